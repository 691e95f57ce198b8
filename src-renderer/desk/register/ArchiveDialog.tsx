import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { useRun } from '../../kit/api';
import { ReasonDialog } from '../../kit/ReasonDialog';
import { shown } from '../../kit/run';
import { useTellUndoable } from '../../kit/undo';

interface ArchiveDialogProps {
  register: RegisterName;
  ids: readonly string[];
  opened: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Takes records out of the lists, with a reason; what refers to them stays as it is. */
export function ArchiveDialog({ register: name, ids, opened, onClose, onDone }: ArchiveDialogProps) {
  const register = registerOf(name);
  const archive = useRun('record.archive');
  const tellUndoable = useTellUndoable();
  const many = `${ids.length} ${register.place.counter}${register.label}`;
  const store = async (reason: string) => {
    const entry = crypto.randomUUID();
    const { count } = await archive.run({ register: name, ids: [...ids], reason }, { id: entry });
    onDone();
    tellUndoable(`已归档 ${count} ${register.place.counter}${register.label}。`, entry);
  };
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={`归档${register.label}`}
      sentence={`将归档 ${many}。归档后不再列出，历史和关联都保留；筛选“已归档”可以看到，也可以恢复。`}
      confirm={`归档 ${ids.length} ${register.place.counter}`}
      busy={archive.busy}
      onConfirm={(reason) => store(reason).catch(shown)}
    />
  );
}
