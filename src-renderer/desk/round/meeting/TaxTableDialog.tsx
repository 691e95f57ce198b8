import { ActionIcon, Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Fault } from '../../../../src-main/domain/fault';
import { type FeeTable, feeTableSchema, SHIPPED_FEE_TABLE } from '../../../../src-main/domain/fees/fee-table';
import { parseMoney } from '../../../../src-main/domain/fees/money';
import { useAttempt } from '../../../kit/attempt';
import { keyed } from '../../../kit/keyed';
import { useRun } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';
import classes from './Fees.module.css';

interface Props {
  table: FeeTable;
  readOnly: boolean;
  onClose(): void;
}

interface YuanProps {
  label: string;
  /** 分; null: no limit. */
  value: number | null;
  readOnly: boolean;
  onChange(fen: number): void;
}

/** An amount in yuan, kept in 分. */
function Yuan({ label, value, readOnly, onChange }: YuanProps) {
  return (
    <NumberInput
      size="xs"
      w={130}
      aria-label={label}
      suffix=" 元"
      min={0}
      max={1_000_000}
      decimalScale={2}
      readOnly={readOnly}
      placeholder="不设上限"
      value={value === null ? '' : value / 100}
      onChange={(next) => {
        const fen = parseMoney(String(next));
        if (fen !== null) onChange(fen);
      }}
    />
  );
}

/** The table as it can be kept. Throws `input.invalid`. */
function checked(table: FeeTable): FeeTable {
  const { success, data, error } = feeTableSchema.safeParse(table);
  if (success) return data;
  const message = error.issues[0]?.message ?? '';
  // What the schema itself says is not for people.
  const own = /[一-鿿]/.test(message);
  throw new Fault('input.invalid', own ? `${message}。` : '有一项没有填对，请检查后再保存。');
}

/** The table of withholding and the usual fees: the law's and the office's, both to be changed here. */
export function TaxTableDialog({ table: given, readOnly, onClose }: Props) {
  const [table, setTable] = useState(given);
  const { fault, attempt } = useAttempt();
  const save = useRun('settings.setFeeTable', { quiet: true });
  const { allowance, brackets, standards } = table;
  const bracket = (at: number, change: Partial<FeeTable['brackets'][number]>) =>
    setTable({ ...table, brackets: brackets.map((each, index) => (index === at ? { ...each, ...change } : each)) });
  const standard = (at: number, change: Partial<FeeTable['standards'][number]>) =>
    setTable({ ...table, standards: standards.map((each, index) => (index === at ? { ...each, ...change } : each)) });
  const keep = () =>
    attempt(async () => {
      await save.run(checked(table));
      onClose();
    });
  return (
    <Modal opened size={720} onClose={onClose} title="劳务费税率表和发放标准">
      <Stack gap="md">
        <Group gap="xs" align="center">
          每次收入不超过
          <Yuan
            label="减除费用的界限"
            value={allowance.upTo}
            readOnly={readOnly}
            onChange={(upTo) => setTable({ ...table, allowance: { ...allowance, upTo } })}
          />
          减除
          <Yuan
            label="定额减除费用"
            value={allowance.fixed}
            readOnly={readOnly}
            onChange={(fixed) => setTable({ ...table, allowance: { ...allowance, fixed } })}
          />
          超过的减除收入的
          <NumberInput
            size="xs"
            w={84}
            aria-label="减除比例"
            suffix=" %"
            min={0}
            max={100}
            allowDecimal={false}
            readOnly={readOnly}
            value={allowance.share}
            onChange={(share) =>
              typeof share === 'number' && setTable({ ...table, allowance: { ...allowance, share } })
            }
          />
        </Group>
        <table className={classes.fees} aria-label="预扣率表">
          <thead>
            <tr>
              <th scope="col">级数</th>
              <th scope="col">应纳税所得额不超过</th>
              <th scope="col">预扣率</th>
              <th scope="col">速算扣除数</th>
            </tr>
          </thead>
          <tbody>
            {keyed(brackets).map(({ key, item: { upTo, rate, deduction } }, at) => (
              <tr key={key}>
                <td>{at + 1}</td>
                <td>
                  <Yuan
                    label={`第 ${at + 1} 级上限`}
                    value={upTo}
                    readOnly={readOnly || upTo === null}
                    onChange={(next) => bracket(at, { upTo: next })}
                  />
                </td>
                <td>
                  <NumberInput
                    size="xs"
                    w={84}
                    aria-label={`第 ${at + 1} 级预扣率`}
                    suffix=" %"
                    min={0}
                    max={100}
                    allowDecimal={false}
                    readOnly={readOnly}
                    value={rate}
                    onChange={(next) => typeof next === 'number' && bracket(at, { rate: next })}
                  />
                </td>
                <td>
                  <Yuan
                    label={`第 ${at + 1} 级速算扣除数`}
                    value={deduction}
                    readOnly={readOnly}
                    onChange={(next) => bracket(at, { deduction: next })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <TextInput
          label="依据"
          maxLength={200}
          readOnly={readOnly}
          value={table.source}
          onChange={(event) => setTable({ ...table, source: event.currentTarget.value })}
        />
        <table className={classes.fees} aria-label="发放标准">
          <thead>
            <tr>
              <th scope="col">发放标准（本单位）</th>
              <th scope="col">每次金额</th>
              <th scope="col" aria-label="操作" />
            </tr>
          </thead>
          <tbody>
            {keyed(standards).map(({ key, item: { name, amount } }, at) => (
              <tr key={key}>
                <td>
                  <TextInput
                    size="xs"
                    aria-label={`标准 ${at + 1} 的名称`}
                    maxLength={40}
                    readOnly={readOnly}
                    value={name}
                    onChange={(event) => standard(at, { name: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <Yuan
                    label={`标准 ${at + 1} 的金额`}
                    value={amount}
                    readOnly={readOnly}
                    onChange={(next) => standard(at, { amount: next })}
                  />
                </td>
                <td>
                  {!readOnly && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`删除标准“${name}”`}
                      onClick={() => setTable({ ...table, standards: standards.filter((_, index) => index !== at) })}
                    >
                      <IconTrash size={17} aria-hidden />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {fault && <Sentence>{fault.message}</Sentence>}
        {!readOnly && (
          <Group justify="space-between">
            <Group gap="xs">
              <Button
                variant="default"
                disabled={standards.length >= 20}
                onClick={() => setTable({ ...table, standards: [...standards, { name: '新标准', amount: 0 }] })}
              >
                添加标准
              </Button>
              <Button variant="subtle" onClick={() => setTable(SHIPPED_FEE_TABLE)}>
                复原为随程序附带的
              </Button>
            </Group>
            <Button loading={save.busy} onClick={() => void keep()}>
              保存
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
