import { readTable } from '../../src-main/documents/excel/read';
import { annualBook } from '../../src-main/documents/excel/write/annual-book';
import { applicationList } from '../../src-main/documents/excel/write/application-list';
import { assessmentBook } from '../../src-main/documents/excel/write/assessment-book';
import { certificateLedger } from '../../src-main/documents/excel/write/certificate-ledger';
import { certificateLog } from '../../src-main/documents/excel/write/certificate-log';
import { feeBook } from '../../src-main/documents/excel/write/fee-book';
import { figureList } from '../../src-main/documents/excel/write/figure-list';
import { attendanceBook, rankingBook } from '../../src-main/documents/excel/write/meeting-books';
import { memberBook } from '../../src-main/documents/excel/write/member-book';
import { namedLedger } from '../../src-main/documents/excel/write/named-ledger';
import { publicityWorkbook } from '../../src-main/documents/excel/write/publicity-table';
import { registerExport } from '../../src-main/documents/excel/write/register-export';
import { registerSheet } from '../../src-main/documents/excel/write/register-sheet';
import { registerTemplate } from '../../src-main/documents/excel/write/register-template';
import { rejectedRows } from '../../src-main/documents/excel/write/rejected-rows';
import { scoreSummary } from '../../src-main/documents/excel/write/score-summary';
import type { MeetingData } from '../../src-main/documents/papers/meeting-data';
import type { Reckoned } from '../../src-main/documents/papers/reckoning-data';
import { SHIPPED_FEE_TABLE } from '../../src-main/domain/fees/fee-table';
import { checkImport } from '../../src-main/domain/import/check';
import { trainingDue } from '../../src-main/domain/indicators/training';
import { REGISTER_NAMES, type RegisterName, registerOf } from '../../src-main/domain/registers';
import { districtAssessment } from '../../src-main/domain/review/kinds/district-assessment';
import { leaves } from '../../src-main/domain/review/rubric';
import { certificateJob, shippedTemplate } from './certificate-data';
import { referred } from './known';
import { paperData } from './paper-data';
import { recordValues } from './record-values';
import { scoringData } from './scoring-data';
import { smallYear } from './year';

const TODAY = '2026-11-01';
const ROWS = 6;

const noOne = (register: string): string[] => (register === 'district' ? ['500103', '500105', '500112'] : []);
const names = Object.fromEntries((referred.district ?? []).map(({ id, values }) => [id, String(values.name)]));

export function ledgerOf(register: RegisterName): Promise<Uint8Array> {
  const declared = registerOf(register);
  const rows = Array.from({ length: ROWS }, (_, n) => ({
    id: `r${n}`,
    status: declared.initialStatus,
    values: recordValues(declared, n + 1, TODAY, noOne),
  }));
  return registerExport({ register, rows, names, sensitive: true, conditions: '区县：渝中区', today: TODAY });
}

function sheetsOf(register: RegisterName): [string, () => Promise<Uint8Array>][] {
  const declared = registerOf(register);
  const rows = Array.from({ length: ROWS }, (_, n) => ({
    status: declared.initialStatus,
    values: recordValues(declared, n + 1, TODAY, noOne),
  }));
  const input = { register, rows, names, conditions: '区县：渝中区', today: TODAY };
  return (declared.sheets ?? []).map(({ title: sheet }) => [sheet, () => registerSheet({ ...input, sheet })]);
}

const templateOf = (register: RegisterName): Promise<Uint8Array> => {
  const district = (referred.district ?? []).map(({ id, values }) => ({ value: id, label: String(values.name) }));
  return registerTemplate({ register, references: { district } });
};

function meeting(): MeetingData {
  const data = paperData();
  return {
    offices: data.offices,
    title: data.title,
    today: TODAY,
    words: { name: data.words.name, unit: null },
    by: 'score',
    members: data.members.map((member) => ({ ...member, title: '研究员', present: member.seat !== 3, note: '' })),
    ranking: data.candidates.map(({ rank, code, name, districtName, score }) => {
      return { rank, code, name, districtName, unit: '', printed: score, outcome: '拟入选', note: '' };
    }),
    method: '按平均分由高到低排序。',
    minutes: {} as MeetingData['minutes'],
  };
}

function applications(): Promise<Uint8Array> {
  const { title, candidates, words } = paperData();
  const rows = candidates.map(({ code, districtName, name }, at) => ({
    ...{ code, districtName, name, unit: '', suggested: 'pass' as const },
    findings: at % 7 === 0 ? ['专职辅导员 1 名，少于 2 名', '年开放 200 天，少于 250 天'] : [],
    decision: at % 9 === 0 ? null : { verdict: 'pass' as const, reason: '', deadline: null },
  }));
  const called = { name: words.name, unit: null, counted: words.counted };
  return applicationList({ title, today: TODAY, words: called, applications: rows }).then(({ bytes }) => bytes);
}

