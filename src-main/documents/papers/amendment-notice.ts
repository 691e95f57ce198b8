import { Fault } from '../../domain/fault';
import { withAmendment } from '../../domain/official/amendment-facts';
import type { OfficialContent } from '../../domain/official/content';
import { completed, fillTemplate } from '../../domain/official/fill';
import { roundFacts } from '../../domain/official/round-facts';
import { type PaperData, textOf } from './data';

/** 补充公布, 撤销, 更正: what was changed after publication, with its reason and the numbers of the certificates. */
export function amendmentNotice(data: PaperData): OfficialContent {
  const { amendment, publication } = data;
  if (!amendment || !publication || amendment.entries.length === 0)
    throw new Fault('paper.incomplete', '没有这个文号的补充公布、撤销或更正，不能生成文件。');
  const { docNumber: number, date, kind } = amendment;
  const facts = withAmendment(roundFacts(data), amendment);
  return completed(fillTemplate(textOf(data, kind), facts, { number, date, marks: [], signers: [] }));
}
