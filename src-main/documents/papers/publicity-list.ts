import { dateText } from '../../domain/calendar/written';
import { Fault } from '../../domain/fault';
import type { Publicity } from '../../domain/review/model';
import { type PaperCandidate, type PaperData, selectedOf } from './data';
import type { Draft } from './draft';
import { hostFirst } from './offices';
import shipped from './texts/publicity-list.json';
import { type Fields, fill, fillBody } from './texts/template';

/** 公示 shows these columns and no others: nobody's telephone, contact or score can slip in. */
const SHOWN = [
  { title: '区县', width: { upTo: 36 }, align: 'center', value: (candidate: PaperCandidate) => candidate.districtName },
  { title: '单位名称', width: 'rest', align: 'left', value: (candidate: PaperCandidate) => candidate.name },
  { title: '基地类型', width: { upTo: 28 }, align: 'center', value: (candidate: PaperCandidate) => candidate.kind },
] as const;

const BASIS = { working: '个工作日', natural: '天' } as const;

/** 公示名单: who is to be selected, how long, and how to object. Needs a publicity period (round.startPublicity). */
export function publicityList(data: PaperData): Draft {
  const { publicity } = data;
  const selected = selectedOf(data);
  if (!publicity || selected.length === 0) {
    throw new Fault(
      'paper.incomplete',
      '这一轮次还没有公示期或没有拟入选单位，不能生成公示名单。请先进入“公示”这一步。',
    );
  }
  const organs = hostFirst(data.offices).map(({ name }) => name);
  const fields = fieldsOf(data, publicity, selected.length, organs);
  const title = fill(shipped.title, fields);
  return {
    info: { title, date: publicity.start },
    official: {
      head: null,
      title: [title],
      to: null,
      body: fillBody(shipped.body, fields),
      attachments: [
        {
          title: fill(shipped.list, fields),
          table: {
            columns: [{ title: '序号', width: 12, align: 'center' }, ...SHOWN],
            rows: selected.map((candidate, index) => [
              String(index + 1),
              ...SHOWN.map(({ value }) => value(candidate)),
            ]),
            records: selected.map(({ name }) => name),
          },
        },
      ],
      organs,
      date: dateText(publicity.start),
      record: null,
    },
  };
}

/** What the text may name. */
function fieldsOf(
  { offices, title }: PaperData,
  { start, end, days, basis }: Publicity,
  count: number,
  organs: readonly string[],
): Fields {
  return {
    round: title,
    // A round called … 评审 has its 结果, not its 评审结果.
    results: /评[审选定]$/.test(title) ? '结果' : '评审结果',
    both: `${offices.education.short}、${offices.association.short}`,
    count: String(count),
    start: dateText(start),
    end: dateText(end),
    period: `${days}${BASIS[basis]}`,
    organs: organs.join('或者'),
  };
}
