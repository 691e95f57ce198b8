import { Select } from '@mantine/core';
import type { Preview } from '../../../src-main/api/contract/imports';
import { registerNamed } from '../../../src-main/domain/registers';
import type { Register } from '../../../src-main/domain/registers/define';
import { fieldLabel } from '../../../src-main/domain/registers/labels';
import { Sentence } from '../../kit/Sentence';
import classes from './Import.module.css';
import type { Importing } from './useImport';

const NAMED_ROWS = 5;

interface ReferencesProps {
  register: Register;
  preview: Preview;
  importing: Importing;
}

/** References that no single record answers: each with the records that it may mean, for a person to pick from. */
export function References({ register, preview, importing }: ReferencesProps) {
  const { picked, pick, remapping } = importing;
  const settled = Object.entries(picked).flatMap(([field, texts]) =>
    Object.entries(texts).map(([text, id]) => ({ field, text, id })),
  );
  if (preview.unresolved.length === 0 && settled.length === 0) return null;
  const label = (field: string) => fieldLabel(register, field);
  return (
    <details className={classes.references} open={preview.unresolved.length > 0 && preview.unresolved.length <= 3}>
      <summary>
        {preview.unresolved.length > 0
          ? `${preview.unresolved.length} 个名称在台账里没有找到，或不止一条`
          : '名称已全部对应到台账'}
        {settled.length > 0 ? `，已指定 ${settled.length} 个` : ''}
      </summary>
      <table>
        <tbody>
          {preview.unresolved.map(({ field, text, rows, nearest }) => (
            <tr key={`${field} ${text}`}>
              <td className={classes.quiet}>{label(field)}</td>
              <th scope="row">{text}</th>
              <td className={classes.quiet}>
                第 {rows.slice(0, NAMED_ROWS).join('、')} 行{rows.length > NAMED_ROWS ? `等 ${rows.length} 行` : ''}
              </td>
              <td>
                {nearest.length === 0 ? (
                  <span className={classes.quiet}>
                    没有相近的{registerNamed(register.fields[field]?.to ?? '')?.label ?? '记录'}，请先登记，或改正来表
                  </span>
                ) : (
                  <Select
                    size="xs"
                    w={340}
                    aria-label={`“${text}”对应的记录`}
                    placeholder={`可能是“${nearest[0]?.name ?? ''}”，请选择`}
                    data={nearest.map(({ id, name }) => ({ value: id, label: name }))}
                    value={null}
                    disabled={remapping}
                    onChange={(id) => void pick(field, text, id)}
                  />
                )}
              </td>
            </tr>
          ))}
          {settled.map(({ field, text, id }) => (
            <tr key={`${field} ${text}`}>
              <td className={classes.quiet}>{label(field)}</td>
              <th scope="row">{text}</th>
              <td className={classes.quiet}>已指定</td>
              <td>
                <Select
                  size="xs"
                  w={340}
                  aria-label={`“${text}”对应的记录`}
                  data={[{ value: id, label: preview.names[id] ?? id }]}
                  value={id}
                  clearable
                  disabled={remapping}
                  onChange={(next) => void pick(field, text, next)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sentence tone="hint">不指定也可以：留在“有误”或“待确认”里，改正后再导入。</Sentence>
    </details>
  );
}
