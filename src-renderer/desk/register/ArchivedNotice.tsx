import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { CallOutput } from '../../../src-main/api/contract';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { useCall, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shownTime } from '../../kit/fieldText';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { useTellUndoable } from '../../kit/undo';

interface ArchivedNoticeProps {
  register: RegisterName;
  record: CallOutput<'register.get'>['record'];
}

/** Says that a record is out of use, since when and why, and the way back or on. */
export function ArchivedNotice({ register, record }: ArchivedNoticeProps) {
  const { can } = useSigned();
  const restore = useRun('record.restore');
  const tellUndoable = useTellUndoable();
  const merged = record.archived?.into != null;
  const links = useCall('record.links', { register, id: record.id }, { enabled: merged });
  const { archived } = record;
  if (!archived) return null;
  const bringBack = async () => {
    const entry = crypto.randomUUID();
    await restore.run({ register, ids: [record.id] }, { id: entry });
    tellUndoable('已恢复。', entry);
  };
  const into = links.data?.into;
  return (
    <Sentence
      tone="hint"
      action={
        !merged && can('register.write') ? (
          <Button size="compact-sm" variant="default" loading={restore.busy} onClick={() => bringBack().catch(shown)}>
            恢复
          </Button>
        ) : null
      }
    >
      {`${shownTime(archived.at)} 由 ${archived.by} 归档：${archived.reason}`}
      {into ? (
        <>
          {'，现为'}
          <Link href={`${registerOf(register).place.path}/${into.id}`}>{into.title}</Link>
        </>
      ) : null}
    </Sentence>
  );
}
