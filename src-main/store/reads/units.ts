import shipped from '../../../resources/data/units.json';
import { type Unit, UnitTable } from '../../domain/review/conflicts/units';
import type { Reader } from '../work';

/** The office's table of units; the shipped one until it has made it its own. */
export async function unitsOf(read: Reader): Promise<Unit[]> {
  const stored = await read.get('setting', 'units');
  // Only `settings.setUnits` writes this row.
  return stored ? [...(stored.value as Unit[])] : shipped;
}

export const unitTable = async (read: Reader): Promise<UnitTable> => new UnitTable(await unitsOf(read));
