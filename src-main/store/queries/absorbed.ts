import type { RegisterName } from '../../domain/registers';
import type { RegisterRecord } from '../../domain/registers/define';
import type { Reader } from '../work';

/** Records that were merged into this one, and those that had been merged into them. */
export async function absorbedBy(read: Reader, name: RegisterName, id: string): Promise<RegisterRecord[]> {
  const rows: RegisterRecord[] = await read.all(name);
  const merged = rows.filter((row) => row.archived?.into);
  const found: RegisterRecord[] = [];
  const into = (target: string) => {
    for (const row of merged) {
      if (row.archived?.into !== target || found.includes(row)) continue;
      found.push(row);
      into(row.id);
    }
  };
  into(id);
  return found;
}
