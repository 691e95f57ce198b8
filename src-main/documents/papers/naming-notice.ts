import { Fault } from '../../domain/fault';
import type { OfficialContent } from '../../domain/official/content';
import { completed, fillTemplate } from '../../domain/official/fill';
import { roundFacts } from '../../domain/official/round-facts';
import { firstNamed, type PaperData, textOf } from './data';

/** 命名决定: joint, with the list of the named and their numbers. Needs a publication (round.publish). */
export function namingNotice(data: PaperData): OfficialContent {
  const { publication, certificates } = data;
  const named = firstNamed(data);
  if (!publication || certificates.length === 0 || named.length === 0) {
    throw new Fault('paper.incomplete', '这一轮次还没有公布，不能生成命名决定。请先完成“公布”这一步。');
  }
  // What became of a certificate since does not change the first document.
  const issued = certificates.map((certificate) => ({ ...certificate, voided: null }));
  const facts = roundFacts({ ...data, candidates: named, certificates: issued });
  const { docNumber: number, date } = publication;
  return completed(fillTemplate(textOf(data, 'naming'), facts, { number, date, marks: [], signers: [] }));
}
