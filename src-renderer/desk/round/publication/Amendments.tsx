import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { toPublishLater } from '../../../../src-main/domain/review/awards';
import { AMENDMENT_LABELS } from '../../../../src-main/domain/review/model';
import { listed } from '../../../../src-main/domain/review/wording';
import { useRun } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { Sheet } from '../../../kit/Page';
import { shown } from '../../../kit/run';
import { StateBadge } from '../../../kit/StateBadge';
import { PaperButton } from '../../papers/PaperButton';
import lines from '../lines.module.css';
import type { RoundView } from '../view';
import { AmendDialog } from './AmendDialog';
import { PublishDialog } from './PublishDialog';

type Asked = 'later' | 'withdrawal' | 'correction';

/** 公布之后: who waited, and what was published later, taken back or corrected since. */
export function Amendments({ view }: { view: RoundView }) {
  const { round, candidates } = view;
  const { can } = useSigned();
  const confirms = can('round.confirm');
  const [asked, setAsked] = useState<Asked | null>(null);
  const waiting = candidates.filter(
    ({ held, later, award, withdrawn, result }) =>
      (held !== null || later) && award === null && withdrawn === null && result?.outcome === 'selected',
  );
  const ready = toPublishLater(candidates).length;
  const namesOf = (ids: readonly string[]) =>
    listed(ids.map((id) => candidates.find((candidate) => candidate.id === id)?.name ?? ''));
  const any = candidates.some(({ award }) => award !== null);
  return (
    <Sheet
      title="公布之后"
      aside={
        confirms ? (
          <Group gap="xs">
            {ready > 0 && (
              <Button size="xs" onClick={() => setAsked('later')}>
                补充公布 {ready} 个
              </Button>
            )}
            <Button size="xs" variant="default" disabled={!any} onClick={() => setAsked('correction')}>
              更正
            </Button>
            <Button size="xs" variant="default" disabled={!any} onClick={() => setAsked('withdrawal')}>
              撤销
            </Button>
          </Group>
        ) : null
      }
    >
      {waiting.length > 0 && <Waiting view={view} waiting={waiting} />}
      {round.amendments.length === 0 ? (
        <p className={lines.dim}>没有补充公布、更正或撤销。这些由审核人员另行发文办理，原文件和证书记录都留存。</p>
      ) : (
        <table className={lines.lines} aria-label="公布之后的变更">
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">发文字号</th>
              <th scope="col">日期</th>
              <th scope="col">对象</th>
              <th scope="col">理由</th>
              <th scope="col">办理</th>
              <th scope="col" aria-label="文件" />
            </tr>
          </thead>
          <tbody>
            {round.amendments.map((one) => (
              <tr key={one.docNumber}>
                <td data-tight>
                  <StateBadge tone={one.kind === 'withdrawal' ? 'bad' : one.kind === 'correction' ? 'warn' : 'good'}>
                    {AMENDMENT_LABELS[one.kind]}
                  </StateBadge>
                </td>
                <td data-tight>{one.docNumber}</td>
                <td data-tight>{one.date}</td>
                <td>{namesOf(one.candidates)}</td>
                <td>{one.reason}</td>
                <td data-tight>{one.by}</td>
                <td data-tight>
                  <PaperButton view={view} paper="amendmentNotice" document={one.docNumber} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked === 'later' && <PublishDialog view={view} later onClose={() => setAsked(null)} />}
      {(asked === 'withdrawal' || asked === 'correction') && (
        <AmendDialog view={view} kind={asked} onClose={() => setAsked(null)} />
      )}
    </Sheet>
  );
}

/** Those who were held back when the others were published. */
function Waiting({ view, waiting }: { view: RoundView; waiting: RoundView['candidates'] }) {
  const runs = useSigned().can('round.run');
  const hold = useRun('round.hold');
  return (
    <table className={lines.lines} aria-label="暂缓的对象">
      <tbody>
        {waiting.map(({ id, rev, name, held }) => (
          <tr key={id}>
            <td>{name}</td>
            <td>
              {held === null ? (
                <StateBadge tone="accent">待审核人员补充公布</StateBadge>
              ) : (
                <StateBadge tone="warn">{`暂缓：${held.reason}`}</StateBadge>
              )}
            </td>
            <td data-tight>
              {runs && held !== null && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`解除${name}的暂缓`}
                  loading={hold.busy}
                  onClick={() => hold.run({ round: view.round.id, candidate: id, rev, reason: null }).catch(shown)}
                >
                  解除暂缓
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
