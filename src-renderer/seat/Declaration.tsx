import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useRun } from '../kit/api';
import { shown } from '../kit/run';
import { StateBadge } from '../kit/StateBadge';
import classes from './Seat.module.css';
import type { SeatView } from './Sitting';

/** More than a screen shows: they can be searched. */
const MANY = 12;

/** 回避声明: what is known is shown with its reason; the member adds what only they know. */
export function Declaration({ view }: { view: SeatView }) {
  const { round, member, candidates, conflicts } = view;
  const [named, setNamed] = useState<Record<string, string>>({});
  const [asked, setAsked] = useState(false);
  const [search, setSearch] = useState('');
  const declare = useRun('seat.declare');
  const barred = new Map(conflicts.filter((one) => one.barred).map((one) => [one.candidate, one.reason]));
  const sought = search.trim();
  const listed = candidates.filter(
    ({ id, code, name, unit, districtName }) =>
      id in named || [code, name, unit, districtName].some((text) => text.includes(sought)),
  );
  const chosen = Object.entries(named);
  const short = ([, reason]: [string, string]) => [...reason.trim()].length < 2;
  const submit = () => {
    if (chosen.some(short)) setAsked(true);
    else
      declare
        .run({ conflicts: chosen.map(([candidate, reason]) => ({ candidate, reason: reason.trim() })) })
        .catch(shown);
  };
  const toggle = (candidate: string, on: boolean) => {
    const { [candidate]: _, ...others } = named;
    setNamed(on ? { ...others, [candidate]: '' } : others);
  };
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <h1>{round.title}</h1>
        <span className={classes.who}>{member.name}</span>
      </header>
      <div className={classes.declare}>
        <h2>回避声明</h2>
        <p className={classes.lead}>
          本人或亲属在以下单位任职、三年内曾任职，或有其他可能影响公正评审的关系，请勾选并写明；勾选的对象您不评分。
        </p>
        {candidates.length > MANY && (
          <TextInput
            size="lg"
            mb="sm"
            aria-label="查找参评对象"
            placeholder="按编号、名称、单位或区县查找"
            leftSection={<IconSearch size={22} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        <ul className={classes.ties} aria-label="参评对象">
          {listed.map(({ id, code, name, unit, districtName }) => {
            const reason = barred.get(id);
            const words = [code, name, unit, districtName].filter((word) => word !== '').join('　');
            return (
              <li key={id}>
                {reason === undefined ? (
                  <>
                    <Checkbox
                      size="lg"
                      label={words}
                      checked={id in named}
                      onChange={(event) => toggle(id, event.currentTarget.checked)}
                    />
                    {id in named && (
                      <TextInput
                        size="lg"
                        aria-label={`对${name}回避的原因`}
                        placeholder="回避的原因"
                        autoFocus
                        maxLength={300}
                        value={named[id]}
                        error={asked && short([id, named[id] ?? '']) ? '请写明原因（至少 2 个字）' : null}
                        onChange={(event) => setNamed({ ...named, [id]: event.currentTarget.value })}
                      />
                    )}
                  </>
                ) : (
                  <div className={classes.known}>
                    <span>{words}</span>
                    <StateBadge tone="warn">{`回避：${reason}`}</StateBadge>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </div>
      <footer className={classes.foot}>
        <span />
        <Button size="xl" loading={declare.busy} onClick={submit}>
          {chosen.length === 0 ? '没有其他需要回避的，开始评分' : `声明回避 ${chosen.length} 个，开始评分`}
        </Button>
      </footer>
    </main>
  );
}
