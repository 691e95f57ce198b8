import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CallOutput } from '../../../../../src-main/api/contract';
import { useRun } from '../../../../kit/api';
import { useSigned } from '../../../../kit/app-state';
import { shown } from '../../../../kit/run';
import { Sentence } from '../../../../kit/Sentence';
import classes from './Draw.module.css';
import { Pool } from './Pool';
import { grouped } from './plan';

interface Props {
  view: CallOutput<'draw.view'>;
  onDrawn(): void;
}

/** The roster is fixed: its digest for everyone to note, then the supervisor's word. */
export function Fixed({ view, onDrawn }: Props) {
  const { draw, list } = view;
  const { can } = useSigned();
  const [word, setWord] = useState('');
  const make = useRun('draw.make');
  const count = list.filter(({ reason }) => reason === null).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (word.trim() !== '') make.run({ draw: draw.id, rev: draw.rev, word }).then(onDrawn).catch(shown);
  };
  return (
    <div className={classes.planning}>
      <section className={classes.form} aria-label="摘要与监督">
        <h2>名册已固定</h2>
        <p className={classes.figures}>
          名册 {list.length} 人，可抽取 <strong>{count}</strong> 人，未列入 {list.length - count} 人
        </p>
        <dl className={classes.hashes}>
          <dt>名册摘要</dt>
          <dd>
            <Hash hex={draw.digest} />
          </dd>
          <dt>随机数摘要</dt>
          <dd>
            <Hash hex={draw.commitment} />
          </dd>
        </dl>
        <Sentence tone="hint">
          请监督员{draw.plan.supervisor}记下两个摘要的前 8 位，再输入任意一句话。抽取后可与记录核对。
        </Sentence>
        {can('round.draw') && (
          <form onSubmit={submit} className={classes.word}>
            <TextInput
              size="lg"
              label="监督员的话"
              autoComplete="off"
              maxLength={100}
              data-autofocus
              value={word}
              onChange={(event) => setWord(event.currentTarget.value)}
            />
            <Button type="submit" size="lg" disabled={word.trim() === ''} loading={make.busy}>
              抽取
            </Button>
          </form>
        )}
      </section>
      <section className={classes.list} aria-label="名册">
        <Pool list={list} />
      </section>
    </div>
  );
}

/** Its first eight digits are what the supervisor writes down. */
function Hash({ hex }: { hex: string }) {
  const [first = '', ...rest] = grouped(hex).split(' ');
  return (
    <>
      <strong>{first}</strong> {rest.join(' ')}
    </>
  );
}
