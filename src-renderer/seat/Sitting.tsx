import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { CallOutput } from '../../src-main/api/contract';
import { readState, useCall, useRun } from '../kit/api';
import { shown } from '../kit/run';
import { Sentence } from '../kit/Sentence';
import { Waiting } from '../kit/Waiting';
import { Declaration } from './Declaration';
import { Scoring } from './Scoring';
import classes from './Seat.module.css';

export type SeatView = CallOutput<'seat.view'>;

const READ = { tables: ['member', 'conflict', 'candidate', 'round'], keep: true };

/** A member at the seat: declaration first, then the sheet, then thanks. */
export function Sitting() {
  const { data, error } = useCall('seat.view', {}, READ);
  if (error) return <Shut words={error.message} />;
  if (!data) return <Waiting lines={8} />;
  if (data.member.submitted !== null) return <Shut thanks words={`${data.member.name}，您的评分已经提交，谢谢。`} />;
  if (data.member.declared === null) return <Declaration view={data} />;
  return <Scoring view={data} />;
}

/** Nothing of one member's marks stays on the screen for the next. */
function Shut({ words, thanks = false }: { words: string; thanks?: boolean }) {
  const clear = useRun('seat.clear');
  return (
    <main className={classes.page}>
      <div className={classes.done}>
        {thanks ? (
          <>
            <IconCircleCheck size={72} stroke={1.4} aria-hidden />
            <h1>{words}</h1>
            <p className={classes.hint}>需要更正的，请告知工作人员，经组长同意后解锁。</p>
          </>
        ) : (
          <Sentence>{words}</Sentence>
        )}
        <Button size="xl" loading={clear.busy} onClick={() => clear.run({}).then(readState).catch(shown)}>
          请下一位评委入席
        </Button>
      </div>
    </main>
  );
}
