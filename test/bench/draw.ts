import { createHash } from 'node:crypto';
import shipped from '../../resources/data/units.json';
import { TieFinder } from '../../src-main/domain/review/conflicts/detect';
import { UnitTable } from '../../src-main/domain/review/conflicts/units';
import type { Plan } from '../../src-main/domain/review/draw/model';
import { drawCommittee } from '../../src-main/domain/review/draw/record';
import { compare, type Row, row } from './row';

const EXPERTS = 10_000;
const CANDIDATES = 300;
const SAMPLES = 15;
const FIELDS = ['物理学', '化学', '生物学', '数学', '信息技术', '通用技术', '综合实践', '劳动技能', '科学'];

const plan: Plan = {
  round: '2026年基地命名',
  date: '2026-11-01',
  supervisor: '监督员',
  seats: FIELDS.map((field) => ({ field, size: 3, alternates: 3 })),
  titles: null,
  sources: null,
  districts: null,
  restDays: 30,
  conflictsAllowed: 0,
};

const experts = Array.from({ length: EXPERTS }, (_, n) => ({
  id: `expert-${String(n).padStart(6, '0')}`,
  expert: `expert-${String(n).padStart(6, '0')}`,
  name: `专家${n}`,
  unit: `重庆第${n % 2500}科学研究院${n % 3 === 0 ? '科普中心' : ''}`,
  avoidance: n % 10 === 0 ? `配偶在重庆第${n % 700}科学研究院工作，子女就读于某中学` : '',
  former: n % 20 === 0 ? `重庆第${n % 900}科学研究院（至2025年3月）` : '',
}));
const candidates = Array.from({ length: CANDIDATES }, (_, n) => ({
  id: `candidate-${n}`,
  subject: `base-${n}`,
  person: null,
  units: [`重庆第${n}科学研究院`],
  recommendedBy: `第${n % 39}区教委、第${n % 39}区科协`,
}));

/** Conflicts of all experts with all candidates, the pool with its reasons, its digest, and the draw. */
function draw(): number {
  const finder = new TieFinder(new UnitTable(shipped), candidates, plan.date);
  const roster = experts.map((expert, n) => ({
    id: expert.id,
    name: expert.name,
    unit: expert.unit,
    field: FIELDS[n % FIELDS.length] ?? '',
    title: '教授',
    source: '高校',
    district: '全市',
    unavailable: null,
    lastDrawn: null,
    conflicts: finder.of(expert),
  }));
  const record = drawCommittee({ plan, roster }, 'ab'.repeat(32), '秋高气爽', '2026-11-01T02:00:00.000Z');
  return record.leftOut.length;
}

/** The floor: the bytes of the list alone, hashed once by the library that Node brings. */
function floor(): string {
  const text = experts.map(({ id, name, unit }) => `in\t${id}\t${name}\t${unit}\n`).join('');
  return createHash('sha256').update(text).digest('hex');
}

/** The draw of a committee among 10,000 experts with the conflicts of 300 candidates. */
export async function drawRows(): Promise<Row[]> {
  const [ours, theirs] = await compare(
    SAMPLES,
    async () => draw(),
    async () => floor(),
  );
  return [row(`draw from ${EXPERTS} experts, conflicts with ${CANDIDATES} candidates`, ours, theirs, SAMPLES)];
}
