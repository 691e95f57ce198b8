import { useCallback, useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import type { Preview } from '../../../src-main/api/contract/imports';
import { Fault } from '../../../src-main/domain/fault';
import type { RegisterName } from '../../../src-main/domain/registers';
import { uploadFile, useRun } from '../../kit/api';
import { usualChoice } from './buckets';

export type Applied = CallOutput<'import.apply'>;

/** One import from the choice of its file to its application. Nothing is stored before `apply`. */
export function useImport(register: RegisterName) {
  const opening = useRun('import.open', { quiet: true });
  const remapping = useRun('import.remap', { quiet: true });
  const applying = useRun('import.apply', { quiet: true });
  const [preview, setPreview] = useState<Preview | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [applied, setApplied] = useState<Applied | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [reading, setReading] = useState<string | null>(null);

  const attempt = useCallback(async (work: () => Promise<void>) => {
    setFault(null);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      if (error.code !== 'call.cancelled') setFault(error.message);
    }
  }, []);
  const show = (next: Preview) => {
    setPreview(next);
    setChosen(usualChoice(next.rows));
  };
  const open = (file: File) =>
    attempt(async () => {
      setReading(file.name);
      setPreview(null);
      setApplied(null);
      try {
        const { file: kept } = await uploadFile(file);
        show(await opening.run({ register, file: kept }));
      } finally {
        setReading(null);
      }
    });
  const remap = (mapping: Record<string, string | null>) =>
    attempt(async () => {
      if (preview) show(await remapping.run({ import: preview.import, mapping }));
    });
  const apply = () =>
    attempt(async () => {
      if (preview) setApplied(await applying.run({ import: preview.import, rows: [...chosen] }));
    });
  const close = () => {
    setPreview(null);
    setApplied(null);
    setFault(null);
  };
  return {
    preview,
    chosen,
    setChosen,
    applied,
    fault,
    /** Name of the file that is being read. */
    reading,
    progress: opening.progress,
    remapping: remapping.busy,
    applying: applying.busy,
    open,
    cancel: opening.cancel,
    remap,
    apply,
    close,
  };
}

export type Importing = ReturnType<typeof useImport>;
