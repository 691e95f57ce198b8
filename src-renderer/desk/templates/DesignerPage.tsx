import type { Template } from '../../../src-main/domain/honours/template';
import { useCall } from '../../kit/api';
import { Empty } from '../../kit/Empty';
import { tellDone } from '../../kit/notice';
import { shown, useRun } from '../../kit/run';
import { Waiting } from '../../kit/Waiting';
import { LeaveDialog, useLeaveGuard } from '../register/leave';
import { Designer } from './designer/Designer';

/** One template in the designer; what is not saved is not lost without a question. */
export function DesignerPage({ id }: { id: string }) {
  const list = useCall('template.list', {});
  const save = useRun('template.save');
  const guard = useLeaveGuard();
  const listed = list.data?.find((each) => each.id === id);
  if (list.isPending) return <Waiting />;
  if (!listed) return <Empty what="没有这个模板" how="它可能已被删除，请回到模板列表另选一个。" />;
  const keep = (template: Template) =>
    save
      .run({ id, rev: listed.rev, template })
      .then(() => {
        tellDone('模板已保存');
        return true;
      })
      .catch((error: unknown) => {
        shown(error);
        return false;
      });
  return (
    <>
      <Designer key={id} listed={listed} busy={save.busy} onDirty={guard.setDirty} onSave={keep} />
      <LeaveDialog guard={guard} />
    </>
  );
}
