import { Fault } from '../../domain/fault';
import { type FeeTable, SHIPPED_FEE_TABLE } from '../../domain/fees/fee-table';
import { may } from '../../domain/permissions';
import { registerOf } from '../../domain/registers';
import { maskedValues } from '../../domain/registers/mask';
import { readDossier } from '../reads/round-dossier';
import type { Queries, Reader } from '../work';

/** The office's table; the shipped one until it is changed. */
export async function feeTableOf(read: Reader): Promise<FeeTable> {
  const stored = (await read.get('setting', 'feeTable'))?.value;
  return typeof stored === 'object' && 'brackets' in stored ? stored : SHIPPED_FEE_TABLE;
}

export const feeQueries: Queries<'settings.feeTable' | 'paper.fees'> = {
  'settings.feeTable': (read) => feeTableOf(read),

  'paper.fees': async (read, { round: id, sensitive }, { actor }) => {
    if (sensitive && !may(actor.role, 'register.sensitive'))
      throw new Fault('permission.denied', '当前账号不能导出身份证号和银行账号，请不选“完整填写”再制作。');
    const { round, members } = await readDossier(read, id);
    const experts = await read.getMany(
      'expert',
      members.map(({ expert }) => expert ?? ''),
    );
    const register = registerOf('expert');
    const rows = members.flatMap(({ name, unit, title, fee }, at) => {
      if (!fee) return [];
      const kept = experts[at]?.values ?? {};
      const values = sensitive ? kept : maskedValues(register, kept);
      const text = (field: string): string => String(values[field] ?? '');
      const paidBy = { idNumber: text('idNumber'), bank: text('bank'), account: text('account') };
      return [{ name, unit, title, fee, ...paidBy }];
    });
    return { title: round.title, table: await feeTableOf(read), rows };
  },
};
