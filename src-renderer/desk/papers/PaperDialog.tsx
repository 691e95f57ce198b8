import { Button, CloseButton, Modal, Progress, Text } from '@mantine/core';
import { IconDeviceFloppy, IconExternalLink } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PaperName } from '../../../src-main/api/contract/papers';
import type { Certificate } from '../../../src-main/domain/review/model';
import { useRun } from '../../kit/api';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { useSaveFile } from '../../kit/save';
import { Waiting } from '../../kit/Waiting';
import { GlyphReport } from './GlyphReport';
import classes from './PaperDialog.module.css';
import { PdfPreview } from './PdfPreview';
import { PrintButton } from './PrintButton';
import { Problems } from './Problems';
import { ShrunkReport } from './ShrunkReport';
import { type MadePaper, type PaperWish, usePaper } from './usePaper';
import { usePdf } from './usePdf';
import { useRelease } from './useRelease';
import { IssuedWordButton, WordButton } from './WordButton';

interface Props {
  title: string;
  /** Another wish makes the paper anew. */
  wish: PaperWish;
  /** Those on the paper; none for other papers. */
  certificates: readonly Certificate[];
  /** How it is to be made, beside the title. */
  choices?: ReactNode;
  onClose(): void;
}

/** Papers that are read and printed by a spreadsheet program. */
export const WORKBOOKS: readonly PaperName[] = [
  'applicationList',
  'memberBook',
  'scoreSummary',
  'namedLedger',
  'publicityTable',
  'attendanceBook',
  'rankingBook',
  'assessmentBook',
];

/** Makes a paper, shows which characters do not print, and the exact pages; then prints or saves it. */
export function PaperDialog({ title, wish, certificates, choices, onClose }: Props) {
  const { make, made, fault, busy, progress, cancel } = usePaper();
  const workbook = wish.call === 'paper.make' && WORKBOOKS.includes(wish.paper);
  const begun = useRef('');
  useEffect(() => {
    // Once a wish, whatever is drawn anew.
    const key = JSON.stringify(wish);
    if (begun.current !== key) void make(wish);
    begun.current = key;
  }, [make, wish]);
  const close = () => {
    if (busy) cancel();
    onClose();
  };
  return (
    <Modal
      opened
      fullScreen={!workbook}
      size={620}
      onClose={close}
      withCloseButton={false}
      padding={0}
      classNames={{ content: classes.content, body: classes.body }}
      aria-label={title}
    >
      {made ? (
        <Made
          key={made.file}
          wish={wish}
          title={title}
          made={made}
          certificates={certificates}
          choices={choices}
          onClose={close}
        />
      ) : (
        <>
          <Head title={title} onClose={close}>
            {choices}
          </Head>
          <div className={classes.middle}>
            {fault ? (
              <>
                <Sentence>{fault.message}</Sentence>
                <Problems fault={fault} />
                <Button onClick={() => void make(wish)}>重试</Button>
              </>
            ) : (
              <>
                <Text size="lg" role="status">
                  {progress && progress.total > 0
                    ? `正在制作，已完成 ${progress.done}，共 ${progress.total}`
                    : '正在制作'}
                </Text>
                <Progress
                  className={classes.progress}
                  value={progress && progress.total > 0 ? (progress.done / progress.total) * 100 : 100}
                  animated={!progress}
                  aria-label="制作进度"
                />
                <Button variant="default" onClick={close}>
                  取消
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </Modal>
  );
}

function Head({ title, onClose, children }: { title: string; onClose(): void; children?: ReactNode }) {
  return (
    <header className={classes.head}>
      <h2>{title}</h2>
      {children}
      <CloseButton size="lg" aria-label="关闭" onClick={onClose} />
    </header>
  );
}

interface MadeProps {
  title: string;
  made: MadePaper;
  certificates: readonly Certificate[];
  choices: ReactNode;
  wish: PaperWish;
  onClose(): void;
}

function Made({ wish, title, made, certificates, choices, onClose }: MadeProps) {
  const { release, question } = useRelease(certificates);
  const isPdf = made.pages !== null;
  const save = useSaveFile();
  const open = useRun('files.open');
  const { pdf, problem } = usePdf(isPdf ? made.file : null);
  return (
    <>
      <Head title={title} onClose={onClose}>
        {choices}
        {wish.call === 'paper.make' && <WordButton round={wish.round} paper={wish.paper} document={wish.document} />}
        {wish.call === 'document.make' && <IssuedWordButton document={wish.document} />}
        <Button
          variant={isPdf ? 'default' : 'filled'}
          leftSection={<IconDeviceFloppy size={17} aria-hidden />}
          onClick={() => release(() => save(made))}
        >
          另存为
        </Button>
        {isPdf ? (
          <PrintButton pdf={pdf} glyphs={made.glyphs} release={release} />
        ) : (
          <Button
            variant="default"
            leftSection={<IconExternalLink size={17} aria-hidden />}
            loading={open.busy}
            onClick={() => open.run({ file: made.file }).catch(shown)}
          >
            打开
          </Button>
        )}
      </Head>
      {question}
      <div className={classes.work}>
        {isPdf ? (
          <>
            {pdf ? (
              <PdfPreview pdf={pdf} />
            ) : (
              <div className={classes.middle}>{problem ? <Sentence>{problem}</Sentence> : <Waiting lines={5} />}</div>
            )}
            <aside className={classes.side}>
              <GlyphReport glyphs={made.glyphs} />
              <ShrunkReport shrunk={made.shrunk ?? []} />
            </aside>
          </>
        ) : (
          <div className={classes.middle}>
            <Text size="lg">{made.name}</Text>
            <Text c="dimmed">电子表格已做好，可以另存为文件，或用本机的表格程序打开。</Text>
          </div>
        )}
      </div>
    </>
  );
}
