import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { freshId, type Plan } from './plan';

interface Props {
  plan: Plan;
  readOnly: boolean;
  onChange(change: Partial<Plan>): void;
}

interface Line {
  id: string;
  name: string;
  points?: string;
}

/** 必备条件, 扣分 and 加分: what the office enters beside the members' marks. */
export function AdjustmentRules({ plan, readOnly, onChange }: Props) {
  return (
    <Stack gap="md">
      <Lines
        what="必备条件"
        help="不符合的不予入选"
        lines={plan.gates}
        readOnly={readOnly}
        onChange={(gates) => onChange({ gates: gates.map(({ id, name }) => ({ id, name })) })}
      />
      <Lines
        what="扣分"
        help="每次扣，平均之后计"
        unit="分/次"
        lines={plan.deductions}
        readOnly={readOnly}
        onChange={(lines) => onChange({ deductions: lines.map(({ points = '', ...one }) => ({ ...one, points })) })}
      />
      <Lines
        what="加分"
        help="至多加，平均之后计"
        unit="分以内"
        lines={plan.bonus}
        readOnly={readOnly}
        onChange={(lines) => onChange({ bonus: lines.map(({ points = '', ...one }) => ({ ...one, points })) })}
      />
    </Stack>
  );
}

interface LinesProps {
  what: string;
  help: string;
  /** Behind the points; absent: the lines have none. */
  unit?: string;
  lines: readonly Line[];
  readOnly: boolean;
  onChange(lines: Line[]): void;
}

function Lines({ what, help, unit, lines, readOnly, onChange }: LinesProps) {
  const set = (id: string, change: Partial<Line>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...change } : line)));
  const fresh: Line = unit === undefined ? { id: '', name: '' } : { id: '', name: '', points: '' };
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm">
          {what}
          <Text span size="sm" c="dimmed" ml="xs">
            {help}
          </Text>
        </Text>
        {!readOnly && (
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => onChange([...lines, { ...fresh, id: freshId() }])}
          >
            添加{what}
          </Button>
        )}
      </Group>
      {lines.map((line, index) => (
        <Group key={line.id} gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={`第 ${index + 1} 项${what}的名称`}
            value={line.name}
            readOnly={readOnly}
            onChange={(event) => set(line.id, { name: event.currentTarget.value })}
          />
          {unit !== undefined && (
            <TextInput
              w={120}
              aria-label={`“${line.name}”的${what}分值`}
              inputMode="decimal"
              rightSection={<small>{unit}</small>}
              rightSectionWidth={52}
              value={line.points ?? ''}
              readOnly={readOnly}
              onChange={(event) => set(line.id, { points: event.currentTarget.value })}
            />
          )}
          {!readOnly && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`删去${what}“${line.name}”`}
              onClick={() => onChange(lines.filter((one) => one.id !== line.id))}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {lines.length === 0 && (
        <Text size="sm" c="dimmed">
          没有
        </Text>
      )}
    </Stack>
  );
}
