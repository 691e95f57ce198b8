import { Radio, Stack } from '@mantine/core';

/** Sample data or an empty start. Sample data can be removed as one. */
export function SampleChoice({ sample, onChange }: { sample: boolean; onChange: (sample: boolean) => void }) {
  return (
    <Radio.Group
      label="开始时的数据"
      value={sample ? 'sample' : 'empty'}
      onChange={(value) => onChange(value === 'sample')}
    >
      <Stack gap="md" mt="sm">
        <Radio value="empty" label="从空白开始" description="登录后导入区县报来的工作簿，或逐个登记。" autoFocus />
        <Radio
          value="sample"
          label="载入示例数据"
          description="示例基地都是虚构的，带“示例”标记，在设置里可以一次全部移除。"
        />
      </Stack>
    </Radio.Group>
  );
}
