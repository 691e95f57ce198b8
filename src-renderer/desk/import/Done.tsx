import { Button, Group } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Preview } from '../../../src-main/api/contract/imports';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { useRun } from '../../kit/api';
import { shownCount } from '../../kit/fieldText';
import { shown } from '../../kit/run';
import { useSaveFile } from '../../kit/save';
import { bucketOf } from './buckets';
import classes from './Import.module.css';
import type { Applied } from './useImport';

interface DoneProps {
  register: RegisterName;
  preview: Preview;
  applied: Applied;
  /** Of the round that they stand in now; null: of none. */
  round: string | null;
  onAnother: () => void;
}

/** What was written, and the way back. */
export function Done({ register: name, preview, applied, round, onAnother }: DoneProps) {
  const register = registerOf(name);
  const place = register.place;
  const [undone, setUndone] = useState(false);
  const undo = useRun('entry.undo');
  const rejected = useRun('import.rejected');
  const save = useSaveFile();
  const left = preview.rows.filter((row) => bucketOf(row) === 'error' || row.status === 'held').length;
  return (
    <section className={classes.done} aria-label="导入结果">
      <IconCircleCheck size={40} stroke={1.3} aria-hidden />
      <p role="status">
        {undone
          ? `这次导入已撤销，台账${round === null ? '' : '和申报名单'}恢复到导入前的样子。`
          : `已写入：新增 ${shownCount(applied.added)} ${place.counter}${register.label}，变更 ${shownCount(applied.changed)} ${place.counter}${round === null ? '' : `；选入“${round}” ${shownCount(applied.collected ?? 0)} ${place.counter}`}。`}
      </p>
      {left > 0 ? (
        <p className={classes.quiet}>还有 {left} 行有误或互相重复，没有写入，可以存成工作簿退回改正。</p>
      ) : null}
      <Group justify="center">
        {left > 0 ? (
          <Button
            variant="default"
            loading={rejected.busy}
            onClick={() => rejected.run({ import: preview.import }).then(save, shown)}
          >
            待改正的行存为工作簿
          </Button>
        ) : null}
        {undone ? null : (
          <Button
            variant="default"
            loading={undo.busy}
            onClick={() => undo.run({ entry: applied.entry }).then(() => setUndone(true), shown)}
          >
            撤销这次导入
          </Button>
        )}
        <Button variant="subtle" onClick={onAnother}>
          再导入一个文件
        </Button>
      </Group>
    </section>
  );
}
