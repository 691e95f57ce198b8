import { Select, TextInput } from '@mantine/core';
import type { AskedField } from '../../../../src-main/domain/honours/issue';
import { type Columns, fillOf, type Said } from './fill';
import classes from './Issue.module.css';

/** Value of the choice that is no column's key. */
const TYPED = ' ';

interface Props {
  asked: readonly AskedField[];
  columns: Columns;
  said: Said;
  onSaid(said: Said): void;
}

/** Where each field of the template comes from: a column, or one text for all. */
export function FillTable({ asked, columns, said, onSaid }: Props) {
  const choices = [
    ...columns.columns.map(({ key, title }) => ({ value: key, label: title })),
    { value: TYPED, label: '统一填写' },
  ];
  return (
    <table className={classes.fields} aria-label="证书内容的来源">
      <thead>
        <tr>
          <th scope="col">证书上的内容</th>
          <th scope="col">取自</th>
          <th scope="col">内容（以第一份为例）</th>
        </tr>
      </thead>
      <tbody>
        {asked.map(({ name, required }) => {
          const from = fillOf(name, said, columns);
          const column = 'column' in from ? from.column : null;
          const sample = columns.columns.find(({ key }) => key === column)?.sample ?? '';
          return (
            <tr key={name}>
              <td>
                {name}
                {required ? ' *' : ''}
              </td>
              <td>
                <Select
                  size="xs"
                  aria-label={`“${name}”取自`}
                  allowDeselect={false}
                  searchable
                  data={choices}
                  value={column ?? TYPED}
                  onChange={(value) =>
                    value !== null && onSaid({ ...said, [name]: value === TYPED ? { text: '' } : { column: value } })
                  }
                />
              </td>
              <td>
                {'text' in from ? (
                  <TextInput
                    size="xs"
                    aria-label={`“${name}”的内容`}
                    maxLength={200}
                    placeholder={required ? '必填' : '可不填'}
                    value={from.text}
                    onChange={(event) => onSaid({ ...said, [name]: { text: event.currentTarget.value } })}
                  />
                ) : (
                  <span className={classes.sample}>{sample || '（空）'}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
