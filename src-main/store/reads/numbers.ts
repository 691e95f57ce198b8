import { Fault } from '../../domain/fault';
import { certificateNumber, patternProblem, sequenceKey } from '../../domain/honours/numbering';
import type { Reader } from '../work';

export interface Numbered {
  number: string;
  seq: number;
}

/** Numbers that come next, and the counter that gives them. */
export interface Sequence {
  id: string;
  numbers: Numbered[];
}

/** The next `count` numbers of a pattern, without a gap. Nothing is used up by asking. */
export async function nextNumbers(
  read: Reader,
  pattern: string,
  year: number,
  kind: string,
  count: number,
): Promise<Sequence> {
  const problem = patternProblem(pattern);
  if (problem !== null) throw new Fault('input.invalid', `${problem}请管理员在设置里改正证书编号规则。`);
  const id = sequenceKey(pattern, year, kind);
  const last = (await read.get('sequence', id))?.last ?? 0;
  const numbers = Array.from({ length: count }, (_, index) => {
    const seq = last + index + 1;
    return { seq, number: certificateNumber(pattern, { year, kind, seq }) };
  });
  const used = new Set((await read.all('certificate')).map((certificate) => certificate.number));
  const twice = numbers.find(({ number }) => used.has(number));
  if (twice)
    throw new Fault('record.duplicate', `证书编号 ${twice.number} 已经用过，请管理员在设置里修改证书编号规则。`);
  return { id, numbers };
}
