import { Select, TextInput } from '@mantine/core';
import { FEE_BASIS_LABELS, reckonedFee } from '../../../../src-main/domain/fees/fee';
import type { FeeTable as Table } from '../../../../src-main/domain/fees/fee-table';
import { moneyText } from '../../../../src-main/domain/fees/money';
import { isAway } from '../../../../src-main/domain/review/attendance';
import type { Member } from '../../../../src-main/domain/review/model';
import classes from './Fees.module.css';
import { readLine, sumsOf, type Typed } from './fees';

const BASES = (['net', 'gross'] as const).map((value) => ({ value, label: FEE_BASIS_LABELS[value] }));

interface Props {
  members: readonly Member[];
  lineOf(member: Member): Typed;
  table: Table;
  onType(id: string, change: Partial<Typed>): void;
}

/** What each member is paid, typed at the left, reckoned at the right. */
export function FeeTable({ members, lineOf, table, onType }: Props) {
  const sums = sumsOf(
    members.map((member) => readLine(lineOf(member)).fee),
    table,
  );
  return (
    <table className={classes.fees} aria-label="劳务费">
      <thead>
        <tr>
          <th scope="col">评委</th>
          <th scope="col">职称</th>
          <th scope="col">标准（元/次）</th>
          <th scope="col">次数</th>
          <th scope="col">口径</th>
          <th scope="col" data-number>
            应发
          </th>
          <th scope="col" data-number>
            代扣个税
          </th>
          <th scope="col" data-number>
            实发
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => {
          const { id, name, title } = member;
          const typed = lineOf(member);
          const { fee, amountProblem, timesProblem } = readLine(typed);
          const paid = fee ? reckonedFee(fee, table) : null;
          const away = isAway(member);
          return (
            <tr key={id} className={away ? classes.away : undefined}>
              <td>
                {name}
                {away ? '（缺席）' : ''}
              </td>
              <td>{title}</td>
              <td>
                <TextInput
                  size="xs"
                  w={140}
                  aria-label={`${name}的标准`}
                  inputMode="decimal"
                  placeholder="不发"
                  value={typed.amount}
                  error={amountProblem}
                  onChange={(event) => onType(id, { amount: event.currentTarget.value })}
                />
              </td>
              <td>
                <TextInput
                  size="xs"
                  w={84}
                  aria-label={`${name}的次数`}
                  inputMode="numeric"
                  value={typed.times}
                  error={timesProblem}
                  onChange={(event) => onType(id, { times: event.currentTarget.value })}
                />
              </td>
              <td>
                <Select
                  size="xs"
                  w={84}
                  aria-label={`${name}的口径`}
                  allowDeselect={false}
                  data={BASES}
                  value={typed.basis}
                  onChange={(value) => onType(id, { basis: value === 'gross' ? 'gross' : 'net' })}
                />
              </td>
              <td data-number>{paid ? moneyText(paid.gross) : ''}</td>
              <td data-number>{paid ? moneyText(paid.tax) : ''}</td>
              <td data-number>{paid ? moneyText(paid.net) : ''}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={5}>
            合计
          </th>
          <td data-number>{moneyText(sums.gross)}</td>
          <td data-number>{moneyText(sums.tax)}</td>
          <td data-number>{moneyText(sums.net)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
