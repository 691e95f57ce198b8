import { describe, expect, it } from 'vitest';
import type { OfficialContent } from '../../../src-main/domain/official/content';
import {
  AREA,
  bottomOf,
  CELL,
  em,
  find,
  INSET,
  LINE,
  lineOf,
  measured,
  middle,
  type Row,
  sizeOf,
  topOf,
  within,
} from '../../support/official-measured';
import { boxTop, type Word } from '../../support/pdf';
import type { Rule } from '../../support/rules';

/* Every distance of GB/T 9704-2012, read from the PDF, one row each: what, measured, wanted; mm. */
const { left: LEFT, top: TOP, right: RIGHT, bottom: BOTTOM } = AREA;
const HOST = '重庆市科学技术协会';
const PARTNER = '重庆市教育委员会';
const body = '科'.repeat(26 + 28 * 50);

describe('文件格式, GB/T 9704-2012', () => {
  const document: Partial<OfficialContent> = {
    format: 'document',
    head: [HOST, PARTNER],
    number: '渝科协发〔2026〕12号',
    title: ['关于开展检查的通知'],
    to: '各区县：',
    body: [body],
    organs: [HOST, PARTNER],
    record: { to: '', cc: '市委办公厅', printedBy: '科协办公室', printedOn: '2026-09-18' },
  };

  it('keeps the page: margins, 22 lines, 28 characters', async () => {
    const paper = await measured(document);
    const lines = paper.words.filter(({ page, text }) => page === 2 && text.startsWith('科'));
    const [first, last] = [lines[0] as Word, lines.at(-1) as Word];
    expect(lines.map(({ text }) => text.length)).toEqual(Array(22).fill(28));
    within([
      ['天头', topOf(first) - INSET, 37],
      ['订口', first.left, 28],
      ['版心宽', first.right - first.left, 156],
      ['版心高', bottomOf(last) + INSET - (topOf(first) - INSET), 225],
      ['下白边', 297 - bottomOf(last) - INSET, 35],
      ['行距', topOf(lines[1] as Word) - topOf(first), 225 / 22],
      ['正文字号', sizeOf(first) / 10, 1.6],
    ]);
  });

  it('places head, number, rule, title, 主送 and text', async () => {
    const paper = await measured(document);
    const [host, partner] = [find(paper, HOST, 1), find(paper, PARTNER, 1)];
    const suffix = find(paper, '文件', 1);
    const number = find(paper, '号', 1);
    const title = find(paper, '关于开展', 1);
    const to = find(paper, '各区县：', 1);
    const text = find(paper, '科科', 1);
    const [rule] = paper.rules(1);
    within([
      ['发文机关标志上边缘至版心上边缘', topOf(host) - TOP, 35],
      ['标志居中', (host.left + suffix.right) / 2, (LEFT + RIGHT) / 2],
      ['“文件”上下居中', (topOf(suffix) + bottomOf(suffix)) / 2, (topOf(host) + bottomOf(partner)) / 2],
      ['联合行文的名称同宽', host.right - host.left, partner.right - partner.left],
      ['发文字号在标志下空二行', topOf(number) - bottomOf(partner), 2 * LINE],
      ['发文字号居中', middle(number), (LEFT + RIGHT) / 2],
      ['分隔线在发文字号下', (rule?.top ?? 0) - bottomOf(number), 4],
      ['分隔线左端', rule?.left ?? 0, LEFT],
      ['分隔线右端', rule?.right ?? 0, RIGHT],
      ['标题在分隔线下空二行', topOf(title) - (rule?.bottom ?? 0), 2 * LINE],
      ['标题居中', middle(title), (LEFT + RIGHT) / 2],
      ['标题字号', sizeOf(title) / 10, 2.2],
      ['主送在标题下空一行', lineOf(to) - lineOf(title), 2],
      ['主送顶格', to.left, LEFT],
      ['正文在主送下一行', lineOf(text) - lineOf(to), 1],
      ['正文左空二字', text.left, LEFT + 2 * CELL],
    ]);
    expect(rule?.red).toBe(true);
  });

  it('places signatures with seals, 版记 and page numbers', async () => {
    const paper = await measured({ ...document, note: '联系人：张三' });
    const last = Math.max(...paper.words.map(({ page }) => page));
    const date = find(paper, '2026年9月18日', last);
    const [host, partner] = [find(paper, HOST, last), find(paper, PARTNER, last)];
    const text = paper.words.filter(({ page, text }) => page === last && text.startsWith('科科')).at(-1) as Word;
    const note = find(paper, '（联系人', last);
    const seal = (topOf(partner) + bottomOf(date)) / 2 - 21;
    within([
      ['成文日期右空四字', RIGHT - date.right, 4 * CELL],
      ['署名以日期居中', middle(partner), middle(date)],
      ['日期在署名下一行', lineOf(date) - lineOf(partner), 1],
      ['附注在日期下一行', lineOf(note) - lineOf(date), 1],
      ['附注左空二字', note.left, LEFT + 2 * CELL],
      ['联合署名同一行', lineOf(host), lineOf(partner)],
    ]);
    // 首排印章顶端上距正文一行之内; 印章互不相交或相切.
    expect(seal - bottomOf(text)).toBeGreaterThan(0);
    expect(seal - bottomOf(text)).toBeLessThan(LINE + INSET);
    expect(middle(partner) - middle(host)).toBeGreaterThan(42);

    const rules = paper.rules(last);
    const [cc, by, on] = ['抄送：', '科协办公室', '印发'].map((word) => find(paper, word, last)) as [Word, Word, Word];
    within([
      ['末条分隔线与版心下边缘重合', ((rules[2]?.top ?? 0) + (rules[2]?.bottom ?? 0)) / 2, BOTTOM],
      ['版记分隔线左端', rules[0]?.left ?? 0, LEFT],
      ['版记分隔线右端', rules[0]?.right ?? 0, RIGHT],
      ['抄送左空一字', cc.left, LEFT + em(14)],
      ['印发机关左空一字', by.left, LEFT + em(14)],
      ['印发日期右空一字', RIGHT - on.right, em(14)],
      ['版记字号', sizeOf(by) / 10, 1.4],
      ['抄送在首条分隔线下', (topOf(cc) + bottomOf(cc)) / 2, ((rules[0]?.top ?? 0) + (rules[1]?.top ?? 0)) / 2],
    ]);
    const strokes = paper.strokes(last);
    expect(strokes).toHaveLength(3);
    for (const [index, wanted] of [0.35, 0.25, 0.35].entries())
      expect(Math.abs((strokes[index] ?? 0) - wanted), `版记第 ${index + 1} 条线`).toBeLessThan(0.015);

    for (let page = 1; page <= last; page++) {
      const dashes = paper.words.filter((word) => word.page === page && word.text === '—');
      const [left, right] = [
        Math.min(...dashes.map((dash) => dash.left)),
        Math.max(...dashes.map((dash) => dash.right)),
      ];
      within([
        ['一字线上距版心下边缘', boxTop(dashes[0] as Word, 14) + em(14) / 2 - BOTTOM, 7],
        page % 2 === 1 ? ['单页码右空一字', RIGHT - right, em(14)] : ['双页码左空一字', left - LEFT, em(14)],
      ]);
    }
  });

  it('sets up to seven organs in even rows, no seal beyond the margins or on another, the first within a line', async () => {
    for (const count of [1, 3, 4, 5, 7]) {
      const organs = Array.from({ length: count }, (_, index) => `市第${'一二三四五六七'[index]}委员会`);
      const paper = await measured({ ...document, organs });
      const last = Math.max(...paper.words.map(({ page }) => page));
      const seals = organs
        .map((organ) => find(paper, organ, last))
        .map((word) => ({ x: middle(word), y: topOf(word) }));
      for (const [index, { x, y }] of seals.entries()) {
        expect(x - 21).toBeGreaterThan(LEFT - 0.5);
        expect(x + 21).toBeLessThan(RIGHT + 0.5);
        for (const other of seals.slice(index + 1)) expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(42);
      }
      const date = find(paper, '2026年9月18日', last);
      within([['最后署名以日期居中', seals.at(-1)?.x ?? 0, middle(date)]]);
      // Of the last row the seal stands on name and date; in the rows above it has the same place about its name.
      const drop = (topOf(find(paper, organs.at(-1) ?? '', last)) + bottomOf(date)) / 2 - (seals.at(-1)?.y ?? 0);
      const text = paper.words.filter(({ page, text }) => page === last && text.startsWith('科科')).at(-1) as Word;
      const top = (seals[0]?.y ?? 0) + drop - 21;
      expect(top - bottomOf(text)).toBeGreaterThan(0);
      expect(top - bottomOf(text)).toBeLessThan(LINE + INSET);
      const rows = [...new Set(seals.map(({ y }) => y.toFixed(1)))];
      const inRow = rows.map((row) => seals.filter(({ y }) => y.toFixed(1) === row).length);
      expect(Math.max(...inRow) - Math.min(...inRow)).toBeLessThanOrEqual(inRow.length > 1 ? 2 : 0);
    }
  });

  it('places signatures without seals', async () => {
    const paper = await measured({ ...document, body: ['科'.repeat(30)], sealed: false, record: null });
    const [host, partner, date] = [HOST, PARTNER, '2026年9月18日'].map((text) =>
      find(paper, text, 1, text === HOST || text === PARTNER ? 1 : 0),
    ) as [Word, Word, Word];
    const text = paper.words.filter(({ text }) => text.startsWith('科科')).at(-1) as Word;
    within([
      ['署名在正文下空一行', lineOf(host) - lineOf(text), 2],
      ['署名右空二字', RIGHT - host.right, 2 * CELL],
      ['其余署名依次向下', lineOf(partner) - lineOf(host), 1],
      ['日期在署名下一行', lineOf(date) - lineOf(partner), 1],
      ['日期首字右移二字', date.left - host.left, 2 * CELL],
    ]);
  });

  it('places marks and, in a document to a higher organ, number and signers', async () => {
    const paper = await measured({
      ...document,
      head: [HOST],
      marks: ['000001', '机密★1年', '特急'],
      signers: ['欧阳修', '李四', '王五六'],
    });
    const marks = ['000001', '机密', '特急'].map((text) => find(paper, text, 1));
    const number = find(paper, '渝科协发', 1);
    const [first, third] = ['欧阳修', '王五六'].map((text) => find(paper, text, 1)) as [Word, Word];
    const mark = find(paper, HOST, 1);
    const [rule] = paper.rules(1);
    within([
      ...marks.map(
        (word, line): Row => [`标注第 ${line + 1} 行`, (word.top + word.bottom) / 2, TOP + (line + 0.5) * LINE],
      ),
      ...marks.map((word): Row => ['标注顶格', word.left, LEFT]),
      ['标志上边缘', topOf(mark) - TOP, 35],
      ['发文字号左空一字', number.left, LEFT + CELL],
      ['签发人每行两个，右空一字', RIGHT - find(paper, '四', 1).right, CELL],
      ['回行对齐第一个签发人', third.right, first.right],
      ['首行签发人在标志下空二行', topOf(number) - LINE - bottomOf(mark), 2 * LINE],
      ['签发人回行', third.top - find(paper, '四', 1).top, LINE],
      // The shipped 楷体 counts half a millimetre less below its characters.
      ['发文字号与最后签发人同一行', third.bottom, number.bottom - 0.5],
      ['分隔线', (rule?.top ?? 0) - bottomOf(number), 4],
    ]);
  });

  // Catches names printed over the number.
  it('puts one signer in a row where two would leave the number no room', async () => {
    const number112 = '渝科协发〔2026〕112号';
    const signers = ['欧阳文修', '买买提·吐尔逊'];
    const paper = await measured({ ...document, head: [HOST], number: number112, signers });
    const number = find(paper, '渝科协发', 1);
    const [first, second] = signers.map((text) => find(paper, text, 1)) as [Word, Word];
    expect(number.right + CELL).toBeLessThan(second.left);
    within([
      ['右空一字', RIGHT - second.right, CELL],
      ['发文字号与最后签发人同一行', second.bottom, number.bottom - 0.5],
      ['首行签发人在上一行', number.bottom - first.bottom, LINE],
      // The first one stands in one word with its label.
      ['回行对齐第一个签发人', second.left, first.left + 4 * em(16)],
    ]);
  });

  it('places 附件说明 and attachments, across the page too', async () => {
    const columns = [
      { title: '序号', width: 20, align: 'center' as const },
      { title: '名称', width: 'rest' as const, align: 'left' as const },
    ];
    const table = { columns, rows: [['1', '科技馆']], records: ['科技馆'] };
    const paper = await measured({
      ...document,
      format: 'posted',
      body: ['科'.repeat(30)],
      record: null,
      attachments: [
        { title: '申报表', text: ['请如实填写。'], table, landscape: false },
        { title: '汇总表', text: [], table, landscape: true },
      ],
    });
    const text = paper.words.filter(({ text }) => text.startsWith('科科')).at(-1) as Word;
    const [note, second] = [find(paper, '附件：', 1), find(paper, '2．汇总表', 1)];
    const [label, title] = [find(paper, '附件1', 2), find(paper, '申报表', 2)];
    const [across, acrossTitle] = [find(paper, '附件2', 3), find(paper, '汇总表', 3)];
    const dashes = paper.words.filter(({ page, text }) => page === 3 && text === '—');
    within([
      ['附件说明在正文下空一行', lineOf(note) - lineOf(text), 2],
      ['附件说明左空二字', note.left, LEFT + 2 * CELL],
      ['附件顺序号对齐', second.left, LEFT + 5 * CELL],
      ['附件标识在第一行', (label.top + label.bottom) / 2, TOP + LINE / 2],
      ['附件标识顶格', label.left, LEFT],
      ['附件标题在第三行', lineOf(title), 2],
      ['附件标题居中', middle(title), (LEFT + RIGHT) / 2],
      // Turned to be read, the binding edge is above: 28, and 35 at the left.
      ['横排附件标识', across.left, 35],
      ['横排附件标识在第一行', (across.top + across.bottom) / 2, 28 + LINE / 2],
      ['横排附件标题居中', middle(acrossTitle), (35 + 260) / 2],
      // The same place on the sheet as on the other odd pages.
      [
        '横排页码下距版心',
        (Math.min(...dashes.map((one) => one.left)) + Math.max(...dashes.map((one) => one.right))) / 2,
        297 - BOTTOM - 7,
      ],
      ['横排单页码', RIGHT - Math.max(...dashes.map((one) => one.bottom)), em(14)],
    ]);
  });
});

