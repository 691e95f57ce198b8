import { MultiSelect } from '@mantine/core';
import { groupLabel } from '../../../../../src-main/domain/review/groups';
import type { Candidate, Member } from '../../../../../src-main/domain/review/model';
import classes from './Groups.module.css';

interface Props {
  groups: readonly string[];
  candidates: readonly Candidate[];
  members: readonly Member[];
  placed: ReadonlyMap<string, string>;
  seated: ReadonlyMap<string, string>;
  fieldOf(candidate: string): string;
  onSeat(member: string, group: string): void;
}

/** What each group has: how many, of which fields, judged by whom. */
export function GroupCards({ groups, candidates, members, placed, seated, fieldOf, onSeat }: Props) {
  const free = candidates.filter(({ id }) => !groups.includes(placed.get(id) ?? '')).length;
  const everywhere = members.filter(({ id }) => (seated.get(id) ?? '') === '');
  return (
    <div className={classes.cards}>
      {groups.map((group) => {
        const own = candidates.filter(({ id }) => placed.get(id) === group);
        const fields = new Map<string, number>();
        for (const { id } of own) fields.set(fieldOf(id), (fields.get(fieldOf(id)) ?? 0) + 1);
        const spread = [...fields].toSorted(([, a], [, b]) => b - a);
        const seats = members.filter(({ id }) => seated.get(id) === group).map(({ id }) => id);
        return (
          <section key={group} className={classes.card} aria-label={groupLabel(group)}>
            <h3>
              {groupLabel(group)}
              <span>{own.length} 个</span>
            </h3>
            <p>{spread.map(([field, number]) => `${field || '未填类别'} ${number}`).join('　') || '还没有对象'}</p>
            <MultiSelect
              size="xs"
              label="评委"
              aria-label={`${groupLabel(group)}评委`}
              data={members
                .filter(({ id }) => ['', group].includes(seated.get(id) ?? ''))
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={seats}
              onChange={(chosen) => {
                const added = chosen.find((id) => !seats.includes(id));
                const removed = seats.find((id) => !chosen.includes(id));
                if (added !== undefined) onSeat(added, group);
                if (removed !== undefined) onSeat(removed, '');
              }}
            />
          </section>
        );
      })}
      {(free > 0 || everywhere.length > 0) && (
        <p className={classes.rest}>
          {free > 0 && `还有 ${free} 个没有分组。`}
          {everywhere.length > 0 && `${everywhere.map(({ name }) => name).join('、')}没有分到组，评全部对象。`}
        </p>
      )}
    </div>
  );
}
