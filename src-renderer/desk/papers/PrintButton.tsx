import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { ConfirmBulk } from '../../kit/ConfirmBulk';
import { type Glyph, unprintable } from './glyphs';
import type { PDFDocumentProxy } from './pdf';
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
  const missing = glyphs.filter(unprintable);
  const print = async () => {
    if (!pdf) return false;
    setDone(0);
    const controller = new AbortController();
    abort.current = controller;
    const { printPdf } = await import('./printPdf');
    return printPdf(pdf, setDone, controller.signal).finally(() => setDone(null));
  };
  if (done !== null && pdf)
    return (
      <Button variant="default" onClick={() => abort.current?.abort()}>
        正在准备打印 {done}/{pdf.numPages}，取消
      </Button>
    );
  return (
    <>
      <Button
        leftSection={<IconPrinter size={17} aria-hidden />}
        disabled={!pdf}
        onClick={() => (missing.length > 0 ? setAsking(true) : release(print))}
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
          release(print);
        }}
      />
    </>
  );
}
