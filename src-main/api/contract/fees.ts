import { z } from 'zod';
import { feeSchema } from '../../domain/fees/fee';
import { feeTableSchema } from '../../domain/fees/fee-table';
import { count, id, nothing } from './common';
import { command, query, task } from './define';
import { fileSchema } from './files';

/** 专家劳务费: what the members of a committee are paid, and the tax that is withheld. */
export const feeCalls = {
  /** The office's table of withholding and usual fees; the shipped one until it is changed. */
  'settings.feeTable': query({ permission: 'round.read', input: nothing, output: feeTableSchema }),
  'settings.setFeeTable': command({ permission: 'round.run', input: feeTableSchema, output: nothing }),
  /** What each member is paid; `fee: null`: nothing. Members that are not named stay as they are. */
  'fee.set': command({
    permission: 'round.run',
    input: z.object({
      round: id,
      members: z
        .array(z.object({ id, fee: feeSchema.nullable() }))
        .min(1)
        .max(99),
    }),
    output: count,
  }),
  /** 专家劳务费发放表 as a workbook. `sensitive`: ID numbers and accounts in full, which is put on record. */
  'fee.sheet': task({
    permission: 'paper.make',
    input: z.object({ round: id, sensitive: z.boolean() }),
    output: fileSchema,
  }),
};
