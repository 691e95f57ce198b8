import { Button, Group, NumberInput, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { fetchFile, useRun } from '../../../kit/api';
import { useAttempt } from '../../../kit/attempt';
import { DialogFoot } from '../../../kit/DialogFoot';
import { shownCount } from '../../../kit/fieldText';
import type { Progress } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';
import { StateBadge } from '../../../kit/StateBadge';
import { usePrintDialog } from '../../papers/usePrintDialog';
import type { Ready } from './BatchDialog';
import { LogButton } from './LogButton';
import { Making } from './Making';
import { useMaking } from './useMaking';

/** Sheets that a tray takes, as most do; and as many pages as a printer is handed at once. */
const USUAL = 100;
const MOST = 500;

/** Where a batch that was begun goes on: at the first that has not left the program yet. */
const firstOpen = (certificates: Ready['certificates']): number => {
  const at = certificates.findIndex(({ madeAt }) => madeAt === null);
  return at < 0 ? 1 : at + 1;
};

/** Straight to the printer, tray by tray: each portion is entered in the register when its print dialog is done with. */
export function PrintWay({ certificates, batch, clear, missing, onBusy }: Ready) {
  const total = certificates.length;
  const [from, setFrom] = useState(() => firstOpen(certificates));
  const [portion, setPortion] = useState(Math.min(USUAL, total));
  const [progress, setProgress] = useState<Progress | null>(null);
  const [working, setWorking] = useState(false);
  const { fault, attempt } = useAttempt();
  const [printed, setPrinted] = useState(0);
  const abort = useRef<AbortController | null>(null);
  const { run, cancel } = useRun('certificate.make', { quiet: true });
  const openDialog = usePrintDialog();
  const to = Math.min(total, from + portion - 1);
  const part = certificates.slice(from - 1, to);
  const { start, questions } = useMaking(part, missing);

  const print = async (): Promise<boolean> => {
    let done = false;
    setWorking(true);
    onBusy(true);
    const controller = new AbortController();
    abort.current = controller;
    await attempt(async () => {
      const made = await run({ ...batch, certificates: part.map(({ id }) => id) });
      const [bytes, { openPdf }, { printPdf }] = await Promise.all([
        fetchFile(made.file),
        import('../../papers/pdf'),
        import('../../papers/printPdf'),
      ]);
      const pdf = await openPdf(bytes);
      const tell = (at: number, of: number) => setProgress({ done: at, total: of });
      done = await printPdf(pdf, tell, controller.signal, openDialog).finally(() => void pdf.loadingTask.destroy());
      if (!done) return;
      setPrinted(to);
      setFrom(Math.min(total, to + 1));
    }).finally(() => {
      setWorking(false);
      setProgress(null);
      onBusy(false);
    });
    return done;
  };
  const stop = () => {
    cancel();
    abort.current?.abort();
  };
  if (working)
    return (
      <Making
        words={`正在准备第 ${from}–${to} 份${progress ? `，${progress.done}/${progress.total}` : ''}`}
        progress={progress}
        onStop={stop}
      />
    );
  const over = printed >= total;
  const end = (
    <>
      {fault && <Sentence>{fault.message}</Sentence>}
      {printed > 0 && (
        <StateBadge tone={over ? 'good' : 'accent'}>
          {over
            ? `已送打印机，到第 ${printed} 份，全部完成`
            : `已送打印机，到第 ${printed} 份，共 ${shownCount(total)} 份`}
        </StateBadge>
      )}
    </>
  );
  return (
    <>
      <Group align="flex-end" grow>
        <NumberInput
          label="从第几份起"
          description="卡纸或中断后，从没有打好的那一份接着打"
          min={1}
          max={total}
          allowDecimal={false}
          value={from}
          onChange={(value) => setFrom(Math.min(total, Math.max(1, Number(value) || 1)))}
        />
        <NumberInput
          label="每次几份"
          description={`按纸盒一次能放的张数，最多 ${MOST}`}
          min={1}
          max={Math.min(MOST, total)}
          allowDecimal={false}
          value={portion}
          onChange={(value) => setPortion(Math.min(MOST, total, Math.max(1, Number(value) || 1)))}
        />
      </Group>
      <Text size="sm" c="dimmed">
        打印窗口里请选与模板相同的纸张，缩放选“实际大小”或 100%，不要选“适合页面”。
      </Text>
      {batch.bleed && (
        <Sentence tone="hint">
          出血和裁切标记是给印刷厂用的，比纸张大。要直接打印，请把“打印方式”改为“整页打印”。
        </Sentence>
      )}
      <DialogFoot note={end}>
        {printed > 0 && <LogButton batch={batch} way="print" done={printed} />}
        <Button
          leftSection={<IconPrinter size={17} aria-hidden />}
          disabled={!clear || batch.bleed || part.length === 0}
          onClick={() => start(print)}
        >
          打印第 {from}–{to} 份
        </Button>
      </DialogFoot>
      {questions}
    </>
  );
}
