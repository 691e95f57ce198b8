import type { CertificateJob } from '../../documents/protocol';
import { Fault } from '../../domain/fault';
import { type FieldValues, fieldsIn, filledText } from '../../domain/honours/template-text';
import { safeName } from '../files';

/**
 * File names by a pattern with {字段}, without .pdf in it; two that would be the same are told apart by a number. Throws
 * record.invalid where the pattern names what no certificate has.
 */
export function fileNames(pattern: string, records: CertificateJob['records']): string[] {
  requireKnown(pattern, records);
  const used = new Set<string>();
  const last = new Map<string, number>();
  return records.map(({ values }) => {
    const wanted = safeName(textBy(pattern, values));
    const key = wanted.toLowerCase();
    let number = last.get(key) ?? 1;
    let name = number === 1 ? wanted : `${wanted}（${number}）`;
    for (; used.has(name.toLowerCase()); name = `${wanted}（${number}）`) number += 1;
    last.set(key, number);
    used.add(name.toLowerCase());
    return `${name}.pdf`;
  });
}

const textBy = (pattern: string, values: FieldValues): string =>
  filledText(pattern, values)
    .map((runs) => runs.map((run) => run.text).join(''))
    .join(' ');

function requireKnown(pattern: string, records: CertificateJob['records']): void {
  const unknown = fieldsIn(pattern).filter((field) => !records.some(({ values }) => Object.hasOwn(values, field)));
  if (unknown.length > 0)
    throw new Fault(
      'record.invalid',
      `文件名里的“${unknown.join('”“')}”不是这批证书的字段，没有开始制作。请改用 {编号}、{持有者}、{称号} 等字段。`,
      { path: 'name' },
    );
}
