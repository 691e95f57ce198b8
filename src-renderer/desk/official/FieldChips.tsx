import { askedFields } from '../../../src-main/domain/official/asked';
import { listOf } from '../../../src-main/domain/official/lines';
import type { OfficialTemplate } from '../../../src-main/domain/official/template';
import { YEAR_FIELDS } from '../../../src-main/domain/official/year-facts';
import { KNOWN_FIELDS } from './fields';
import classes from './Official.module.css';

/** Writes where the caret is, as typing does: it can be taken back with Ctrl+Z. */
function insert(field: string): void {
  document.execCommand('insertText', false, `{${field}}`);
}

interface Props {
  text: OfficialTemplate;
  /** Also those that are counted of a year. */
  year: boolean;
}

/** Values to be put in where the caret stands, and those that will be asked for: a name written wrong is among them. */
export function FieldChips({ text, year }: Props) {
  const groups = year ? [...YEAR_FIELDS, ...KNOWN_FIELDS] : KNOWN_FIELDS;
  const known = groups.flatMap(({ fields }) => fields);
  const typed = askedFields(text).filter(({ name }) => !known.includes(name) && listOf(name) === null);
  return (
    <>
      <h3 className={classes.group}>可插入的字段</h3>
      <p className={classes.hint}>
        光标放在要插入的地方，再点字段。写成其他名称的字段（如 {'{会议地点}'}）在拟制公文时填写； 方括号里的一段（如{' '}
        {'[联系人：{联系人}]'}）在没有内容时省去。
      </p>
      {typed.length > 0 && (
        <p className={classes.hint}>这篇范文要在拟制时填写：{typed.map(({ name }) => name).join('、')}。</p>
      )}
      {groups.map(({ title, fields }) => (
        <div key={title}>
          <p className={classes.hint}>{title}</p>
          <div className={classes.chips}>
            {fields.map((field) => (
              <button
                key={field}
                type="button"
                className={classes.chip}
                aria-label={`插入“${field}”`}
                // The caret stays where it is.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => insert(field)}
              >
                {field}
              </button>
            ))}
          </div>
        </div>
      ))}
    </>
  );
}
