import { useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import type { Preview } from '../../../src-main/api/contract/imports';
import type { RegisterName } from '../../../src-main/domain/registers';
import { uploadFile, useRun } from '../../kit/api';
import { useAttempt } from '../../kit/attempt';
import { usualChoice } from './buckets';

export type Applied = CallOutput<'import.apply'>;
type Mapping = Record<string, string | null>;
/** What a person has said of the file; `mapping: null`: by the sender's own titles. */
interface Said {
  sender: string;
  mapping: Mapping | null;
  picked: Record<string, Record<string, string>>;
}
/** By row: fields of the stored record that stay as they are. */
type Kept = Readonly<Record<string, readonly string[]>>;

/**
 * One import from the choice of its file to its application. Nothing is stored before `apply`. `round`: what the file names
 * is to stand in it (推荐表).
 */
export function useImport(register: RegisterName, round: { id: string; rev: number } | null) {
  const opening = useRun('import.open', { quiet: true });
  const remapping = useRun('import.remap', { quiet: true });
  const applying = useRun('import.apply', { quiet: true });
  const [preview, setPreview] = useState<Preview | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState<Said>({ sender: '', mapping: null, picked: {} });
  const [kept, setKept] = useState<Kept>({});
  const [applied, setApplied] = useState<Applied | null>(null);
  const { fault, attempt, forget } = useAttempt();
  const [reading, setReading] = useState<string | null>(null);

  const show = (next: Preview) => {
    setKept({});
    setPreview(next);
    setChosen(usualChoice(next.rows, round !== null));
  };
  const open = (file: File) =>
    attempt(async () => {
      setReading(file.name);
      setPreview(null);
      setApplied(null);
      try {
        const { file: kept } = await uploadFile(file);
        const read = await opening.run({ register, file: kept });
        setSaid({ sender: read.sender, mapping: null, picked: {} });
        show(read);
      } finally {
        setReading(null);
      }
    });
  const reread = (more: Partial<Said>) =>
    attempt(async () => {
      if (!preview) return;
      const next = { ...said, ...more };
      show(await remapping.run({ import: preview.import, ...next }));
      setSaid(next);
    });
  const remap = (mapping: Mapping) => reread({ mapping });
  const send = (sender: string) => reread({ sender, mapping: null });
  /** @param id of a record; null: none of them */
  const pick = (field: string, text: string, id: string | null) => {
    const { [text]: _, ...others } = said.picked[field] ?? {};
    return reread({ picked: { ...said.picked, [field]: id === null ? others : { ...others, [text]: id } } });
  };
  const keep = (row: number, field: string, on: boolean) => {
    const others = (kept[row] ?? []).filter((each) => each !== field);
    setKept({ ...kept, [row]: on ? [...others, field] : others });
  };
  const apply = () =>
    attempt(async () => {
      if (!preview) return;
      const keep = Object.fromEntries(Object.entries(kept).map(([row, fields]) => [row, [...fields]]));
      setApplied(await applying.run({ import: preview.import, rows: [...chosen], keep, round }));
    });
  const close = () => {
    setPreview(null);
    setApplied(null);
    forget();
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
    send,
    picked: said.picked,
    pick,
    kept,
    keep,
    apply,
    close,
  };
}

export type Importing = ReturnType<typeof useImport>;
