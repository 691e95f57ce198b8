import { Fault } from '../../domain/fault';
import { certificateNumber, patternProblem, sequenceKey } from '../../domain/honours/numbering';
import type { Work } from '../work';

export interface Numbered {
  number: string;
  seq: number;
}

/** Takes the next `count` numbers of a pattern, without a gap. They are used up for ever. */
export async function takeNumbers(
  work: Work,
  pattern: string,
  year: number,
  kind: string,
  count: number,
): Promise<Numbered[]> {
  const problem = patternProblem(pattern);
  if (problem !== null) throw new Fault('input.invalid', `${problem}请管理员在设置里改正证书编号规则。`);
  const id = sequenceKey(pattern, year, kind);
  const sequence = await work.get('sequence', id);
  const last = sequence?.last ?? 0;
  const numbers = Array.from({ length: count }, (_, index) => {
    const seq = last + index + 1;
    return { seq, number: certificateNumber(pattern, { year, kind, seq }) };
  });
  const used = new Set((await work.all('certificate')).map((certificate) => certificate.number));
  const twice = numbers.find(({ number }) => used.has(number));
  if (twice)
    throw new Fault('record.duplicate', `证书编号 ${twice.number} 已经用过，请管理员在设置里修改证书编号规则。`);
  if (sequence) work.put('sequence', { ...sequence, last: last + count });
  else work.add('sequence', { id, last: count });
  return numbers;
}
