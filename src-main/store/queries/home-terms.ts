import type { FoundRecord } from '../../api/contract/indicators';
import type { Found } from '../../domain/indicators/define';
import { SOON_DAYS, termIndicators } from '../../domain/indicators/terms';
import type { Answers } from '../reads/answers';
import type { Reader } from '../work';
import type { Wait } from './home-rounds';
import { foundRow } from './indicators/found';

/** How many of all terms that end are shown on the front page. */
const SHOWN = 8;
const NAMED = 5;

/** One line a kind of term that ends. */
export async function termWaits(read: Reader, answers: Answers): Promise<Wait[]> {
  const waits: Wait[] = [];
  for (const indicator of termIndicators) {
    const { figure, found } = answers.of(indicator);
    if (figure === 0) continue;
    const ending = found();
    const rows = await Promise.all(ending.slice(0, NAMED).map((each) => foundRow(read, each)));
    const names = rows.flatMap((row) => (row ? [row.title] : [])).join('、');
    const more = figure > NAMED ? `等 ${figure} ${indicator.unit}` : '';
    const due = ending[0]?.due ?? null;
    waits.push({
      text: `${figure} ${indicator.unit}${indicator.label}（${SOON_DAYS} 天内）`,
      detail: `最早 ${due ?? ''}：${names}${more}`,
      link: `#/figures/${indicator.name}`,
      due,
    });
  }
  return waits;
}

/** The terms that end first, over all registers. */
export async function endingFirst(read: Reader, answers: Answers): Promise<{ total: number; rows: FoundRecord[] }> {
  const found = termIndicators.flatMap((indicator): Found[] => answers.of(indicator).found());
  const first = found.sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1)).slice(0, SHOWN);
  const rows = await Promise.all(first.map((each) => foundRow(read, each)));
  return { total: found.length, rows: rows.filter((row) => row !== null) };
}
