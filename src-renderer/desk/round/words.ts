import { registerOf } from '../../../src-main/domain/registers';
import { kindOf } from '../../../src-main/domain/review/kinds';
import type { Kind } from '../../../src-main/domain/review/kinds/kind';

/** What the records of a round are called: 课程, 门, and where their register is. */
export interface Words {
  /** 基地 */
  noun: string;
  /** 个, 门, 名 */
  counter: string;
  /** Can its workbooks be read? */
  imports: boolean;
  /** Of the register's page, behind #. */
  path: string;
  /** 命名决定, 评选结果 */
  act: string;
  /** Heads the column of their names: 单位名称, 姓名. */
  name: string;
  /** Heads the column of the units behind them; null: there are none. */
  unit: string | null;
}

const namesOf = ({ wording }: Kind) => ({ name: wording.name, unit: wording.unit });

export function wordsOf(kindName: string): Words {
  const kind = kindOf(kindName);
  if (!kind) return { noun: '对象', counter: '个', path: '/', imports: false, act: '结果', name: '名称', unit: null };
  const { label, place } = registerOf(kind.register);
  const { counter, path, imports } = place;
  return { noun: label, counter, path, imports: imports === true, act: kind.act, ...namesOf(kind) };
}
