import type { Option } from '../../../src-main/api/contract/register';

/** A record in a list to choose from, with what speaks against choosing it. */
export const optionText = ({ label, current, archived }: Option): string =>
  archived ? `${label}（已归档）` : current ? label : `${label}（已撤销）`;
