import { dateText } from '../../domain/calendar/written';
import { Fault } from '../../domain/fault';
import type { Publicity } from '../../domain/review/model';
import type { Column } from '../pdf/table';
import type { PaperData } from './data';
import type { Draft } from './draft';
import { hostFirst } from './offices';
import shipped from './texts/publicity-list.json';
import { type Fields, fill, fillBody } from './texts/template';

/** mm that a column of names, and any other, may take at most. */
const WIDE = 52;
const NARROW = 36;

const BASIS = { working: '个工作日', natural: '天' } as const;

/** 公示名单: who is to be selected, how long, and how to object. Needs a publicity period (round.startPublicity). */
export function publicityList(data: PaperData): Draft {
  const { publicity, words, publicityTable } = data;
  const { columns, rows } = publicityTable;
  if (!publicity || rows.length === 0) {
    throw new Fault(
      'paper.incomplete',
      '这一轮次还没有公示期或没有拟入选对象，不能生成公示名单。请先进入“公示”这一步。',
    );
  }
  const organs = hostFirst(data.offices).map(({ name }) => name);
  const fields = fieldsOf(data, publicity, rows.length, organs);
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
          title: words.publicity.list,
          table: {
            columns: [
              { title: '序号', width: 12, align: 'center' },
              ...columns.map(({ title, wide }): Column => {
                const width = title === words.name ? 'rest' : { upTo: wide ? WIDE : NARROW };
                return { title, width, align: wide ? 'left' : 'center' };
              }),
            ],
            rows: rows.map(({ cells }, index) => [String(index + 1), ...cells]),
            records: rows.map(({ name }) => name),
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
  { offices, title, words }: PaperData,
  { start, end, days, basis }: Publicity,
  count: number,
  organs: readonly string[],
): Fields {
  return {
    round: title,
    // A round called … 评审 has its 结果, not its 评审结果.
    results: /(评[审选定估]|复评|考核)$/.test(title) ? '结果' : words.publicity.results,
    proposal: fill(words.publicity.proposal, { count: String(count) }),
    both: `${offices.education.short}、${offices.association.short}`,
    count: String(count),
    start: dateText(start),
    end: dateText(end),
    period: `${days}${BASIS[basis]}`,
    organs: organs.join('或者'),
  };
}
