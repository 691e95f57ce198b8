import type { RecordOf } from '../../indicators/define';
import { choicesOf, records, within, type YearFacts, type YearFigure } from '../define';
import { smallWorks } from './contests';

const JOURNALS = '期刊进校园';

const published =
  (facts: YearFacts) =>
  ({ status, values }: RecordOf<'publicityItem'>): boolean =>
    status === 'published' && within(facts, values.publishedOn);

/** 举措九: what was shown of results, journals in schools, small works. */
export const publicity: readonly YearFigure[] = [
  {
    name: '宣传条数',
    measure: 9,
    label: '宣传报道',
    unit: '条',
    span: 'year',
    source: '刊播日期在本年的宣传，按媒体级别',
    parts: choicesOf('publicityItem', 'level'),
    count: (facts) => records(facts, 'publicityItem', { of: published(facts), part: ({ level }) => level }),
  },
  {
    name: '期刊进校园册数',
    measure: 9,
    label: '科普期刊进校园',
    unit: '册',
    span: 'year',
    source: `本年刊播、形式为“${JOURNALS}”的发放册数`,
    count: (facts) =>
      records(facts, 'publicityItem', {
        of: (item) => published(facts)(item) && item.values.kind === JOURNALS,
        amount: ({ copies }) => copies,
      }),
  },
  ...smallWorks,
];
