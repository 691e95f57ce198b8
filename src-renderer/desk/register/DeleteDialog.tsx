import { Button } from '@mantine/core';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { useRun } from '../../kit/api';
import { useAttempt } from '../../kit/attempt';
import { ConfirmBulk } from '../../kit/ConfirmBulk';
import { Sentence } from '../../kit/Sentence';
import { useTellUndoable } from '../../kit/undo';

interface DeleteDialogProps {
  register: RegisterName;
  ids: readonly string[];
  opened: boolean;
  onClose: () => void;
  onDone: () => void;
  /** The way out where something links to a record. */
  onArchive: () => void;
}

/** Deletes records that nothing links to; else says what does, and offers the archive. */
export function DeleteDialog({ register: name, ids, opened, onClose, onDone, onArchive }: DeleteDialogProps) {
  const register = registerOf(name);
  const { counter } = register.place;
  const remove = useRun('register.remove', { quiet: true });
  const tellUndoable = useTellUndoable();
  const { fault, attempt, forget } = useAttempt();
  const leave = (go: () => void) => {
    forget();
    go();
  };
  const store = async () => {
    const entry = crypto.randomUUID();
    await attempt(async () => {
      const { count } = await remove.run({ register: name, ids: [...ids] }, { id: entry });
      leave(onDone);
      tellUndoable(`已删除 ${count} ${counter}${register.label}。`, entry);
    });
  };
  return (
    <ConfirmBulk
      opened={opened}
      onClose={() => leave(onClose)}
      title={`删除${register.label}`}
      sentence={`将删除 ${ids.length} ${counter}${register.label}。删除后半分钟内可以撤销，操作日志里仍有记录。`}
      confirm={`删除 ${ids.length} ${counter}`}
      danger
      busy={remove.busy}
      disabled={fault !== null}
      onConfirm={() => void store()}
    >
      {fault ? (
        <Sentence
          action={
            fault.code === 'record.used' ? (
              <Button size="compact-sm" variant="default" onClick={() => leave(onArchive)}>
                改为归档
              </Button>
            ) : null
          }
        >
          {fault.message}
        </Sentence>
      ) : null}
    </ConfirmBulk>
  );
}
