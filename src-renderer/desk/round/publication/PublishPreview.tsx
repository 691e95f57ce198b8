import { Text } from '@mantine/core';
import type { CallInput, CallOutput } from '../../../../src-main/api/contract';
import { registerOf } from '../../../../src-main/domain/registers';
import type { Register } from '../../../../src-main/domain/registers/define';
import { statusLabel } from '../../../../src-main/domain/registers/labels';
import { kindOf } from '../../../../src-main/domain/review/kinds';
import { useCall } from '../../../kit/api';
import { shownValue } from '../../../kit/fieldText';
import { Sentence } from '../../../kit/Sentence';
import { Waiting } from '../../../kit/Waiting';
import lines from '../lines.module.css';
import type { RoundView } from '../view';
import { wordsOf } from '../words';
import classes from './PublishPreview.module.css';

interface Props {
  view: RoundView;
  entered: Omit<CallInput<'round.publishPreview'>, 'round'>;
}

type Row = CallOutput<'round.publishPreview'>[number];

interface Change {
  label: string;
  before: string;
  after: string;
}

/** What changes in one record, the status first, in the words of its register. */
function changesOf(register: Register, { award }: Row): Change[] {
  const { before, after } = award;
  const status = (name: string) => statusLabel(register, name);
  const moved =
    before.status === after.status
      ? []
      : [{ label: '状态', before: status(before.status), after: status(after.status) }];
  const values = Object.keys(after.values).map((key): Change => {
    const field = register.fields[key];
    const text = (value: Row['award']['after']['values'][string] | undefined) =>
      field ? shownValue(field, value, {}) : String(value ?? '');
    return { label: field?.label ?? key, before: text(before.values[key]), after: text(after.values[key]) };
  });
  return [...moved, ...values];
}

/** Every record that publication will change, with what it says now and what it will say. */
export function PublishPreview({ view, entered }: Props) {
  const { round } = view;
  const { noun, counter } = wordsOf(round.kind);
  const preview = useCall('round.publishPreview', { round: round.id, ...entered }, { keep: true });
  const kind = kindOf(round.kind);
  if (preview.error) return <Sentence>{preview.error.message}</Sentence>;
  if (!preview.data || !kind) return <Waiting lines={4} />;
  const register = registerOf(kind.register);
  const certificates = preview.data.filter(({ number }) => number !== null).length;
  return (
    <div>
      <Text size="md" mb={6}>
        将改动 {preview.data.length} {counter}
        {noun}的记录
        {certificates > 0 ? `，签发证书 ${certificates} 份，编号连续` : '，不签发证书'}：
      </Text>
      <div className={classes.list}>
        <table className={lines.lines} aria-label="将要改动的记录">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">改动</th>
            </tr>
          </thead>
          <tbody>
            {preview.data.map((row) => (
              <tr key={row.candidate}>
                <td>
                  {row.name}
                  {row.level !== null && <small className={classes.level}>{row.level}</small>}
                </td>
                <td>
                  {changesOf(register, row).map(({ label, before, after }) => (
                    <div key={label}>
                      {label}：{before !== '' && <span className={classes.was}>{before}</span>}
                      {before !== '' && ' → '}
                      <strong>{after === '' ? '清空' : after}</strong>
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
