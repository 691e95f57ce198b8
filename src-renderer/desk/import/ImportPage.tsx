import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { useRun } from '../../kit/api';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { useSaveFile } from '../../kit/save';
import { isChoosable } from './buckets';
import { Columns } from './Columns';
import { Done } from './Done';
import { FileStep } from './FileStep';
import classes from './Import.module.css';
import { PreviewStep } from './PreviewStep';
import { References } from './References';
import { useImport } from './useImport';

/** Import of a workbook: file, columns, preview on one page; one button writes what was chosen. */
export function ImportPage({ register: name }: { register: RegisterName }) {
  const register = registerOf(name);
  const place = register.place;
  const [, navigate] = useLocation();
  const template = useRun('register.template');
  const save = useSaveFile();
  const importing = useImport(name);
  const { preview, chosen, applied } = importing;
  const [columnsOpen, setColumnsOpen] = useState(false);
  const rows = preview?.rows.filter((row) => isChoosable(row) && chosen.has(row.row)) ?? [];
  const added = rows.filter((row) => row.action === 'new').length;
  const left = preview ? preview.rows.filter(isChoosable).length - rows.length : 0;
  const note = !preview
    ? '先预览，核对后再写入；写入可以整体撤销'
    : applied
      ? preview.file
      : `将新增 ${added} 行、变更 ${rows.length - added} 行${left > 0 ? `，${left} 行没有勾选` : ''}`;
  return (
    <Page
      flush
      head={
        <PageHead
          title={`导入${register.label}`}
          note={note}
          more={
            <>
              <Button variant="subtle" color="gray" onClick={() => template.run({ register: name }).then(save, shown)}>
                下载填报模板
              </Button>
              {applied ? null : (
                <Button variant="default" onClick={() => navigate(place.path)}>
                  返回{place.title}
                </Button>
              )}
            </>
          }
          action={
            preview && !applied ? (
              <Button
                disabled={rows.length === 0 || importing.remapping}
                loading={importing.applying}
                onClick={() => void importing.apply()}
              >
                写入所选 {rows.length} 行
              </Button>
            ) : applied ? (
              <Button onClick={() => navigate(place.path)}>查看{place.title}</Button>
            ) : null
          }
        />
      }
    >
      <div className={classes.steps}>
        <FileStep importing={importing} />
        {importing.fault === null ? null : (
          <div className={classes.fault}>
            <Sentence>{importing.fault}</Sentence>
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
            <PreviewStep register={register} importing={importing} preview={preview} />
          </>
        ) : null}
        {preview && applied ? (
          <Done register={name} preview={preview} applied={applied} onAnother={importing.close} />
        ) : null}
      </div>
    </Page>
  );
}
