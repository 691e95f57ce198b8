import { Button } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallOutput } from '../../../../../src-main/api/contract';
import { useCall, useRun } from '../../../../kit/api';
import { useSigned } from '../../../../kit/app-state';
import { shownTime } from '../../../../kit/fieldText';
import { Sheet } from '../../../../kit/Page';
import { ReasonDialog } from '../../../../kit/ReasonDialog';
import { shown } from '../../../../kit/run';
import { StateBadge } from '../../../../kit/StateBadge';
import lines from '../../lines.module.css';
import type { StageProps } from '../../view';
import { DrawRoom } from './DrawRoom';

type Draw = CallOutput<'draw.list'>[number];

const stateOf = ({ drawn, annulled, committee, refusals }: Draw) => {
  if (annulled) return <StateBadge tone="bad">{`作废：${annulled.reason}`}</StateBadge>;
  if (!drawn) return <StateBadge tone="warn">名册已固定，待抽取</StateBadge>;
  const declined = refusals.length > 0 ? `，${refusals.length} 人不参加已递补` : '';
  return <StateBadge tone="good">{`已抽取 ${committee.length} 人${declined}`}</StateBadge>;
};

/** 抽取: every draw of the round, annulled ones too, and the next. */
export function Draws({ view, live }: Pick<StageProps, 'view' | 'live'>) {
  const draws = useCall('draw.list', { round: view.round.id }, { tables: ['draw'] });
  const may = useSigned().can('round.draw') && live;
  const [open, setOpen] = useState<{ draw: string | null } | null>(null);
  const [annulling, setAnnulling] = useState<Draw | null>(null);
  const annul = useRun('draw.annul');
  const list = draws.data ?? [];
  const waiting = list.some(({ drawn, annulled }) => drawn === null && annulled === null);
  return (
    <Sheet
      title="抽取"
      aside={
        may && !waiting ? (
          <Button
            size="xs"
            data-solves="noMembers allBarred"
            leftSection={<IconDice5 size={16} aria-hidden />}
            onClick={() => setOpen({ draw: null })}
          >
            抽取评委
          </Button>
        ) : null
      }
    >
      {list.length === 0 ? (
        <p className={lines.dim}>从专家资源库按领域随机抽取，过程可核对、可重放；也可以在下面直接登记评委。</p>
      ) : (
        <table className={lines.lines} aria-label="抽取记录">
          <thead>
            <tr>
              <th scope="col">次数</th>
              <th scope="col">固定名册</th>
              <th scope="col">监督员</th>
              <th scope="col">名册摘要</th>
              <th scope="col">结果</th>
              <th scope="col" aria-label="操作" />
            </tr>
          </thead>
          <tbody>
            {list.map((draw) => (
              <tr key={draw.id}>
                <td data-tight>第 {draw.number} 次</td>
                <td data-tight>{shownTime(draw.fixed.at)}</td>
                <td data-tight>{draw.plan.supervisor}</td>
                <td data-tight>
                  <code>{draw.digest.slice(0, 8)}</code>
                </td>
                <td>{stateOf(draw)}</td>
                <td data-tight>
                  <Button
                    size="compact-sm"
                    variant={draw.drawn === null && draw.annulled === null && may ? 'light' : 'subtle'}
                    aria-label={`打开第 ${draw.number} 次抽取`}
                    onClick={() => setOpen({ draw: draw.id })}
                  >
                    {draw.drawn === null && draw.annulled === null && may ? '继续抽取' : '打开'}
                  </Button>
                  {may && draw.annulled === null && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="gray"
                      aria-label={`作废第 ${draw.number} 次抽取`}
                      onClick={() => setAnnulling(draw)}
                    >
                      作废
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && <DrawRoom view={view} live={may} draw={open.draw} onClose={() => setOpen(null)} />}
      <ReasonDialog
        opened={annulling !== null}
        onClose={() => setAnnulling(null)}
        title="作废抽取"
        sentence={
          annulling &&
          `作废第 ${annulling.number} 次抽取${annulling.committee.length > 0 ? `，抽出的 ${annulling.committee.length} 名评委移出评委会` : ''}。记录和作废理由会留存。`
        }
        confirm="作废"
        danger
        busy={annul.busy}
        onConfirm={(reason) => {
          if (!annulling) return;
          annul
            .run({ draw: annulling.id, rev: annulling.rev, reason })
            .then(() => setAnnulling(null))
            .catch(shown);
        }}
      />
    </Sheet>
  );
}
