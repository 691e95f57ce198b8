import type { OfficialContent } from '../../src-main/domain/official/content';

/** A document with nothing in it but its date; `given` says the rest. */
export const officialContent = (given: Partial<OfficialContent>): OfficialContent => ({
  format: 'posted',
  marks: [],
  head: [],
  number: '',
  signers: [],
  title: ['通知'],
  to: '',
  body: [],
  people: [],
  attachments: [],
  organs: [],
  sealed: true,
  date: '2026-09-18',
  note: '',
  record: null,
  ...given,
});
