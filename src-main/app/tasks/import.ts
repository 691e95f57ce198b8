import { randomUUID } from 'node:crypto';
import type { ImportRow, Preview } from '../../api/contract/imports';
import { Fault } from '../../domain/fault';
import type { ImportReport } from '../../domain/import/report';
import type { RegisterName } from '../../domain/registers';
import type { TaskContext } from '../context';
import { maskedPreview } from '../masked-preview';
import type { Tasks } from './task';

type Mapping = Record<string, string | null>;

/** Reads and checks a file in the documents process; nothing of the store is touched. */
export async function readImport(
  context: TaskContext,
  path: string,
  register: RegisterName,
  mapping: Mapping | null,
): Promise<ImportReport> {
  return context.app.documents.run(
    'checkImport',
    {
      path,
      register,
      mapping,
      remembered: await context.ask('import.remembered', { register }),
      referred: await context.ask('import.referred', { register }),
      today: context.app.today(),
    },
    { signal: context.call.signal, onProgress: context.call.progress },
  );
}

/** The report beside the register: what each row would add or change. */
async function preview(
  context: TaskContext,
  register: RegisterName,
  file: string,
  report: ImportReport,
): Promise<Preview> {
  const good = report.rows.filter((row) => row.status !== 'error');
  const compared = await context.ask('import.compare', {
    register,
    rows: good.map(({ row, values }) => ({ row, values })),
  });
  const found = new Map(compared.map((row) => [row.row, row]));
  const rows = report.rows.map((row): ImportRow => {
    const match = found.get(row.row);
    const changes = match?.changes ?? [];
    const action = !match?.id ? 'new' : changes.length > 0 ? 'change' : 'same';
    return { ...row, action, id: match?.id ?? null, rev: match?.rev ?? 0, changes };
  });
  return { ...report, import: randomUUID(), file, rows };
}

/** The sender's titles with the fields that were given to them, to be remembered for the next file. */
const titles = ({ mapping }: Preview): Mapping => Object.fromEntries(mapping.map(({ title, field }) => [title, field]));

function chosenRows({ preview: { rows } }: { preview: Preview }, chosen: readonly number[]): ImportRow[] {
  const wanted = new Set(chosen);
  const taken = rows.filter((row) => wanted.has(row.row));
  const bad = taken.find((row) => row.status === 'error');
  if (bad) throw new Fault('input.invalid', `第 ${bad.row} 行有错误，不能导入；请先取消勾选，或改好文件后重新导入。`);
  const changing = taken.filter((row) => row.action !== 'same');
  if (changing.length === 0) throw new Fault('input.invalid', '所选的行与台账里的记录完全相同，没有需要导入的内容。');
  return changing;
}

export const importTasks: Tasks<'import.open' | 'import.remap' | 'import.apply' | 'import.reveal' | 'import.rejected'> =
  {
    async 'import.open'(context, { register, file }) {
      const { app, session } = context;
      const { path, name } = app.files.find(file, session.user.id);
      const shown = await preview(context, register, name, await readImport(context, path, register, null));
      app.imports.keep({ owner: session.user.id, register, path, file: name, preview: shown });
      return maskedPreview(register, shown);
    },

    async 'import.remap'(context, { import: id, mapping }) {
      const { app, session } = context;
      const open = app.imports.find(id, session.user.id);
      const report = await readImport(context, open.path, open.register, mapping);
      const shown = { ...(await preview(context, open.register, open.file, report)), import: id };
      app.imports.keep({ ...open, preview: shown });
      return maskedPreview(open.register, shown);
    },

    async 'import.apply'(context, { import: id, rows }) {
      const open = context.app.imports.find(id, context.session.user.id);
      const taken = chosenRows(open, rows);
      const stored = await context.run(
        'import.store',
        {
          register: open.register,
          file: open.file,
          rows: taken.map(({ id, rev, values, typed }) => ({ id, rev, values, typed })),
          mapping: titles(open.preview),
        },
        context.call.id,
      );
      return { entry: context.call.id, added: stored.added, changed: stored.changed };
    },

    async 'import.reveal'(context, { import: id, row: number, field }) {
      const { register, file, preview } = context.app.imports.find(id, context.session.user.id);
      const row = preview.rows.find((each) => each.row === number);
      if (!row) throw new Fault('input.invalid', `文件里没有第 ${number} 行。`, { path: 'row' });
      await context.run('import.noteReveal', { register, file, row: number, field }, context.call.id);
      const change = row.changes.find((each) => each.field === field);
      return { value: row.values[field] ?? null, typed: row.typed[field] ?? null, before: change?.before ?? null };
    },

    async 'import.rejected'(context, { import: id }) {
      const { app, session } = context;
      const open = app.imports.find(id, session.user.id);
      const name = `${open.file.replace(/\.\w+$/, '')}-待改正的行.xlsx`;
      const output = app.files.place(name);
      const rows = open.preview.rows.filter((row) => row.status === 'error' || row.status === 'held');
      if (rows.length === 0) throw new Fault('input.invalid', '没有需要改正的行。');
      await app.documents.run(
        'rejectedRows',
        { path: open.path, report: { ...open.preview, rows } },
        { output, signal: context.call.signal },
      );
      return app.files.made(output, name, session.user.id);
    },
  };
