/** Words with which a line of a title should not begin. */
const WEAK_START = /^[的了和与及区县馆园站　]/;
/** … and with which it should not end. */
const WEAK_END = /[关于对和与及]$/;
/** Marks that cannot begin a line, or end one. */
const WRONG = /^[、，。；：》）〕”]|[《（〔“]$/;

/** What is read as one: “…”, 《…》, organs side by side, a name of a row of names, a name with 等3家单位 and without. */
const ORGANS = /[^　]+(?=　)|(?<=　)[^　]+/g;
const VERB = '(?<=^|、|关于|取消|撤销|公布|更正|命名)';
const WHOLES = [
  /“[^”]*”|《[^》]*》/g,
  new RegExp(`${VERB}[^、“”《》]{2,20}、`, 'g'),
  new RegExp(`${VERB}[^、“”《》]{2,20}等\\d+[^、\\d]{1,3}`, 'g'),
  new RegExp(`${VERB}[^、“”《》]{2,20}(?=等\\d)`, 'g'),
];

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Terms of the field that a general dictionary cuts in the wrong place (市中小学 → 市中|小学). Longest first. */
const TERM =
  /(\d+年度?|第[一二三四五六七八九十]+[批届次]|重庆市|中小学|校外科普特色基地|校外科普基地|校外科普|助推|课后|科普活动|科普课程|科技辅导员|科普示范园|科普体验基地|科普基地|科普[园馆]|科普中心|科普展厅|评审结果|单位名单)/;

/** Cuts a title where a line of it may end by sense. */
export const wordsOf = (title: string): string[] =>
  title
    .split(TERM)
    .flatMap((part) => (TERM.test(part) ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment)));

/**
 * Breaks a title by sense (GB/T 9704 §7.3.1): only between words, as few lines as possible, then lines of like length,
 * none that begins with 的. `limit`: characters a line.
 */
export function breakTitle(title: string, limit: number): string[] {
  const words = wordsOf(title).flatMap((word) => hardCut(word, limit));
  const cost = costs(words, limit, within(title));
  const lines: string[] = [];
  for (let at = 0; at < words.length; ) {
    const next = cost[at]?.next ?? words.length;
    lines.push(words.slice(at, next).join('').replace(/　$/, ''));
    at = next;
  }
  return lines;
}

function hardCut(word: string, limit: number): string[] {
  const characters = [...word];
  const parts: string[] = [];
  for (let i = 0; i < characters.length; i += limit) parts.push(characters.slice(i, i + limit).join(''));
  return parts;
}

/** Halves count half. */
const lengthOf = (text: string): number => [...text].reduce((sum, c) => sum + (c <= '\u024f' ? 0.5 : 1), 0);

/** What a line more costs; an organ's name is not cut to save one. */
const LINE = 400;
const CUT = { organ: 900, other: 90 } as const;

/** For each place in a title: what does it cost to begin a line there, for what is read as one? */
function within(title: string): (from: number) => number {
  const found = (whole: RegExp, cost: number) =>
    [...title.matchAll(whole)].map(({ 0: text, index }) => ({ from: index, to: index + text.length, cost }));
  const wholes = [...found(ORGANS, CUT.organ), ...WHOLES.flatMap((whole) => found(whole, CUT.other))];
  return (at) => wholes.reduce((sum, { from, to, cost }) => (at > from && at < to ? sum + cost : sum), 0);
}

/** Best break after each word, from the end backwards. */
function costs(
  words: readonly string[],
  limit: number,
  cuts: (from: number) => number,
): { cost: number; next: number }[] {
  const even = lengthOf(words.join('')) / Math.ceil(lengthOf(words.join('')) / limit);
  const best: { cost: number; next: number }[] = [];
  best[words.length] = { cost: 0, next: words.length };
  const ends = words.map((_, index) => words.slice(0, index + 1).join('').length);
  for (let at = words.length - 1; at >= 0; at--) {
    let chosen = { cost: Number.POSITIVE_INFINITY, next: words.length };
    for (let next = at + 1; next <= words.length; next++) {
      const line = words.slice(at, next).join('');
      if (lengthOf(line) > limit) break;
      const rest = best[next];
      if (!rest) continue;
      const last = next === words.length;
      // A line more weighs most, then a weak start or end, then an uneven length.
      const weak = (WEAK_START.test(line) ? 60 : 0) + (!last && WEAK_END.test(line) ? 60 : 0);
      const wrong = WRONG.test(line) ? 5 * LINE : 0;
      // Between names of a row is better than within one.
      const apart = !last && line.endsWith('、') ? -30 : 0;
      const cut = last ? 0 : cuts(ends[next - 1] ?? 0);
      const cost = LINE + weak + wrong + apart + cut + (lengthOf(line) - even) ** 2 + rest.cost;
      if (cost < chosen.cost) chosen = { cost, next };
    }
    best[at] = chosen;
  }
  return best;
}
