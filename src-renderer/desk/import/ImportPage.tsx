import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { useRun } from '../../kit/api';
import { shownCount } from '../../kit/fieldText';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { useSaveFile } from '../../kit/save';
import type { RoundView } from '../round/view';
import { isChoosable } from './buckets';
import { Columns } from './Columns';
import { Done } from './Done';
import { FileStep } from './FileStep';
import classes from './Import.module.css';
import { PreviewStep } from './PreviewStep';
import { References } from './References';
import { recommendationProblems } from './recommendation';
import { useImport } from './useImport';

interface Props {
  register: RegisterName;
  /** The round that recommends its candidates by the workbook; null: a plain import. */
  round?: RoundView | null;
}

/** Import of a workbook: file, columns, preview on one page; one button writes what was chosen. */
export function ImportPage({ register: name, round: into = null }: Props) {
  const register = registerOf(name);
  const place = register.place;
  const [, navigate] = useLocation();
  const template = useRun('register.template');
  const save = useSaveFile();
  const round = into?.round ?? null;
  const home =
    round === null ? { path: place.path, title: place.title } : { path: `/rounds/${round.id}`, title: '轮次' };
  const importing = useImport(name, round);
  const unchanged = round !== null;
  const { preview, chosen, applied } = importing;
  const [columnsOpen, setColumnsOpen] = useState(false);
  const rows = preview?.rows.filter((row) => isChoosable(row, unchanged) && chosen.has(row.row)) ?? [];
  const added = rows.filter((row) => row.action === 'new').length;
  const changed = rows.filter((row) => row.action === 'change').length;
  const left = preview ? preview.rows.filter((row) => isChoosable(row, unchanged)).length - rows.length : 0;
  const beyond = into && preview && !applied ? recommendationProblems(into, preview, rows) : [];
  const note = !preview
    ? round === null
      ? '先预览，核对后再写入；写入可以整体撤销'
      : `写入台账并选入“${round.title}”，一步完成，可以整体撤销`
    : applied
      ? preview.file
      : `将新增 ${shownCount(added)} 行、变更 ${shownCount(changed)} 行${unchanged ? `，选入 ${shownCount(rows.length)} 行` : ''}${left > 0 ? `，${shownCount(left)} 行没有勾选` : ''}`;
  return (
    <Page
      flush
      head={
        <PageHead
          title={round === null ? `导入${register.label}` : `导入推荐表（${register.label}）`}
          note={note}
          more={
            <>
              <Button variant="subtle" color="gray" onClick={() => template.run({ register: name }).then(save, shown)}>
                下载填报模板
              </Button>
              {applied ? null : (
                <Button variant="default" onClick={() => navigate(home.path)}>
                  返回{home.title}
                </Button>
              )}
            </>
          }
          action={
            preview && !applied ? (
              <Button
                disabled={rows.length === 0 || importing.remapping || beyond.length > 0}
                loading={importing.applying}
                onClick={() => void importing.apply()}
              >
                {unchanged ? `写入并选入 ${shownCount(rows.length)} 行` : `写入所选 ${shownCount(rows.length)} 行`}
              </Button>
            ) : applied ? (
              <Button onClick={() => navigate(home.path)}>{round === null ? `查看${place.title}` : '回到轮次'}</Button>
            ) : null
          }
        />
      }
    >
      <div className={classes.steps}>
        <FileStep importing={importing} />
        {importing.fault && (
          <div className={classes.fault}>
            <Sentence>{importing.fault.message}</Sentence>
          </div>
        )}
        {preview && !applied ? (
          <>
            <Columns
              register={register}
              preview={preview}
              opened={columnsOpen}
              onOpened={setColumnsOpen}
              busy={importing.remapping}
              onMapping={(mapping) => void importing.remap(mapping)}
            />
            <References register={register} preview={preview} importing={importing} />
            {beyond.length > 0 && (
              <div className={classes.fault}>
                <Sentence tone="warn">
                  超过推荐名额：{beyond.join('；')}。请取消勾选一部分，或在草稿阶段调整名额。
                </Sentence>
              </div>
            )}
            <PreviewStep register={register} importing={importing} preview={preview} unchanged={unchanged} />
          </>
        ) : null}
        {preview && applied ? (
          <Done
            register={name}
            preview={preview}
            applied={applied}
            round={round?.title ?? null}
            onAnother={importing.close}
          />
        ) : null}
      </div>
    </Page>
  );
}
