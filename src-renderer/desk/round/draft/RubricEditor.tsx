import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { parsePoints } from '../points';
import { freshId, type TypedCriterion, type TypedGroup, totalOfPlan } from './plan';
import classes from './RubricEditor.module.css';

interface Props {
  groups: TypedGroup[];
  readOnly: boolean;
  onChange(groups: TypedGroup[]): void;
}

const emptyCriterion = (): TypedCriterion => ({ id: freshId(), name: '', hint: '', maximum: '' });

/** 评分标准: groups and the criteria under them, with their maxima. */
export function RubricEditor({ groups, readOnly, onChange }: Props) {
  const setGroup = (id: string, change: Partial<TypedGroup>) =>
    onChange(groups.map((group) => (group.id === id ? { ...group, ...change } : group)));
  return (
    <>
      <table className={classes.rubric} aria-label="评分标准">
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              评分项
            </th>
            <th scope="col">评分要点</th>
            <th scope="col" className={classes.number}>
              满分（分）
            </th>
            <th className={classes.tools} aria-label="操作" />
          </tr>
        </thead>
        {groups.map((group) => (
          <GroupLines
            key={group.id}
            group={group}
            readOnly={readOnly}
            onChange={(change) => setGroup(group.id, change)}
            onRemove={() => onChange(groups.filter((one) => one.id !== group.id))}
          />
        ))}
      </table>
      <Group justify="space-between" mt="sm">
        {readOnly ? (
          <span />
        ) : (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => onChange([...groups, { id: freshId(), name: '', criteria: [emptyCriterion()] }])}
          >
            添加大类
          </Button>
        )}
        <p className={classes.sum}>
          总分 <strong>{formatPoints(totalOfPlan(groups))}</strong> 分
        </p>
      </Group>
    </>
  );
}

interface LinesProps {
  group: TypedGroup;
  readOnly: boolean;
  onChange(change: Partial<TypedGroup>): void;
  onRemove(): void;
}

function GroupLines({ group, readOnly, onChange, onRemove }: LinesProps) {
  const set = (id: string, change: Partial<TypedCriterion>) =>
    onChange({ criteria: group.criteria.map((one) => (one.id === id ? { ...one, ...change } : one)) });
  return (
    <tbody>
      <tr className={classes.group}>
        <td colSpan={2}>
          <Group gap="xs" wrap="nowrap">
            <TextInput
              flex={1}
              aria-label="大类名称"
              placeholder="大类名称，如：场馆建设"
              value={group.name}
              readOnly={readOnly}
              onChange={(event) => onChange({ name: event.currentTarget.value })}
              styles={{ input: { fontWeight: 600 } }}
            />
            {!readOnly && (
              <Button
                variant="subtle"
                size="xs"
                leftSection={<IconPlus size={15} aria-hidden />}
                aria-label={`在“${group.name}”下添加评分项`}
                onClick={() => onChange({ criteria: [...group.criteria, emptyCriterion()] })}
              >
                添加评分项
              </Button>
            )}
          </Group>
        </td>
        <td className={classes.number}>
          <TextInput
            variant="unstyled"
            aria-label={`“${group.name}”小计`}
            value={formatPoints(totalOfPlan([group]))}
            readOnly
            tabIndex={-1}
            styles={{ input: { paddingRight: 12, fontWeight: 600 } }}
          />
        </td>
        <td className={classes.tools}>
          <Remove hidden={readOnly} label={`删去大类“${group.name}”`} onClick={onRemove} />
        </td>
      </tr>
      {group.criteria.map((criterion) => (
        <tr key={criterion.id}>
          <td className={classes.indent}>
            <TextInput
              aria-label="评分项名称"
              value={criterion.name}
              readOnly={readOnly}
              onChange={(event) => set(criterion.id, { name: event.currentTarget.value })}
            />
          </td>
          <td>
            <TextInput
              aria-label={`“${criterion.name}”的评分要点`}
              value={criterion.hint}
              readOnly={readOnly}
              onChange={(event) => set(criterion.id, { hint: event.currentTarget.value })}
            />
          </td>
          <td className={classes.number}>
            <TextInput
              aria-label={`“${criterion.name}”的满分`}
              inputMode="decimal"
              value={criterion.maximum}
              readOnly={readOnly}
              error={criterion.maximum !== '' && !parsePoints(criterion.maximum) ? '请填数字' : null}
              onChange={(event) => set(criterion.id, { maximum: event.currentTarget.value })}
            />
          </td>
          <td className={classes.tools}>
            <Remove
              hidden={readOnly}
              label={`删去评分项“${criterion.name}”`}
              onClick={() => onChange({ criteria: group.criteria.filter((one) => one.id !== criterion.id) })}
            />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Remove({ hidden, label, onClick }: { hidden: boolean; label: string; onClick(): void }) {
  if (hidden) return null;
  return (
    <ActionIcon variant="subtle" color="gray" mt={2} aria-label={label} title={label} onClick={onClick}>
      <IconTrash size={17} aria-hidden />
    </ActionIcon>
  );
}