function assessment(): Promise<Uint8Array> {
  const { title, candidates } = paperData({ candidates: 5, named: 2 });
  const { rubric, method, quota } = districtAssessment;
  const marks = (less: number) => Object.fromEntries(leaves(rubric).map(({ id, maximum }) => [id, maximum - less]));
  const judged = candidates.map(({ id, code, name, districtName, rank, score }, at): Reckoned => {
    const adjustments = at === 0 ? [{ words: '迟报', points: -50 }] : [];
    const none = { marks: [], members: 0, parts: null, mean: null, normalised: null, votes: [], place: [] };
    const row = {
      candidate: id,
      code,
      name,
      districtName,
      rank,
      tied: false,
      score,
      exact: null,
      printed: score,
      band: null,
    };
    const sheet = { self: marks(0), audited: marks(50 * at), remarks: {} };
    const proposed = { outcome: 'selected', level: '良好', why: '' } as const;
    return { row: { ...row, ...none, adjustments }, marks: {}, sheet, attempts: [], proposed };
  });
  return assessmentBook({ title, date: TODAY, rubric, method, quota, members: [], candidates: judged }).then(
    ({ bytes }) => bytes,
  );
}

const sheets = (): Promise<Uint8Array> => memberBook(scoringData()).then(({ bytes }) => bytes);

function fees(): Promise<Uint8Array> {
  const rows = paperData().members.map(({ name, unit }, at) => ({
    name,
    unit,
    title: '研究员',
    idNumber: `5001031975101${at}9000`,
    bank: '中国工商银行重庆渝中支行',
    account: '6222021001112223334',
    fee: { amount: 80_000 + at * 100_000, times: 1 + (at % 2), basis: 'gross' as const },
  }));
  return feeBook({ title: '2026年基地命名', today: TODAY, table: SHIPPED_FEE_TABLE, rows });
}

function certificates(): Promise<Uint8Array> {
  const { title, certificates: issued } = paperData();
  const rows = issued.map((certificate) => ({ ...certificate, roundTitle: title }));
  return certificateLedger({ rows, publicKey: 'MCowBQYDK2VwAyEA', conditions: '', today: TODAY, organs: ['市教委'] });
}

function log(): Promise<Uint8Array> {
  const job = certificateJob(['王䶮', '李𪚥', '重庆科技馆'], shippedTemplate('naming-a4'));
  const shrunk = [{ record: '王䶮', element: '持有者', wanted: 26, size: 22 }];
  return certificateLog(
    { ...job, way: 'print', done: 2, today: TODAY, by: '经办甲' },
    { pages: 3, problems: [], glyphs: [], shrunk, omitted: [] },
  );
}

async function rejected(): Promise<Uint8Array> {
  const file = new URL('../fixtures/import/bases-applications-2026.xlsx', import.meta.url).pathname;
  const sheets = await readTable(file);
  const report = checkImport({ register: registerOf('base'), sheets, referred, today: TODAY });
  return rejectedRows(sheets, { ...report, rows: report.rows.filter(({ status }) => status === 'error') });
}

const FOUND = { kind: '基地', title: '重庆科技馆', district: '江北区', reason: '专职辅导员 1 名', due: '2026-12-31' };

const figures = (): Promise<Uint8Array> =>
  figureList({
    ...{ title: '低于标准的基地', list: null, part: '渝中区', source: '基地台账', note: '', date: TODAY },
    rows: [{ ...FOUND, cells: [] }],
  });

const roster = (): Promise<Uint8Array> => {
  const { title, name, columns } = trainingDue.list ?? { title: '', name: '', columns: [] };
  const cells = ['重庆科技馆', '高级工程师', '中级', '2022-05-10'];
  return figureList({
    ...{ title, list: { name, columns: [...columns] }, part: null, source: trainingDue.source, note: '', date: TODAY },
    rows: [{ ...FOUND, title: '王䶮', due: null, cells }],
  });
};

/** Every workbook that the program makes (`every-workbook.test.ts` looks), by a name for the test; lists have title, facts and head in rows 1 to 3. */
export const LISTS: readonly [string, () => Promise<Uint8Array>][] = [
  ...REGISTER_NAMES.map((name): [string, () => Promise<Uint8Array>] => [`台账 ${name}`, () => ledgerOf(name)]),
  ...REGISTER_NAMES.flatMap(sheetsOf),
  ['申报汇总表', applications],
  ['评委评分表（表格）', sheets],
  ['评分汇总表', async () => (await scoreSummary(paperData())).bytes],
  ['命名台账', async () => (await namedLedger(paperData())).bytes],
  ['公示名单', async () => (await publicityWorkbook(paperData())).bytes],
  ['签到签字表', async () => (await attendanceBook(meeting())).bytes],
  ['考核得分表', assessment],
  ['排序表', async () => (await rankingBook(meeting())).bytes],
  ['劳务费发放表', fees],
  ['指标名单', figures],
  ['年度数据表', () => annualBook(smallYear())],
  ['轮训名单', roster],
  ['证书登记簿', certificates],
  ['证书制作记录', log],
];
export const FORMS: readonly [string, () => Promise<Uint8Array>][] = [
  ...REGISTER_NAMES.map((name): [string, () => Promise<Uint8Array>] => [`模板 ${name}`, () => templateOf(name)]),
  ['待改正的行', rejected],
];
