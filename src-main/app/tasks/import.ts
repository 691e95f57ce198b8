import { randomUUID } from 'node:crypto';
import type { ParsedInput } from '../../api/contract';
import type { ImportRow, Preview } from '../../api/contract/imports';
import { Fault } from '../../domain/fault';
import { keepFormer } from '../../domain/import/former';
import { sayStored } from '../../domain/import/set-rules';
import type { TaskContext } from '../context';
import type { OpenImport } from '../import-desk';
import { maskedPreview } from '../masked-preview';
import { makeFile } from './make-file';
import type { Tasks } from './task';

type Mapping = Record<string, string | null>;
type Given = Pick<OpenImport, 'register' | 'path' | 'file'>;
type Said = Omit<ParsedInput<'import.remap'>, 'import' | 'sender'> & { sender: string | null };

/** What a person has said of a file that was only just opened. */
const NOTHING_SAID: Said = { sender: null, mapping: null, picked: {} };

/** Reads and checks a file in the documents process; nothing of the store is touched. */
export async function readImport(context: TaskContext, given: Given, said = NOTHING_SAID) {
  const { register } = given;
  const remembered = await context.ask('import.remembered', { register });
  const referred = await context.ask('import.referred', { register });
  const { signal, progress: onProgress } = context.call;
  const job = { ...given, ...said, remembered, referred, today: context.app.today() };
  const report = await context.app.documents.run('checkImport', job, { signal, onProgress });
  return { ...report, senders: Object.keys(remembered).filter((sender) => sender !== '') };
}

/** The report beside the register: what each row would add or change. */
async function preview(context: TaskContext, { register, path, file }: Given, said: Said): Promise<Preview> {
  const report = await readImport(context, { register, path, file }, said);
  const good = report.rows.filter((row) => row.status !== 'error');
  const compared = await context.ask('import.compare', {
    register,
    rows: good.map(({ row, values, record, former }) => ({ row, values, record, ...(former && { former }) })),
  });
  const found = new Map(compared.map((row) => [row.row, row]));
  const rows = report.rows.map((row): ImportRow => {
    const match = found.get(row.row);
    const changes = match?.changes ?? [];
    keepFormer(row, match?.kept ?? []);
    const action = !match?.id ? 'new' : changes.length > 0 ? 'change' : 'same';
    sayStored(match?.findings ?? [], row, report);
    return { ...row, action, id: match?.id ?? null, rev: match?.rev ?? 0, changes };
  });
  return { ...report, import: randomUUID(), file, rows };
}

/** The sender's titles with the fields that were given to them, to be remembered for the next file. */
const titles = ({ mapping }: Preview): Mapping => Object.fromEntries(mapping.map(({ title, field }) => [title, field]));

/** `unchanged`: rows that change nothing are wanted too, as those of a recommendation are. */
function chosenRows(
  { preview: { rows } }: { preview: Preview },
  chosen: readonly number[],
  unchanged: boolean,
): ImportRow[] {
  const wanted = new Set(chosen);
  const taken = rows.filter((row) => wanted.has(row.row));
  const bad = taken.find((row) => row.status === 'error');
  if (bad) throw new Fault('input.invalid', `第 ${bad.row} 行有错误，不能导入；请先取消勾选，或改好文件后重新导入。`);
  const changing = unchanged ? taken : taken.filter((row) => row.action !== 'same');
  if (changing.length === 0) throw new Fault('input.invalid', '所选的行与台账里的记录完全相同，没有需要导入的内容。');
  return changing;
}

/** A row as it goes to the store. What the person keeps of the stored record is not sent: an absent field changes nothing. */
function withoutKept({ id, rev, values, typed }: ImportRow, kept: ReadonlySet<string>) {
  if (id === null || kept.size === 0) return { id, rev, values, typed };
  const rest = <T>(given: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(given).filter(([field]) => !kept.has(field)));
  return { id, rev, values: rest(values), typed: rest(typed) };
}

export const importTasks: Tasks<'import.open' | 'import.remap' | 'import.apply' | 'import.reveal' | 'import.rejected'> =
  {
    async 'import.open'(context, { register, file }) {
      const { app, session } = context;
      const { path, name } = app.files.find(file, session.user.id);
      const given = { register, path, file: name };
      const shown = await preview(context, given, NOTHING_SAID);
      app.imports.keep({ owner: session.user.id, ...given, preview: shown });
      return maskedPreview(register, shown);
    },

    async 'import.remap'(context, { import: id, ...said }) {
      const { app, session } = context;
      const open = app.imports.find(id, session.user.id);
      const shown = { ...(await preview(context, open, said)), import: id };
      app.imports.keep({ ...open, preview: shown });
      return maskedPreview(open.register, shown);
    },

    async 'import.apply'(context, { import: id, rows, keep, round }) {
      const open = context.app.imports.find(id, context.session.user.id);
      const taken = chosenRows(open, rows, round !== null);
      const stored = await context.run(
        'import.store',
        {
          register: open.register,
          file: open.file,
          sender: open.preview.sender,
          rows: taken.map((row) => withoutKept(row, new Set(keep[row.row] ?? []))),
          mapping: titles(open.preview),
          round,
        },
        context.call.id,
      );
      return { entry: context.call.id, ...stored };
    },

    async 'import.reveal'(context, { import: id, row: number, field }) {
      const { register, file, preview } = context.app.imports.find(id, context.session.user.id);
      const row = preview.rows.find((each) => each.row === number);
      if (!row) throw new Fault('input.invalid', `文件里没有第 ${number} 行。`, { path: 'row' });
      await context.note('import.noteReveal', { register, file, row: number, field });
      const change = row.changes.find((each) => each.field === field);
      return { value: row.values[field] ?? null, typed: row.typed[field] ?? null, before: change?.before ?? null };
    },

    async 'import.rejected'(context, { import: id }) {
      const { app, session } = context;
      const open = app.imports.find(id, session.user.id);
      const rows = open.preview.rows.filter((row) => row.status === 'error' || row.status === 'held');
      if (rows.length === 0) throw new Fault('input.invalid', '没有需要改正的行。');
      const name = `${open.file.replace(/\.\w+$/, '')}-待改正的行.xlsx`;
      return makeFile(context, name, 'rejectedRows', { path: open.path, report: { ...open.preview, rows } });
    },
  };
