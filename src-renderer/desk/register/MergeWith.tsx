import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { QuickCreateContext } from '../../kit/field/quick-create';
import { ReferencePicker } from '../../kit/field/ReferencePicker';
import { MergeDialog } from './MergeDialog';

interface MergeWithProps {
  register: RegisterName;
  id: string;
  onClose: () => void;
  onMerged: (id: string) => void;
}

/** Finds the record that the open one is to be merged with, then shows both. */
export function MergeWith({ register: name, id, onClose, onMerged }: MergeWithProps) {
  const register = registerOf(name);
  const [other, setOther] = useState<string | null>(null);
  const [comparing, setComparing] = useState(false);
  if (comparing && other !== null)
    return <MergeDialog register={name} ids={[id, other]} onClose={onClose} onMerged={onMerged} />;
  return (
    <Modal opened onClose={onClose} title={`合并${register.label}`} size={480}>
      <Stack gap="md">
        {/* What is to be merged is there already. */}
        <QuickCreateContext.Provider value={null}>
          <ReferencePicker
            label={`与哪一${register.place.counter}${register.label}合并`}
            placeholder="输入名称查找"
            register={name}
            value={other}
            open={false}
            onPick={setOther}
            error={other === id ? '请选择另一条记录' : undefined}
            data-autofocus
          />
        </QuickCreateContext.Provider>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
          <Button disabled={other === null || other === id} onClick={() => setComparing(true)}>
            比较
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
