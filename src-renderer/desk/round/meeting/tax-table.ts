import type { FeeTable } from '../../../../src-main/domain/fees/fee-table';
import { readMoney } from '../../../../src-main/domain/fees/money';
import { typedMoney } from './fees';

/** The table as it is typed: texts, so that what is wrong stays in its field. `upTo: null`: the last bracket, without a limit. */
export interface TypedTable {
  upTo: string;
  fixed: string;
  share: string;
  brackets: { upTo: string | null; rate: string }[];
  standards: { name: string; amount: string }[];
  source: string;
}

export function typedTable({ allowance, brackets, standards, source }: FeeTable): TypedTable {
  return {
    upTo: typedMoney(allowance.upTo),
    fixed: typedMoney(allowance.fixed),
    share: String(allowance.share),
    brackets: brackets.map(({ upTo, rate }) => ({ upTo: upTo === null ? null : typedMoney(upTo), rate: String(rate) })),
    standards: standards.map(({ name, amount }) => ({ name, amount: typedMoney(amount) })),
    source,
  };
}

function percentOf(text: string, highest: number): number | null {
  const plain = text.normalize('NFKC').replace(/[\s%]/g, '');
  return /^\d{1,3}$/.test(plain) && Number(plain) <= highest ? Number(plain) : null;
}

/** Sentences by field: upTo, fixed, share, upTo1, rate1, name1, amount1 … */
export type Problems = Readonly<Record<string, string | undefined>>;

interface Read {
  problems: Problems;
  /** null while a field is wrong. */
  table: FeeTable | null;
}

/** Reads every field, and works the quick deductions (速算扣除数) out of limits and rates, as the law's table does. */
export function readTable(typed: TypedTable): Read {
  const problems: Record<string, string> = {};
  const money = (key: string, text: string): number => {
    const { fen, why } = readMoney(text);
    if (why !== undefined) problems[key] = why;
    return fen ?? 0;
  };
  const percent = (key: string, text: string, highest: number): number => {
    const found = percentOf(text, highest);
    if (found === null) problems[key] = `请填 0 到 ${highest} 的整数。`;
    return found ?? 0;
  };
  const allowance = {
    upTo: money('upTo', typed.upTo),
    fixed: money('fixed', typed.fixed),
    share: percent('share', typed.share, 100),
  };
  let before = { upTo: 0, rate: 0, deduction: 0 };
  const brackets = typed.brackets.map((each, at) => {
    const [upToKey, rateKey] = [`upTo${at + 1}`, `rate${at + 1}`];
    const upTo = each.upTo === null ? null : money(upToKey, each.upTo);
    const rate = percent(rateKey, each.rate, 99);
    if (upTo !== null && upTo <= before.upTo)
      problems[upToKey] ??= at === 0 ? '上限应高于 0。' : '应高于上一级的上限。';
    if (at > 0 && rate <= before.rate) problems[rateKey] ??= '应高于上一级的预扣率。';
    const deduction = Math.max(0, before.deduction + Math.round((before.upTo * (rate - before.rate)) / 100));
    before = { upTo: upTo ?? before.upTo, rate, deduction };
    return { upTo, rate, deduction };
  });
  const standards = typed.standards.map(({ name, amount }, at) => {
    if (name.trim() === '') problems[`name${at + 1}`] = '请填名称。';
    return { name: name.trim(), amount: money(`amount${at + 1}`, amount) };
  });
  const table = { allowance, brackets, standards, source: typed.source.trim() };
  return { problems, table: Object.keys(problems).length === 0 ? table : null };
}
