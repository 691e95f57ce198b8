import { registerOf } from '../../src-main/domain/registers';
import type { RegisterRecord } from '../../src-main/domain/registers/define';
import { listRecords } from '../../src-main/domain/registers/listing';
import { allFields } from '../../src-main/domain/registers/merge';
import { readyFor } from '../../src-main/domain/search/grades';
import { quantile, type Row, row } from './row';

const EXPERTS = 50_000;
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗';
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰';
/** What people type, letter by letter. */
const TYPED = ['王伟芳', 'wangwei', '重庆大学', 'cqdx', '第77学院', 'zhangmin', '不在库里的人'];

const register = registerOf('expert');

function experts(): RegisterRecord[] {
  const at = '2026-11-01T04:00:00.000Z';
  return Array.from({ length: EXPERTS }, (_, n) => {
    const name = `${SURNAMES[n % 20]}${GIVEN[(n * 7) % 24]}${GIVEN[(n * 13) % 24]}`;
    const values = allFields(register, { name, unit: `重庆${GIVEN[n % 24]}大学第${n % 900}学院` });
    const made = { createdAt: at, createdBy: '经办', changedAt: at, changedBy: '经办' };
    const record = { id: `expert-${n}`, status: register.initialStatus, origin: 'office' as const, values };
    return { ...record, attachments: [], archived: null, ...made, rev: 1 };
  });
}

/**
 * From a key press to the first hundred rows, as the store answers a list that has been open for a while: it has then worked
 * out how the names sound. The floor only looks into one field.
 */
export async function searchRows(): Promise<Row[]> {
  const records = experts();
  const nowhere = new Map<string, { name: string; place: number }>();
  listRecords(register, records, { search: '', filters: [], sort: null }, () => nowhere);
  readyFor(register, records);
  const [ours, floor]: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    for (const typed of TYPED) {
      for (let length = 1; length <= typed.length; length += 1) {
        const search = typed.slice(0, length);
        let start = performance.now();
        listRecords(register, records, { search, filters: [], sort: null }, () => nowhere).slice(0, 100);
        ours.push(performance.now() - start);
        start = performance.now();
        records.filter(({ values }) => String(values.name).includes(search)).slice(0, 100);
        floor.push(performance.now() - start);
      }
    }
  }
  return [row(`search among ${EXPERTS} experts, p95`, quantile(ours, 0.95), quantile(floor, 0.95), ours.length)];
}
