import { Fault } from '../../../domain/fault';
import { indicatorNamed, indicatorsOf } from '../../../domain/indicators';
import { Answers } from '../../reads/answers';
import type { Queries } from '../../work';
import { foundRow } from './found';
import { viewOf } from './view';

const MOST = 10_000;

export const indicatorQueries: Queries<'measure.view' | 'indicator.records'> = {
  'measure.view': async (read, { measure }, { today }) => {
    const answers = await Answers.from(read, today);
    return indicatorsOf(measure).map((indicator) => viewOf(indicator, answers.of(indicator)));
  },

  'indicator.records': async (read, { name, group }, { today }) => {
    const indicator = indicatorNamed(name);
    if (!indicator) throw new Fault('record.missing', '没有这一项统计，请返回上一页重新选择。');
    const answer = (await Answers.from(read, today)).of(indicator);
    const found = answer.found().filter((each) => group === null || each.in.includes(group));
    const rows = await Promise.all(found.slice(0, MOST).map((each) => foundRow(read, each)));
    return { indicator: viewOf(indicator, answer), total: found.length, rows: rows.filter((row) => row !== null) };
  },
};
