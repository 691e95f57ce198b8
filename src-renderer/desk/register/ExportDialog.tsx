import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CallInput } from '../../../src-main/api/contract';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shown } from '../../kit/run';
import { useSaveFile } from '../../kit/save';
import { PLACES } from './places';

interface ExportDialogProps {
  register: RegisterName;
  list: CallInput<'register.ids'>;
  /** Records that the list shows now. */
  count: number;
  opened: boolean;
  onClose: () => void;
}

/** The list as it is filtered and sorted, as a workbook; personal fields only when asked for. */
export function ExportDialog({ register: name, list, count, opened, onClose }: ExportDialogProps) {
  const register = registerOf(name);
  const { counter } = PLACES[name];
  const { can } = useSigned();
  const [sensitive, setSensitive] = useState(false);
  const make = useRun('register.export');
  const save = useSaveFile();
  const personal = Object.values(register.fields).filter((field) => field.sensitive);
  const start = async () => {
    const file = await make.run({ ...list, sensitive });
    onClose();
    await save(file);
  };
  return (
    <Modal opened={opened} onClose={onClose} title="导出工作簿" size={480}>
      <Stack gap="md">
        <Text size="md">
          按现在的筛选和排序导出 {count} {counter}
          {register.label}。
        </Text>
        {personal.length > 0 ? (
          <Radio.Group
            label={`敏感字段（${personal.map((field) => field.label).join('、')}）`}
            value={sensitive ? 'full' : 'without'}
            onChange={(value) => setSensitive(value === 'full')}
          >
            <Stack gap={8} mt={8}>
              <Radio value="without" label="不导出" />
              <Radio
                value="full"
                label="完整导出"
                description={can('register.sensitive') ? '谁在何时导出会写入操作日志' : '当前账号不能完整导出'}
                disabled={!can('register.sensitive')}
              />
            </Stack>
          </Radio.Group>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={make.busy ? make.cancel : onClose}>
            取消
          </Button>
          <Button loading={make.busy} onClick={() => start().catch(shown)} data-autofocus>
            导出 {count} {counter}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
