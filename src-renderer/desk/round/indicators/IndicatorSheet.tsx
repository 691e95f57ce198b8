import { Button, Group } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import type { IndicatorSheet as Stored } from '../../../../src-main/domain/review/indicators/model';
import { unaudited, unexplained } from '../../../../src-main/domain/review/indicators/reckon';
import type { Candidate } from '../../../../src-main/domain/review/model';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import { useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { ReasonDialog } from '../../../kit/ReasonDialog';
import { shown } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';
import lines from '../lines.module.css';
import { readMark } from '../points';
import type { RoundView } from '../view';
import classes from './IndicatorStage.module.css';
import { readSheet, type TypedLine, type TypedSheet, typedSheet } from './typed';

interface Props {
  view: RoundView;
  candidate: Candidate;
  sheet: Stored | undefined;
  live: boolean;
}

const sum = (marks: Readonly<Record<string, number>>): number =>
  Object.values(marks).reduce((all, one) => all + one, 0);

/** The indicators of one candidate: what it claims, what the audit finds and why. */
export function IndicatorSheet({ view, candidate, sheet, live }: Props) {
  const { round } = view;
  const { can } = useSigned();
  const open = live && can('round.score') && !sheet?.confirmed;
  /** null: nothing was changed since it was stored. */
  const [typed, setTyped] = useState<TypedSheet | null>(null);
  const [reopening, dialog] = useDisclosure(false);
  const enter = useRun('sheet.enter');
  const confirm = useRun('sheet.confirm');
  const reopen = useRun('sheet.reopen');
  const now = typed ?? typedSheet(round.rubric, sheet);
  const read = readSheet(round.rubric, now);
  const set = (id: string, change: Partial<TypedLine>) => {
    const line = now[id];
    if (line) setTyped({ ...now, [id]: { ...line, ...change } });
  };
  const save = async () => {
    if (read === null) return;
    await enter.run({ round: round.id, candidate: candidate.id, rev: sheet?.rev ?? 0, ...read });
  };
  useHotkeys([['mod+S', () => void save().catch(shown)]], []);
  const said = read && { ...read, confirmed: null, id: '', rev: 0, round: '', candidate: '' };
  const missing = said ? unaudited(round.rubric, said).length : 0;
  const silent = said ? unexplained(round.rubric, said) : [];

  return (
    <div className={classes.sheet}>
      <Group justify="space-between" mb="sm">
        <h3>
          {candidate.name}
          <small className={lines.dim}>　{candidate.districtName}</small>
        </h3>
        <Group gap="sm">
          {live && sheet?.confirmed && can('round.score') && (
            <Button variant="default" onClick={dialog.open}>
              退回修改
            </Button>
          )}
          {open && (
            <>
              <Button
                variant="default"
                disabled={typed === null || read === null}
                loading={enter.busy}
                onClick={() => save().catch(shown)}
              >
                保存
              </Button>
              <Button
                data-solves="notAudited"
                disabled={typed !== null || missing > 0 || silent.length > 0}
                loading={confirm.busy}
                onClick={() =>
                  confirm.run({ round: round.id, rev: round.rev, candidates: [candidate.id] }).catch(shown)
                }
              >
                确认审核
              </Button>
            </>
          )}
        </Group>
      </Group>
      {open && silent.length > 0 && (
        <Sentence tone="warn">审核分与自评分不同的，请在“佐证与理由”写明：{silent.join('；')}。</Sentence>
      )}
      <table className={lines.lines} aria-label={`${candidate.name}的考核指标`}>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col" data-number>
              满分
            </th>
            <th scope="col" data-number>
              自评（分）
            </th>
            <th scope="col" data-number>
              审核（分）
            </th>
            <th scope="col">佐证与理由</th>
          </tr>
        </thead>
        {round.rubric.groups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th scope="rowgroup" colSpan={5} className={classes.group}>
                {group.name}
              </th>
            </tr>
            {group.criteria.map(({ id, name, hint, maximum }) => {
              const line = now[id] ?? { self: '', audited: '', remark: '' };
              const cell = (side: 'self' | 'audited', label: string) => {
                const mark = readMark(round.rubric, id, line[side]);
                const why = mark.kind === 'wrong' ? mark.why : undefined;
                if (!open) return line[side] || '—';
                return (
                  <input
                    className={classes.input}
                    inputMode="decimal"
                    aria-label={`“${name}”${label}`}
                    aria-invalid={why !== undefined || undefined}
                    title={why}
                    value={line[side]}
                    onChange={(event) => set(id, { [side]: event.currentTarget.value })}
                  />
                );
              };
              return (
                <tr key={id}>
                  <td>
                    {name}
                    <div className={lines.dim}>{hint}</div>
                  </td>
                  <td data-number>{formatPoints(maximum)}</td>
                  <td data-number className={classes.cell}>
                    {cell('self', '自评分')}
                  </td>
                  <td data-number className={classes.cell}>
                    {cell('audited', '审核分')}
                  </td>
                  <td className={classes.remark}>
                    {open ? (
                      <input
                        className={classes.text}
                        aria-label={`“${name}”佐证与理由`}
                        maxLength={500}
                        value={line.remark}
                        onChange={(event) => set(id, { remark: event.currentTarget.value })}
                      />
                    ) : (
                      line.remark
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <td>合计</td>
            <td data-number />
            <td data-number>{read ? formatPoints(sum(read.self)) : '—'}</td>
            <td data-number>
              <strong>{read ? formatPoints(sum(read.audited)) : '—'}</strong>
            </td>
            <td>{open && missing > 0 ? `还有 ${missing} 项没有审核` : ''}</td>
          </tr>
        </tfoot>
      </table>
      <ReasonDialog
        opened={reopening}
        onClose={dialog.close}
        title="退回修改"
        sentence={`“${candidate.name}”的考核表重新打开，原来确认的分数留在操作日志里。`}
        confirm="退回修改"
        busy={reopen.busy}
        onConfirm={(reason) =>
          reopen
            .run({ round: round.id, candidate: candidate.id, rev: sheet?.rev ?? 0, reason })
            .then(dialog.close)
            .catch(shown)
        }
      />
    </div>
  );
}
