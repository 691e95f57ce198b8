import { dateText } from '../../domain/calendar/written';
import { Fault } from '../../domain/fault';
import { passRule } from '../../domain/review/rules-words';
import type { Poll, VoteRule } from '../../domain/review/votes/model';
import { basesOf, reaches, shareWords } from '../../domain/review/votes/reckon';
import type { Fonts } from '../fonts';
import { type Tabular, tabularPdf } from '../pdf/tabular/document';
import { Ink } from '../pdf/tabular/ink';
import type { PaperFile } from './data';
import { sheetHead, signatureRow } from './sheet-lines';

/** What 计票记录 is made from; the shape of the store's `paper.votes` query. */
export interface VotesData {
  /** Of the round. */
  title: string;
  /** Civil date that the paper carries. */
  date: string;
  rule: VoteRule | null;
  members: { id: string; name: string }[];
  /** `barred`: members who are in none of the candidate's numbers. */
  candidates: { id: string; code: string; name: string; barred: string[] }[];
  /** Counted or annulled, with the civil date of each. */
  polls: (Poll & { heldOn: string })[];
}

const STYLES = { head: { role: 'hei', size: 10.5 }, row: { role: 'song', size: 10.5 } } as const;
const COLUMNS: readonly { title: string; width: number; align: 'left' | 'center' }[] = [
  { title: '序号', width: 14, align: 'center' },
  { title: '编号', width: 18, align: 'center' },
  { title: '表决对象', width: 91, align: 'left' },
  ...['应到', '实到', '投票', '赞成', '反对', '弃权', '废票'].map(
    (title) => ({ title, width: 17, align: 'center' }) as const,
  ),
  { title: '结果', width: 25, align: 'center' },
];

/** 计票记录: a sheet a vote, those held again and those annulled too, to be signed by who counted. */
export async function voteRecord(data: VotesData, fonts: Fonts): Promise<PaperFile> {
  const { rule } = data;
  const ink = new Ink(fonts);
  const [first, ...others] = rule === null ? [] : data.polls.map((poll) => pollSheet(ink, data, rule, poll));
  if (!first) throw new Fault('paper.incomplete', '这一轮次还没有完成计票的表决，没有计票记录可以打印。');
  const { bytes, pages } = await tabularPdf(ink, { title: `${data.title}计票记录`, date: data.date }, [
    first,
    ...others,
  ]);
  return { bytes, pages, glyphs: ink.glyphs };
}

function pollSheet(ink: Ink, data: VotesData, rule: VoteRule, poll: VotesData['polls'][number]): Tabular {
  const title = `${data.title}第 ${poll.attempt} 次表决计票记录`;
  return {
    paper: 'A4',
    above: sheetHead(ink, title, factsOf(data, rule, poll)),
    columns: COLUMNS,
    head: COLUMNS.map(({ title }) => ink.text(title, STYLES.head, '表头')),
    rows: linesOf(data, rule, poll).map(({ name, cells }) => cells.map((text) => ink.text(text, STYLES.row, name))),
    styles: STYLES,
    notes: ink.text(notesOf(data, poll), { role: 'song', size: 10 }, title),
    below: [signatureRow(ink, ['计票人：', '监票人：', '组长：'])],
  };
}

function factsOf({ members }: VotesData, rule: VoteRule, poll: VotesData['polls'][number]): string[] {
  const named = (there: boolean) =>
    members.filter(({ id }) => poll.present.includes(id) === there).map(({ name }) => name);
  const [present, absent] = [named(true), named(false)];
  const away = absent.length > 0 ? `　未到会：${absent.join('、')}` : '';
  return [
    `${dateText(poll.heldOn)}　应到 ${members.length} 人，实到 ${present.length} 人：${present.join('、')}${away}`,
    `到会要求：应到评委${shareWords(rule.quorum)}到会。通过要求：${passRule(rule)}。`,
    ...(poll.reason === '' ? [] : [`再次表决的理由：${poll.reason}`]),
    ...(poll.voided === null ? [] : [`本次表决已作废，不计入结果：${poll.voided.reason}（${poll.voided.by}）。`]),
  ];
}

function linesOf({ members, candidates }: VotesData, rule: VoteRule, poll: Poll): { name: string; cells: string[] }[] {
  const put = candidates.filter(({ id }) => poll.candidates.includes(id));
  const seated = members.map(({ id }) => id);
  return put.map(({ id, code, name, barred }, index) => {
    const count = poll.counts[id];
    const bases = basesOf(poll, seated, (member) => barred.includes(member), count);
    const numbers = count
      ? [bases.voters, count.yes, count.no, count.abstain, count.invalid].map(String)
      : ['—', '—', '—', '—', '—'];
    const passed = count && (reaches(count.yes, bases[rule.basis], rule.threshold) ? '通过' : '未通过');
    const result = poll.voided === null ? (passed ?? '未计票') : '作废';
    const cells = [String(index + 1), code, name, String(bases.expected), String(bases.present), ...numbers, result];
    return { name, cells };
  });
}

function notesOf({ members, candidates }: VotesData, poll: Poll): string {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const barred = candidates
    .filter(({ id, barred }) => poll.candidates.includes(id) && barred.length > 0)
    .map(({ code, barred }) => `${code}：${barred.map((id) => names.get(id) ?? '').join('、')}`);
  const rule = '投票人数是收回的票数，废票计算在内。';
  return barred.length === 0 ? rule : `${rule}回避的评委不计入该对象的应到和实到（${barred.join('；')}）。`;
}
