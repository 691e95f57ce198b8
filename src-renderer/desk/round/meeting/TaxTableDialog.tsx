import { ActionIcon, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type FeeTable, SHIPPED_FEE_TABLE } from '../../../../src-main/domain/fees/fee-table';
import { moneyText } from '../../../../src-main/domain/fees/money';
import { useAttempt } from '../../../kit/attempt';
import { keyed } from '../../../kit/keyed';
import { useRun } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';
import { Cell } from './Cell';
import classes from './Fees.module.css';
import { readTable, type TypedTable, typedTable } from './tax-table';

interface Props {
  table: FeeTable;
  readOnly: boolean;
  onClose(): void;
}

/** The table of withholding and the usual fees: the law's and the office's, both to be changed here. */
export function TaxTableDialog({ table: given, readOnly, onClose }: Props) {
  const [typed, setTyped] = useState(() => typedTable(given));
  const { fault, attempt } = useAttempt();
  const save = useRun('settings.setFeeTable', { quiet: true });
  const { problems, table } = readTable(typed);
  const { brackets, standards } = typed;
  const change = (part: Partial<TypedTable>) => setTyped({ ...typed, ...part });
  const bracket = (at: number, part: Partial<TypedTable['brackets'][number]>) =>
    change({ brackets: brackets.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  const standard = (at: number, part: Partial<TypedTable['standards'][number]>) =>
    change({ standards: standards.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  const keep = (kept: FeeTable) =>
    attempt(async () => {
      await save.run(kept);
      onClose();
    });
  const cell = { problems, readOnly };
  return (
    <Modal opened size={720} onClose={onClose} closeOnClickOutside={false} title="劳务费税率表和发放标准">
      <Stack gap="md">
        <Group gap="md" align="flex-start">
          <Cell
            {...cell}
            at="upTo"
            label="每次收入不超过（元）"
            shown
            onType={(upTo) => change({ upTo })}
            value={typed.upTo}
          />
          <Cell
            {...cell}
            at="fixed"
            label="减除费用（元）"
            shown
            onType={(fixed) => change({ fixed })}
            value={typed.fixed}
          />
          <Cell
            {...cell}
            at="share"
            label="超过的，减除收入的（%）"
            shown
            onType={(share) => change({ share })}
            value={typed.share}
          />
        </Group>
        <table className={classes.fees} aria-label="预扣率表">
          <thead>
            <tr>
              <th scope="col">级数</th>
              <th scope="col">应纳税所得额不超过（元）</th>
              <th scope="col">预扣率（%）</th>
              <th scope="col" data-number>
                速算扣除数（元，自动算出）
              </th>
            </tr>
          </thead>
          <tbody>
            {keyed(brackets).map(({ key, item: { upTo, rate } }, at) => (
              <tr key={key}>
                <td>{at + 1}</td>
                <td>
                  {upTo === null ? (
                    '不设上限'
                  ) : (
                    <Cell
                      {...cell}
                      at={`upTo${at + 1}`}
                      label={`第 ${at + 1} 级上限`}
                      value={upTo}
                      onType={(next) => bracket(at, { upTo: next })}
                    />
                  )}
                </td>
                <td>
                  <Cell
                    {...cell}
                    at={`rate${at + 1}`}
                    label={`第 ${at + 1} 级预扣率`}
                    value={rate}
                    onType={(next) => bracket(at, { rate: next })}
                  />
                </td>
                <td data-number>{table ? moneyText(table.brackets[at]?.deduction ?? 0) : '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <TextInput
          label="依据"
          maxLength={200}
          readOnly={readOnly}
          value={typed.source}
          onChange={(event) => change({ source: event.currentTarget.value })}
        />
        <table className={classes.fees} aria-label="发放标准">
          <thead>
            <tr>
              <th scope="col">发放标准（本单位）</th>
              <th scope="col">每次金额（元）</th>
              <th scope="col" aria-label="操作" />
            </tr>
          </thead>
          <tbody>
            {keyed(standards).map(({ key, item: { name, amount } }, at) => (
              <tr key={key}>
                <td>
                  <Cell
                    {...cell}
                    at={`name${at + 1}`}
                    label={`标准 ${at + 1} 的名称`}
                    value={name}
                    wide
                    onType={(next) => standard(at, { name: next })}
                  />
                </td>
                <td>
                  <Cell
                    {...cell}
                    at={`amount${at + 1}`}
                    label={`标准 ${at + 1} 的金额`}
                    value={amount}
                    onType={(next) => standard(at, { amount: next })}
                  />
                </td>
                <td>
                  {!readOnly && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`删除标准“${name}”`}
                      onClick={() => change({ standards: standards.filter((_, index) => index !== at) })}
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
                onClick={() => change({ standards: [...standards, { name: '', amount: '' }] })}
              >
                添加标准
              </Button>
              <Button variant="subtle" onClick={() => setTyped(typedTable(SHIPPED_FEE_TABLE))}>
                复原为随程序附带的
              </Button>
            </Group>
            <Button disabled={table === null} loading={save.busy} onClick={() => table && void keep(table)}>
              保存
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
