import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Candidate, Objection } from '../../../../src-main/domain/review/model';
import { Sheet } from '../../../kit/Page';
import { StateBadge } from '../../../kit/StateBadge';
import lines from '../lines.module.css';
import type { RoundView } from '../view';
import { ObjectionDialog } from './ObjectionDialog';
import { SettleDialog } from './SettleDialog';

interface Props {
  view: RoundView;
  live: boolean;
  candidates: readonly Candidate[];
}

/** 异议: what came in, whether it was accepted, and what became of it. */
export function Objections({ view, live, candidates }: Props) {
  const { round, objections } = view;
  const [adding, setAdding] = useState(false);
  const [settling, setSettling] = useState<Objection | null>(null);
  const nameOf = (id: string) => view.candidates.find((candidate) => candidate.id === id)?.name ?? '';
  return (
    <Sheet
      title="异议"
      aside={
        live && round.publicity ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            登记异议
          </Button>
        ) : null
      }
    >
      {objections.length === 0 ? (
        <p className={lines.dim}>没有异议。</p>
      ) : (
        <table className={lines.lines} aria-label="异议登记">
          <thead>
            <tr>
              <th scope="col">收到日期</th>
              <th scope="col">涉及对象</th>
              <th scope="col">异议人</th>
              <th scope="col">内容</th>
              <th scope="col">处理</th>
              {live && <th scope="col" aria-label="操作" />}
            </tr>
          </thead>
          <tbody>
            {objections.map((objection) => (
              <tr key={objection.id}>
                <td data-tight>{objection.receivedOn}</td>
                <td>{nameOf(objection.candidate)}</td>
                <td data-tight>{objection.objector || '匿名'}</td>
                <td>{objection.content}</td>
                <td>
                  <Outcome objection={objection} />
                </td>
                {live && (
                  <td data-tight>
                    {objection.accepted && objection.settlement === null && (
                      <Button
                        size="compact-sm"
                        variant="light"
                        data-solves="objectionsOpen"
                        aria-label={`处理对${nameOf(objection.candidate)}的异议`}
                        onClick={() => setSettling(objection)}
                      >
                        处理
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && round.publicity && (
        <ObjectionDialog
          round={round.id}
          publicity={round.publicity}
          candidates={candidates}
          onClose={() => setAdding(false)}
        />
      )}
      {settling && (
        <SettleDialog objection={settling} name={nameOf(settling.candidate)} onClose={() => setSettling(null)} />
      )}
    </Sheet>
  );
}

function Outcome({ objection }: { objection: Objection }) {
  const { accepted, refusal, settlement } = objection;
  if (!accepted) return <StateBadge tone="neutral">{refusal ?? '不予受理'}</StateBadge>;
  if (settlement === null) return <StateBadge tone="warn">已受理，待处理</StateBadge>;
  return (
    <>
      <StateBadge tone={settlement.outcome === 'upheld' ? 'bad' : 'good'}>
        {settlement.outcome === 'upheld' ? '异议成立' : '异议不成立'}
      </StateBadge>
      <div className={lines.dim}>
        {settlement.text}（{settlement.by}）
      </div>
    </>
  );
}
