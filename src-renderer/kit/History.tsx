import type { CallOutput } from '../../src-main/api/contract';
import type { Register, Value } from '../../src-main/domain/registers/define';
import { commandLabel } from './commandLabels';
import { shownTime, shownValue } from './fieldText';
import classes from './History.module.css';

type Item = CallOutput<'register.get'>['history'][number];

interface HistoryProps {
  items: readonly Item[];
  register: Register;
  names: Readonly<Record<string, string>>;
}

/** What happened to a record: when, by whom, which fields from what to what, and why. Newest first. */
export function History({ items, register, names }: HistoryProps) {
  return (
    <ol className={classes.list} aria-label="变更历史">
      {items.map((item) => (
        <li key={item.id}>
          <div className={classes.when}>
            <time dateTime={item.at}>{shownTime(item.at)}</time>
            <span>{item.by}</span>
          </div>
          <div className={classes.what}>
            <strong>{commandLabel(item.command)}</strong>
            {item.of ? <span className={classes.reason}>并入前的“{item.of}”</span> : null}
            {item.reason ? <span className={classes.reason}>理由：{item.reason}</span> : null}
            <Changes item={item} register={register} names={names} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What a record has besides the fields of its register. */
const BESIDES: Readonly<Record<string, string>> = { status: '状态', archived: '归档', attachments: '附件' };

const besides = (register: Register, field: string, value: Value): string =>
  field === 'status' ? (register.statuses[String(value)]?.label ?? '') : String(value ?? '');

function Changes({ item, register, names }: { item: Item; register: Register; names: HistoryProps['names'] }) {
  // A new record is what it is; only what was cleaned on its way in is worth a line.
  const fresh = item.changes.every(({ before }) => before === null);
  const changes = fresh ? item.changes.filter(({ typed }) => typed !== undefined) : item.changes;
  if (changes.length === 0) return null;
  return (
    <dl className={classes.changes}>
      {changes.map(({ field, before, after, typed }) => {
        const declared = register.fields[field];
        const show = (value: typeof before) =>
          (declared ? shownValue(declared, value, names) : besides(register, field, value)) || '（空）';
        return (
          <div key={field}>
            <dt>{declared?.label ?? BESIDES[field] ?? field}</dt>
            <dd>
              {fresh ? null : (
                <>
                  <del>{show(before)}</del>
                  <span aria-hidden> → </span>
                </>
              )}
              <ins>{show(after)}</ins>
              {typed === undefined ? null : <span className={classes.reason}>来表写作“{typed}”</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
