import { Button } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../../../src-main/api/contract';
import { useRun } from '../../../../kit/api';
import { ReasonDialog } from '../../../../kit/ReasonDialog';
import { shown } from '../../../../kit/run';
import classes from './Draw.module.css';
import { grouped } from './plan';

type View = CallOutput<'draw.view'>;
type Person = View['list'][number];

/** ms between two names. */
const PACE = 1100;

interface Props {
  view: View;
  /** Just drawn: the names come one by one. */
  fresh: boolean;
  /** Someone may decline. */
  live: boolean;
}

/** The result, made for a room: members in large type, alternates below. */
export function Names({ view, fresh, live }: Props) {
  const { draw, list } = view;
  const still = useReducedMotion();
  const people = new Map(list.map((person) => [person.id, person]));
  const [told, setTold] = useState(fresh && !still ? 0 : Number.POSITIVE_INFINITY);
  const [declining, setDeclining] = useState<Person | null>(null);
  const refuse = useRun('draw.refuse');
  const total = draw.committee.length;
  const telling = told <= total;
  useEffect(() => {
    if (!telling) return;
    const timer = setTimeout(() => setTold(told + 1), PACE);
    return () => clearTimeout(timer);
  }, [told, telling]);

  const seats = draw.drawn?.seats ?? [];
  const waiting = seats.flatMap(({ alternates }) => alternates).filter((id) => !wasSeated(draw, id));
  return (
    <div className={classes.room}>
      {sittings(draw).map(({ field, sitting }) => {
        return (
          <section key={field ?? ''} aria-label={field ?? '评委'}>
            {seats.length > 1 && <h2 className={classes.fieldName}>{field}</h2>}
            <ol className={classes.names}>
              {sitting.map(({ id, place }) => {
                const person = people.get(id);
                const out = place >= told;
                return (
                  <li key={id} data-waiting={out || undefined} aria-live="polite">
                    {out || !person ? (
                      <span className={classes.blank}>　</span>
                    ) : (
                      <>
                        <span className={classes.name}>{person.name}</span>
                        <span className={classes.who}>
                          {person.unit}　{person.title}
                        </span>
                        {live && !telling && (
                          <Button
                            size="compact-sm"
                            variant="subtle"
                            color="gray"
                            aria-label={`${person.name}不参加`}
                            onClick={() => setDeclining(person)}
                          >
                            不参加
                          </Button>
                        )}
                      </>
                    )}
                  </li>
                );
              })}
            </ol>
          </section>
        );
      })}
      {telling ? (
        <Button variant="default" size="lg" className={classes.skip} onClick={() => setTold(total + 1)}>
          全部显示
        </Button>
      ) : (
        <>
          <p className={classes.alternates}>
            <strong>候补</strong>
            {waiting.length === 0 ? '无' : waiting.map((id) => people.get(id)?.name ?? id).join('　')}
          </p>
          {draw.refusals.length > 0 && (
            <p className={classes.alternates}>
              <strong>不参加</strong>
              {draw.refusals
                .map(({ person, reason }) => `${people.get(person)?.name ?? person}（${reason}）`)
                .join('　')}
            </p>
          )}
          <dl className={classes.hashes}>
            <dt>名册摘要</dt>
            <dd>{grouped(draw.digest)}</dd>
            <dt>随机数摘要</dt>
            <dd>{grouped(draw.commitment)}</dd>
            <dt>监督员的话</dt>
            <dd>
              {draw.drawn?.word}（{draw.plan.supervisor}）
            </dd>
            <dt>种子</dt>
            <dd>{grouped(draw.drawn?.seed ?? '')}</dd>
          </dl>
        </>
      )}
      <ReasonDialog
        opened={declining !== null}
        onClose={() => setDeclining(null)}
        title="登记不参加"
        sentence={`${declining?.name ?? ''}不参加评审，由同一领域的下一名候补递补。`}
        label="原因"
        confirm="登记并递补"
        busy={refuse.busy}
        onConfirm={(reason) => {
          if (!declining) return;
          refuse
            .run({ draw: draw.id, rev: draw.rev, person: declining.id, reason })
            .then(() => setDeclining(null))
            .catch(shown);
        }}
      />
    </div>
  );
}

/** Who sits for each field, with the place in the order in which the names are told. */
function sittings({ drawn, committee }: View['draw']) {
  let told = 0;
  return (drawn?.seats ?? []).map(({ field, members }) => {
    const sitting = committee.slice(told, told + members.length).map((id, at) => ({ id, place: told + at }));
    told += members.length;
    return { field, sitting };
  });
}

/** Sits now, or sat and declined. */
function wasSeated({ committee, refusals }: View['draw'], id: string): boolean {
  return committee.includes(id) || refusals.some(({ person }) => person === id);
}
