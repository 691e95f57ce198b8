import { withoutBlanks } from '../identity/text';

/** Heads the column by which an export tells two records of one name apart, when what tells them apart is left out of it. */
export const RECORD_NUMBER = '记录编号（勿改）';

export const isRecordNumber = (title: string): boolean => withoutBlanks(title) === RECORD_NUMBER;
