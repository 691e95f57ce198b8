import { isRegister, registerOf } from '../../domain/registers';
import type { Register, RegisterRecord } from '../../domain/registers/define';
import { titleOf } from '../../domain/registers/title';
import type { Kind, Referred, Subject } from '../../domain/review/kinds/kind';
import type { Reader } from '../work';

interface Target {
  name: string;
  district: string;
}

/** The field that says which district a record of this register lies in. */
const districtField = (register: Register): string | undefined =>
  Object.entries(register.fields).find(([, field]) => field.to === 'district')?.[0];

/** What the reference fields of these records lead to, by id. */
async function targetsOf(
  read: Reader,
  register: Register,
  records: readonly RegisterRecord[],
): Promise<Map<string, Target>> {
  const found = new Map<string, Target>();
  for (const [key, { to }] of Object.entries(register.fields)) {
    if (to === undefined || !isRegister(to)) continue;
    const target = registerOf(to);
    const within = districtField(target);
    const ids = [...new Set(records.map(({ values }) => values[key]).filter((id) => typeof id === 'string'))];
    const rows: (RegisterRecord | undefined)[] = await read.getMany(to, ids);
    for (const row of rows) {
      if (!row) continue;
      const district = to === 'district' ? row.id : within === undefined ? '' : String(row.values[within] ?? '');
      found.set(row.id, { name: titleOf(target, row.values), district });
    }
  }
  return found;
}

/** Who each record stands for in a round of the kind, in the given order. */
export async function subjectsOf(read: Reader, kind: Kind, records: readonly RegisterRecord[]): Promise<Subject[]> {
  const targets = await targetsOf(read, registerOf(kind.register), records);
  return records.map(({ values }) => {
    const idIn = (field: string): string => String(values[field] ?? '');
    const referred: Referred = {
      nameIn: (field) => targets.get(idIn(field))?.name ?? idIn(field),
      districtIn: (field) => targets.get(idIn(field))?.district ?? '',
    };
    return kind.subject(values, referred);
  });
}