describe('信函格式, GB/T 9704-2012 §10.1', () => {
  const letter: Partial<OfficialContent> = {
    format: 'letter',
    head: [HOST, PARTNER],
    number: '渝科协函〔2026〕31号',
    marks: ['特急'],
    title: ['关于商请支持的函'],
    to: '市教委：',
    body: [body],
    organs: [HOST],
    record: { to: '', cc: '市委办公厅', printedBy: '', printedOn: '2026-09-18' },
  };

  it('has its distances', async () => {
    const paper = await measured(letter);
    const [mark, number, title, urgent] = [HOST, '31号', '关于商请', '特急'].map((text) => find(paper, text, 1)) as [
      Word,
      Word,
      Word,
      Word,
    ];
    const rules = paper.rules(1);
    const [first, firstThin, lastThin, last] = rules as [Rule, Rule, Rule, Rule];
    expect(rules.map(({ red }) => red)).toEqual([true, true, true, true]);
    const lines = paper.words.filter(({ page, text }) => page === 1 && text.startsWith('科'));
    within([
      ['标志上边缘至上页边', topOf(mark), 30],
      ['标志居中', middle(mark), 105],
      ['第一条红色双线在标志下', first.top - bottomOf(mark), 4],
      ['红线长', first.right - first.left, 170],
      ['红线居中', (first.left + first.right) / 2, 105],
      ['第二条红色双线距下页边', 297 - last.bottom, 20],
      ['发文字号与红线', topOf(number) - firstThin.bottom, (em(16) * 7) / 8],
      ['发文字号顶格版心右边', number.right, RIGHT],
      ['紧急程度与红线', (urgent.top + urgent.bottom) / 2, firstThin.bottom + (em(16) * 7) / 8 + em(16) / 2],
      ['紧急程度顶格', urgent.left, LEFT],
      ['标题与上一要素相距二行', topOf(title) - bottomOf(number), 2 * LINE],
      ['标题居中', middle(title), (LEFT + RIGHT) / 2],
      ['末行与第二条红线', lastThin.top - bottomOf(lines.at(-1) as Word), (em(16) * 7) / 8],
    ]);
    // 上粗下细, 上细下粗.
    expect([first, firstThin, lastThin, last].map(({ top, bottom }) => bottom - top > 0.7)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('has no page number on its first page, and copies without rules at the foot of its last', async () => {
    const paper = await measured(letter);
    const last = Math.max(...paper.words.map(({ page }) => page));
    expect(paper.words.some(({ page, text }) => page === 1 && text === '—')).toBe(false);
    expect(paper.words.filter(({ page, text }) => page === 2 && text === '—')).toHaveLength(2);
    expect(paper.rules(last)).toEqual([]);
    const cc = find(paper, '抄送', last);
    within([
      ['抄送左空一字', cc.left, LEFT + em(14)],
      ['抄送在版心最下方', (topOf(cc) + bottomOf(cc)) / 2, BOTTOM - 4],
    ]);
    expect(paper.words.some(({ text }) => text.includes('印发'))).toBe(false);
  });
});

describe('纪要格式, GB/T 9704-2012 §10.3', () => {
  it('has its distances', async () => {
    const paper = await measured({
      format: 'minutes',
      head: ['专题会议纪要'],
      number: '第3期',
      title: ['推进会纪要'],
      body: ['科'.repeat(30)],
      people: [
        { label: '出席', names: '甲'.repeat(40) },
        { label: '请假', names: '乙' },
      ],
    });
    const [mark, number, title] = ['专题会议纪要', '第3期', '推进会纪要'].map((text) => find(paper, text, 1)) as [
      Word,
      Word,
      Word,
    ];
    const [rule] = paper.rules(1);
    const text = paper.words.filter(({ text }) => text.startsWith('科科')).at(-1) as Word;
    const present = find(paper, '出席', 1);
    const names = paper.words.filter(({ text }) => text.includes('甲甲'));
    within([
      ['纪要标志上边缘至版心上边缘', topOf(mark) - TOP, 35],
      ['纪要标志居中', middle(mark), (LEFT + RIGHT) / 2],
      ['编号在标志下空二行', topOf(number) - bottomOf(mark), 2 * LINE],
      ['分隔线', (rule?.top ?? 0) - bottomOf(number), 4],
      ['标题在分隔线下空二行', topOf(title) - (rule?.bottom ?? 0), 2 * LINE],
      ['出席在正文下空一行', (present.top + present.bottom) / 2, TOP + (Math.round(lineOf(text)) + 2.5) * LINE],
      ['出席左空二字', present.left, LEFT + 2 * CELL],
      ['回行与冒号后的首字对齐', (names.at(-1) as Word).left, LEFT + 5 * CELL],
    ]);
  });
});
