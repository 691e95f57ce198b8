import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { shown } from '../../../kit/run';
import { useSaveFile } from '../../../kit/save';

/** 保存轮次文件: everything of the round as one file, with its papers; can be watched and given up. */
export function RoundFileButton({ round }: { round: string }) {
  const { can } = useSigned();
  const { run, busy, progress, cancel } = useRun('round.file');
  const save = useSaveFile();
  if (!can('paper.make')) return null;
  const made = progress ? `正在制作文件，已完成 ${progress.done}，共 ${progress.total}` : '正在整理数据';
  return (
    <>
      <Button
        leftSection={<IconArchive size={17} aria-hidden />}
        loading={busy}
        onClick={() => run({ round }).then(save).catch(shown)}
      >
        保存轮次文件
      </Button>
      <Modal opened={busy} onClose={cancel} withCloseButton={false} title="保存轮次文件">
        <Stack gap="sm">
          <Text role="status">{made}</Text>
          <Progress
            value={progress ? (progress.done / progress.total) * 100 : 100}
            animated={!progress}
            aria-label="制作进度"
          />
          <Text c="dimmed" size="sm">
            文件包括本轮次的全部记录、评分各版、抽取记录和各项文件，附摘要和签名；手机号、证件号和异议人姓名已遮盖。
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={cancel}>
              停下
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
