import { NumberInput, Select, TextInput } from '@mantine/core';
import { FEE_BASIS_LABELS, type Fee, reckonedFee } from '../../../../src-main/domain/fees/fee';
import type { FeeTable as Table } from '../../../../src-main/domain/fees/fee-table';
import { moneyText } from '../../../../src-main/domain/fees/money';
import type { Member } from '../../../../src-main/domain/review/model';
import classes from './Fees.module.css';
import { feeOf, sumsOf, type Typed } from './fees';

const BASES = (['net', 'gross'] as const).map((value) => ({ value, label: FEE_BASIS_LABELS[value] }));

interface Props {
  members: readonly Member[];
  lineOf(member: Member): Typed;
  table: Table;
  onType(id: string, change: Partial<Typed>): void;
}

/** What each member is paid, typed at the left, reckoned at the right. */
export function FeeTable({ members, lineOf, table, onType }: Props) {
  const fees = members.map((member) => feeOf(lineOf(member)));
  const sums = sumsOf(fees, table);
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
        {members.map((member, at) => {
          const { id, name, title, attendance } = member;
          const typed = lineOf(member);
          const fee: Fee | null | undefined = fees[at];
          const paid = fee ? reckonedFee(fee, table) : null;
          const away = attendance?.present === false;
          return (
            <tr key={id} className={away ? classes.away : undefined}>
              <td>
                {name}
                {away ? '（请假）' : ''}
              </td>
              <td>{title}</td>
              <td>
                <TextInput
                  size="xs"
                  w={108}
                  aria-label={`${name}的标准`}
                  inputMode="decimal"
                  placeholder="不发"
                  value={typed.amount}
                  error={fee === undefined ? '请填金额，最多两位小数' : null}
                  onChange={(event) => onType(id, { amount: event.currentTarget.value })}
                />
              </td>
              <td>
                <NumberInput
                  size="xs"
                  w={64}
                  aria-label={`${name}的次数`}
                  min={1}
                  max={99}
                  allowDecimal={false}
                  value={typed.times}
                  onChange={(value) => onType(id, { times: Math.min(99, Math.max(1, Number(value) || 1)) })}
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
