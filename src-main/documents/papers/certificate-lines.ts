import { dateText } from '../../domain/calendar/written';
import type { Certificate } from '../../domain/review/model';

/** What the register of certificates is printed and exported from. */
export interface RegisterInput {
  /** In the order of the list. */
  rows: readonly (Certificate & { roundTitle: string })[];
  /** By which others check the codes; null: none was made yet. */
  publicKey: string | null;
  /** What the list was asked for, in words; '' for everything. */
  conditions: string;
  /** Civil date. */
  today: string;
  /** Names of the organs that issue. */
  organs: readonly string[];
}

type Row = RegisterInput['rows'][number];

/** 有效, or why not. */
export const stateOf = ({ voided }: Row): string => (voided === null ? '有效' : `作废：${voided.reason}`);

/** When it was first made; 未制作 while it was not. */
export const madeOn = ({ madeAt }: Row): string => madeAt?.slice(0, 10) ?? '未制作';

/** How many there are, by what can be said of them. */
export function countsOf({ rows, conditions, today }: RegisterInput): string {
  const dead = rows.filter(({ voided }) => voided !== null).length;
  const reprinted = rows.filter(({ reprints }) => reprints > 0).length;
  const asked = conditions === '' ? '' : `条件：${conditions}　`;
  return `${asked}截至 ${dateText(today)}　共 ${rows.length} 份，其中作废 ${dead} 份、重印过 ${reprinted} 份`;
}

/** How anyone can check a code without this program's data. */
export const keyNotes = ({ publicKey }: RegisterInput): string =>
  publicKey === null
    ? '验证公钥：尚未生成（第一份带验证码的证书制作时生成）。'
    : `验证公钥（Ed25519）：${publicKey}\n凭公钥可离线验证证书二维码：kepu certificate verify 验证码 --key 公钥，或本程序的“验证证书”页。`;
