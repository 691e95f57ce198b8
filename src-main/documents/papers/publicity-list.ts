import { Fault } from '../../domain/fault';
import type { OfficialContent } from '../../domain/official/content';
import { completed, fillTemplate } from '../../domain/official/fill';
import { roundFacts } from '../../domain/official/round-facts';
import { type PaperData, textOf } from './data';

/** 公示名单: who is to be selected, how long, and how to object. Needs a publicity period (round.startPublicity). */
export function publicityList(data: PaperData): OfficialContent {
  const { publicity, publicityTable } = data;
  if (!publicity || publicityTable.rows.length === 0) {
    throw new Fault(
      'paper.incomplete',
      '这一轮次还没有公示期或没有拟入选对象，不能生成公示名单。请先进入“公示”这一步。',
    );
  }
  const issue = { number: '', date: publicity.start, marks: [], signers: [] };
  return completed(fillTemplate(textOf(data, 'publicity'), roundFacts(data), issue));
}
