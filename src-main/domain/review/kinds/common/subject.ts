import type { Referred, Subject } from '../kind';

/** Someone or something of a unit that a reference field leads to; the unit's district counts where it has none of its own. */
export const ofReferred =
  (field: string) =>
  ({ name, district }: { name: string | null; district: string | null }, referred: Referred): Subject => {
    const unit = referred.nameIn(field);
    return {
      name: name ?? '',
      district: district ?? referred.districtIn(field),
      unit,
      units: unit === '' ? [] : [unit],
    };
  };
