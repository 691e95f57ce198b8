import { useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import type { ImportRow } from '../../../src-main/api/contract/imports';
import type { Register } from '../../../src-main/domain/registers/define';
import { useRun } from '../../kit/api';
import { shown } from '../../kit/run';

/** A row of a preview with the cells in full that a person asked for, one by one. */
export function useRevealedRow(of: string, register: Register, masked: ImportRow) {
  const { run } = useRun('import.reveal');
  const [cells, setCells] = useState<Readonly<Record<string, CallOutput<'import.reveal'>>>>({});
  const row: ImportRow = {
    ...masked,
    values: { ...masked.values },
    typed: { ...masked.typed },
    changes: [...masked.changes],
  };
  for (const [key, { value, typed, before }] of Object.entries(cells)) {
    row.values[key] = value;
    if (typed !== null) row.typed[key] = typed;
    row.changes = row.changes.map((change) => (change.field === key ? { field: key, before, after: value } : change));
  }
  return {
    row,
    /** The cell holds something that is masked. */
    hidden: (key: string): boolean => {
      const filled = masked.values[key] != null || masked.typed[key] !== undefined;
      return (register.fields[key]?.sensitive ?? false) && filled && !(key in cells);
    },
    reveal: (key: string): void => {
      run({ import: of, row: masked.row, field: key }).then(
        (cell) => setCells((before) => ({ ...before, [key]: cell })),
        shown,
      );
    },
  };
}
