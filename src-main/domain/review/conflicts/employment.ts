/** Someone is bound to a former employer for so many months (domain.md §4). */
const BINDING = 36;
const PART = /[、，,；;\n]+/;
const UNTIL = /[（(](?:[^（()）]*[-—~至到])?\s*(\d{4})(?:\s*[-.年/]\s*(\d{1,2})?)?[^（()）]*[）)]\s*$/;

export interface Former {
  unit: string;
  /** 'YYYY-MM'; null: not said. */
  until: string | null;
}

/** 近三年任职单位 as it is typed: 重庆科技馆（至2024年5月）、西南大学. A year alone counts to its end. */
export function formerUnits(text: string): Former[] {
  return text
    .split(PART)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const said = UNTIL.exec(part);
      if (!said) return { unit: part, until: null };
      return { unit: part.slice(0, said.index).trim(), until: `${said[1]}-${(said[2] ?? '12').padStart(2, '0')}` };
    });
}

/** Does that employment still bind on that day? One whose end is not said does. */
export function stillBinds({ until }: Former, today: string): boolean {
  return until === null || monthsOf(until) >= monthsOf(today) - BINDING;
}

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
