import { Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconCircleX,
  IconLoader2,
  IconPencil,
} from '@tabler/icons-react';
import { memo, type ReactNode, useSyncExternalStore } from 'react';
import type { Candidate, Criterion } from '../../../../src-main/domain/review/model';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import classes from './ScoreGrid.module.css';
import type { RowState, ScoreSheet } from './sheet';

const STATES: Record<RowState, { text: string; icon: ReactNode; tone: string }> = {
  blank: { text: '未评', icon: <IconCircle size={15} aria-hidden />, tone: 'faint' },
  unsaved: { text: '未保存', icon: <IconPencil size={15} aria-hidden />, tone: 'warn' },
  saving: { text: '保存中', icon: <IconLoader2 size={15} aria-hidden />, tone: 'faint' },
  saved: { text: '已保存', icon: <IconCircleCheck size={15} aria-hidden />, tone: 'good' },
  wrong: { text: '有误', icon: <IconAlertTriangle size={15} aria-hidden />, tone: 'bad' },
  failed: { text: '没有保存', icon: <IconCircleX size={15} aria-hidden />, tone: 'bad' },
};

interface Props {
  sheet: ScoreSheet;
  candidate: Candidate;
  row: number;
  criteria: readonly Criterion[];
  /** Its code stands for name and unit (匿名评审). */
  blind: boolean;
  /** Why the member has no mark here (回避), or null. */
  barred: string | null;
  locked: boolean;
}

/** One candidate's line on a member's sheet. */
export const ScoreRow = memo(function ScoreRow({ sheet, candidate, row, criteria, blind, barred, locked }: Props) {
  const name = blind ? `编号 ${candidate.code}` : candidate.name;
  const view = useSyncExternalStore(sheet.subscribe, () => sheet.view(candidate.id));
  const state = STATES[view.state];
  return (
    <tr className={classes.row} data-state={barred === null ? view.state : 'barred'}>
      <td className={classes.code}>{candidate.code}</td>
      <th scope="row" className={classes.name}>
        <span className={classes.unit} title={name}>
          {name}
        </span>
        <span className={classes.district}>{blind ? '' : candidate.districtName}</span>
      </th>
      {barred === null ? (
        criteria.map((criterion, column) => {
          const cell = view.cells[column];
          return (
            <td key={criterion.id} className={classes.cell}>
              <input
                className={classes.input}
                data-row={row}
                data-column={column}
                value={cell?.text ?? ''}
                onChange={(event) => sheet.type(candidate.id, criterion.id, event.currentTarget.value)}
                readOnly={locked}
                inputMode="decimal"
                autoComplete="off"
                aria-label={`${name}　${criterion.name}`}
                aria-invalid={cell?.why ? true : undefined}
                aria-description={cell?.why ?? `满分 ${formatPoints(criterion.maximum)} 分`}
                title={cell?.why ?? undefined}
              />
              {cell?.why && (
                <span className={classes.why} role="alert">
                  {cell.why}
                </span>
              )}
            </td>
          );
        })
      ) : (
        <td className={classes.barred} colSpan={criteria.length} title={barred}>
          <span>回避　{barred}</span>
        </td>
      )}
      <td className={classes.total}>{barred === null && view.total !== null ? formatPoints(view.total) : '—'}</td>
      <td className={classes.state}>
        {barred === null ? (
          <Text
            component="span"
            size="xs"
            className={classes.mark}
            data-tone={state.tone}
            title={view.fault ?? undefined}
          >
            {state.icon}
            {view.state === 'saved' && view.given < criteria.length
              ? `差 ${criteria.length - view.given} 项`
              : state.text}
          </Text>
        ) : null}
      </td>
    </tr>
  );
});
