import { useQuery } from '@tanstack/react-query';
import type { CallOutput } from '../../../../src-main/api/contract';
import type { RegisterName } from '../../../../src-main/domain/registers';
import { useCaller } from '../../../kit/api';

type Listed = CallOutput<'register.list'>['rows'][number];

export interface WholeList {
  rows: Listed[];
  names: Record<string, string>;
}

const PAGE = 500;

/** Every record of a register that has the status, with the names that references point at. */
export function useWholeList(register: RegisterName, status: string) {
  const caller = useCaller();
  return useQuery<WholeList>({
    queryKey: ['register.list', 'whole', register, status],
    meta: { tables: [register] },
    queryFn: async ({ signal }) => {
      const list: WholeList = { rows: [], names: {} };
      for (let total = 1; list.rows.length < total; ) {
        const part = await caller.call(
          'register.list',
          {
            register,
            filters: [{ field: 'status', op: 'is', value: status }],
            offset: list.rows.length,
            limit: PAGE,
          },
          { signal },
        );
        list.rows.push(...part.rows);
        Object.assign(list.names, part.names);
        total = part.rows.length === 0 ? 0 : part.total;
      }
      return list;
    },
  });
}
