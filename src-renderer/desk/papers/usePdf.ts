import { useEffect, useState } from 'react';
import { Fault } from '../../../src-main/domain/fault';
import { fetchFile } from '../../kit/api';
import type { PDFDocumentProxy } from './pdf';

export interface OpenedPdf {
  pdf: PDFDocumentProxy | null;
  /** Why it cannot be shown, in words. */
  problem: string | null;
}

/** Fetches and opens a PDF that main keeps; the former one stays until the next is open. `file: null` waits. */
export function usePdf(file: string | null): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ pdf: null, problem: null });
  useEffect(() => {
    if (file === null) return;
    let current = true;
    const open = async () => {
      const [bytes, { openPdf }] = await Promise.all([fetchFile(file), import('./pdf')]);
      const pdf = await openPdf(bytes);
      if (current) setOpened({ pdf, problem: null });
      else void pdf.loadingTask.destroy();
    };
    open().catch((error: unknown) => {
      const problem = error instanceof Fault ? error.message : '预览打不开，文件本身已做好，可以另存为后查看。';
      if (current) setOpened({ pdf: null, problem });
    });
    return () => {
      current = false;
    };
  }, [file]);
  const { pdf } = opened;
  // What is no longer shown gives its memory back.
  useEffect(() => () => void pdf?.loadingTask.destroy(), [pdf]);
  return opened;
}
