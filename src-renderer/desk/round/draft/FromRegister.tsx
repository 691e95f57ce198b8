import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { registerOf } from '../../../../src-main/domain/registers';
import { kindOf } from '../../../../src-main/domain/review/kinds';
import type { RubricSource } from '../../../../src-main/domain/review/kinds/kind';
import type { Round } from '../../../../src-main/domain/review/model';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { useCall } from '../../../kit/api';
import { Empty } from '../../../kit/Empty';
import { shownValue } from '../../../kit/fieldText';
import { Waiting } from '../../../kit/Waiting';
import lines from '../lines.module.css';
import { type Plan, totalOfPlan, typedRubric } from './plan';

interface Props {
  round: Round;
  onChoose(part: Pick<Plan, 'groups' | 'deductions' | 'bonus'>): void;
}

/** 从台账选入: makes the rubric of what the office keeps in a register for the round's year. */
export function FromRegister({ round, onChoose }: Props) {
  const [opened, dialog] = useDisclosure(false);
  const source = kindOf(round.kind)?.rubricSource;
  if (!source) return null;
  const { label } = registerOf(source.register);
  return (
    <>
      <Button variant="subtle" size="xs" leftSection={<IconListCheck size={15} aria-hidden />} onClick={dialog.open}>
        从{label}选入
      </Button>
      {opened && <Choose source={source} round={round} onChoose={onChoose} onClose={dialog.close} />}
    </>
  );
}

const MOST = 500;

function Choose({ source, round, onChoose, onClose }: Props & { source: RubricSource; onClose(): void }) {
  const register = registerOf(source.register);
  const list = useCall('register.list', {
    register: source.register,
    search: '',
    filters: [
      { field: source.year, op: 'is', value: round.year },
      { field: 'status', op: 'is', value: source.status },
    ],
    sort: null,
    offset: 0,
    limit: MOST,
  });
  /** Those that a person has taken out. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const rows = list.data?.rows ?? [];
  const chosen = rows.filter(({ id }) => !left.has(id));
  const made = typedRubric(source.rubric(chosen));
  const toggle = (id: string) => setLeft((now) => (now.has(id) ? without(now, id) : new Set([...now, id])));
  const columns = source.shown.flatMap((key) => {
    const field = register.fields[key];
    return field ? [{ key, field }] : [];
  });
  const take = () => {
    onChoose(made);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`从${register.label}选入评分标准`} size={860}>
      {list.isPending ? (
        <Waiting />
      ) : rows.length === 0 ? (
        <Empty
          what={list.error ? `${register.label}读不出来` : `没有 ${round.year} 年度启用的${register.label}`}
          how={list.error?.message ?? `请先在“${register.place.title}”里登记或导入 ${round.year} 年度的指标。`}
        />
      ) : (
        <>
          <div style={{ maxHeight: '52vh', overflow: 'auto' }}>
            <table className={lines.lines} aria-label={`可选入的${register.label}`}>
              <thead>
                <tr>
                  <th scope="col">选入</th>
                  {columns.map(({ key, field }) => (
                    <th key={key} scope="col" data-number={typeof rows[0]?.values[key] === 'number' || undefined}>
                      {field.label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, values }) => (
                  <tr key={id}>
                    <td data-tight>
                      <input
                        type="checkbox"
                        aria-label={`选入“${String(values[register.title[0] ?? ''] ?? '')}”`}
                        checked={!left.has(id)}
                        onChange={() => toggle(id)}
                      />
                    </td>
                    {columns.map(({ key, field }) => (
                      <td key={key} data-number={typeof values[key] === 'number' || undefined}>
                        {shownValue(field, values[key], {})}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Group justify="space-between" mt="md">
            <Text size="sm">
              基本分合计 {formatPoints(totalOfPlan(made.groups))} 分，加分项 {made.bonus.length} 个，扣分项{' '}
              {made.deductions.length} 个；选入后代替现有的评分标准和加减分，保存设置后生效。
            </Text>
            <Button disabled={made.groups.length === 0} onClick={take}>
              选入 {chosen.length} 项
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter((one) => one !== id));
}
