import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Fault } from '../../../src-main/domain/fault';
import { ConfirmBulk } from '../../kit/ConfirmBulk';
import { tellFault } from '../../kit/notice';
import { type Glyph, unprintable } from './glyphs';
import { isA4, type PageSize, type PDFDocumentProxy, sheetSize } from './pdf';
import { usePrintDialog } from './usePrintDialog';
import type { Release } from './useRelease';

interface Props {
  pdf: PDFDocumentProxy | null;
  glyphs: readonly Glyph[];
  release(act: Release): void;
}

/** Prints at the exact size. A page with a missing character is not printed without a question. */
export function PrintButton({ pdf, glyphs, release }: Props) {
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const abort = useRef<AbortController | null>(null);
  const [paper, setPaper] = useState<PageSize | null>(null);
  const openDialog = usePrintDialog();
  const missing = glyphs.filter(unprintable);
  const print = async () => {
    if (!pdf) return false;
    setDone(0);
    const controller = new AbortController();
    abort.current = controller;
    const { printPdf } = await import('./printPdf');
    try {
      return await printPdf(pdf, setDone, controller.signal, openDialog);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      tellFault(error);
      return false;
    } finally {
      setDone(null);
    }
  };
  /** Printers take A4 unless they are told, and pages of another size come out smaller in silence. */
  const begin = async () => {
    if (!pdf) return;
    const size = sheetSize(await pdf.getPage(1));
    if (isA4(size)) release(print);
    else setPaper(size);
  };
  if (done !== null && pdf)
    return (
      <Button variant="default" disabled={done >= pdf.numPages} onClick={() => abort.current?.abort()}>
        {done < pdf.numPages ? `正在准备打印 ${done}/${pdf.numPages}，取消` : '请在打印窗口里继续'}
      </Button>
    );
  return (
    <>
      <Button
        leftSection={<IconPrinter size={17} aria-hidden />}
        disabled={!pdf}
        onClick={() => (missing.length > 0 ? setAsking(true) : void begin())}
      >
        打印
      </Button>
      <ConfirmBulk
        opened={asking}
        onClose={() => setAsking(false)}
        title="有字打印不出来"
        sentence={`有 ${missing.length} 处的字打印出来是空白或可能出错，仍要打印吗？`}
        warnings={missing.slice(0, 5).map(({ character, record }) => `“${character}”，在“${record}”`)}
        confirm="仍要打印"
        danger
        onConfirm={() => {
          setAsking(false);
          void begin();
        }}
      />
      <ConfirmBulk
        opened={paper !== null}
        onClose={() => setPaper(null)}
        title="先选好纸张"
        sentence={`这份文件要用 ${paper?.width} × ${paper?.height} 毫米的纸。在打印窗口里请选这个尺寸的纸张，缩放选“实际大小”或 100%；还是 A4 时，打出来会缩小。`}
        confirm="打开打印窗口"
        onConfirm={() => {
          setPaper(null);
          release(print);
        }}
      />
    </>
  );
}
