import { agendaOf, leavesOf } from '../../../../src-main/domain/review/agenda';
import { contestants } from '../../../../src-main/domain/review/dossier';
import { judges } from '../../../../src-main/domain/review/groups';
import { Sheet } from '../../../kit/Page';
import lines from '../lines.module.css';
import type { RoundView } from '../view';

/** 评议顺序: the order of discussion in which the fewest people leave the room, and who leaves for which. */
export function Agenda({ view }: { view: RoundView }) {
  const { members, conflicts } = view;
  const barred = conflicts.filter((conflict) => conflict.barred);
  const byMember = new Map(members.map((member) => [member.id, member]));
  const discussed = contestants(view.candidates).map((candidate) => {
    const { id, code, name } = candidate;
    // Whoever judges another group is not in the room.
    const here = ({ member }: { member: string }) => judges(byMember.get(member) ?? {}, candidate);
    const out = barred.filter((one) => one.candidate === id && here(one)).map((one) => one.member);
    return { id, code, name, barred: out };
  });
  if (discussed.every((one) => one.barred.length === 0)) return null;
  const { order, leaves } = agendaOf(discussed);
  const before = leavesOf(discussed);
  const byId = new Map(discussed.map((one) => [one.id, one]));
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? '';
  const moved = order.flatMap((id) => byId.get(id) ?? []);
  const first = moved.findIndex((one) => one.barred.length > 0);
  return (
    <Sheet
      title="评议顺序"
      aside={
        <span className={lines.dim}>
          离场 {leaves} 人次，按编号顺序则为 {before} 人次
        </span>
      }
    >
      <table className={lines.lines} aria-label="评议顺序">
        <thead>
          <tr>
            <th scope="col">顺序</th>
            <th scope="col">编号</th>
            <th scope="col">参评对象</th>
            <th scope="col">离场的评委</th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && (
            <tr>
              <td data-tight>{first === 1 ? '1' : `1 至 ${first}`}</td>
              <td colSpan={2}>无人回避的 {first} 个，按编号顺序</td>
              <td>无</td>
            </tr>
          )}
          {moved.slice(first).map((one, at) => (
            <tr key={one.id}>
              <td data-tight>{first + at + 1}</td>
              <td data-tight>{one.code}</td>
              <td>{one.name}</td>
              <td>{one.barred.map(nameOf).join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}
