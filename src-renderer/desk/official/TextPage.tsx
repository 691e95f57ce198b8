import type { OfficialTemplate } from '../../../src-main/domain/official/template';
import { useCall } from '../../kit/api';
import { Empty } from '../../kit/Empty';
import { tellDone } from '../../kit/notice';
import { shown, useRun } from '../../kit/run';
import { Waiting } from '../../kit/Waiting';
import { LeaveDialog, useLeaveGuard } from '../register/leave';
import { TextEditor } from './TextEditor';

/** One text in the editor; what is not saved is not lost without a question. */
export function TextPage({ id }: { id: string }) {
  const list = useCall('text.list', {});
  const save = useRun('text.save');
  const guard = useLeaveGuard();
  const listed = list.data?.find((each) => each.id === id);
  if (list.isPending) return <Waiting />;
  if (!listed) return <Empty what="没有这篇范文" how="它可能已被删除，请回到范文列表另选一篇。" />;
  const keep = (text: OfficialTemplate) =>
    save
      .run({ id, rev: listed.rev, text })
      .then(() => {
        tellDone('范文已保存');
        return true;
      })
      .catch((error: unknown) => {
        shown(error);
        return false;
      });
  return (
    <>
      <TextEditor key={id} listed={listed} busy={save.busy} onDirty={guard.setDirty} onSave={keep} />
      <LeaveDialog guard={guard} />
    </>
  );
}
