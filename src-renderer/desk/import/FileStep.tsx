import { Button, Loader, VisuallyHidden } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { shownCount } from '../../kit/fieldText';
import { TableShape } from '../../kit/table/TableShape';
import classes from './Import.module.css';
import { Sender } from './Sender';
import type { Importing } from './useImport';

/** First step: the file, chosen or dropped. Once read, one line says what was found in it. */
export function FileStep({ importing }: { importing: Importing }) {
  const { preview, applied, reading, progress, open, cancel, close } = importing;
  if (reading !== null) {
    return (
      <>
        <div className={classes.fileLine} role="status">
          <Loader size="xs" aria-label="正在读取" />
          <span>
            正在读取并核对“{reading}”{progress ? `，${progress.done}/${progress.total}` : ''}
          </span>
          <Button variant="subtle" size="compact-sm" onClick={cancel}>
            取消
          </Button>
        </div>
        <TableShape />
      </>
    );
  }
  if (preview) {
    const heads = preview.headerRows;
    const where = heads.length > 1 ? `第 ${heads[0]}–${heads.at(-1)} 行` : `第 ${heads[0] ?? 1} 行`;
    return (
      <div className={classes.fileLine}>
        <IconFileSpreadsheet size={18} aria-hidden />
        <strong>{preview.file}</strong>
        <span>
          {/\.xls[xm]$/i.test(preview.file) ? `工作表“${preview.sheet}”，` : ''}表头在{where}，读到{' '}
          {shownCount(preview.rows.length)} 行
        </span>
        {applied ? null : (
          <>
            <Button variant="subtle" size="compact-sm" onClick={close}>
              换一个文件
            </Button>
            <Sender
              key={`${preview.import} ${preview.sender}`}
              preview={preview}
              busy={importing.remapping}
              onSender={(sender) => void importing.send(sender)}
            />
          </>
        )}
      </div>
    );
  }
  return <DropZone onFile={(file) => void open(file)} />;
}

function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const input = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    take(event.currentTarget.files);
    // The same file may be chosen again after it was mended.
    event.currentTarget.value = '';
  };
  return (
    <label
      htmlFor={input}
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconFileSpreadsheet size={40} stroke={1.2} aria-hidden />
      <span className={classes.dropWhat}>把区县报来的工作簿拖到这里，或点按选择文件</span>
      <span className={classes.dropHow}>
        支持 .xlsx 和 .csv。标题行、合并单元格、合计行、填表说明会自动识别；读取只是预览，不会改动台账。
      </span>
      <VisuallyHidden>
        <input id={input} type="file" accept=".xlsx,.csv,.xlsm,.xls,.txt" aria-label="选择工作簿" onChange={onChange} />
      </VisuallyHidden>
    </label>
  );
}
