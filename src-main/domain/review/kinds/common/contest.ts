import { type ContestEntryValues, contestEntry } from '../../../registers/contest-entry';
import { noCeilings, openIntake, usualMethod } from '../../defaults';
import type { Intake, Level, Method, Rubric } from '../../model';
import { shownColumns } from '../../publicity-columns';
import type { Kind } from '../kind';
import { chosenWording } from '../wording';
import { unlessStatus } from './status';
import { ofReferred } from './subject';

export type { ContestEntryValues };

/** 三小作品 */
export const SMALL_WORKS: readonly string[] = ['小发明', '小制作', '小论文'];

const notSent = unlessStatus(contestEntry, ['submitted', 'checked'], '只有“已报送”和“通过初审”的可以参评');

interface ContestOptions {
  name: string;
  label: string;
  act: string;
  /** Why an entry of that kind is judged elsewhere; null: it is not. */
  unfit(values: ContestEntryValues): string | null;
  rubric: Rubric;
  method?: Partial<Method>;
  levels: Level[];
  intake?: Partial<Intake>;
  honour: string;
  numberCode: string;
}

/** What all rounds on contest entries have in common: judged by code, prizes as levels. */
export function contestKind({ unfit, method, levels, intake, ...own }: ContestOptions): Kind<ContestEntryValues> {
  return {
    ...own,
    register: 'contestEntry',
    every: 1,
    refusal: (record) => notSent(record) ?? unfit(record.values),
    subject: ofReferred('school'),
    rules: [
      {
        rule: 'original',
        label: '原创承诺',
        source: 'S',
        limit: null,
        check: ({ original }) => {
          if (original === true) return null;
          return { verdict: 'return', text: original === null ? '没有填写原创承诺' : '没有作出原创承诺' };
        },
      },
      {
        rule: 'guardian',
        label: '监护人同意',
        source: 'S',
        limit: null,
        check: ({ group, guardianAgreed }) =>
          group === '小学' && guardianAgreed !== true
            ? { verdict: 'return', text: '小学生参赛，没有监护人同意' }
            : null,
      },
    ],
    method: { ...usualMethod, tieBreakers: [{ by: 'untrimmedMean' }], ...method },
    quota: { ...noCeilings, levels },
    intake: { ...openIntake, blind: true, ...intake },
    publicityRule: { days: 5, basis: 'working' },
    papers: ['publicityList', 'publicityTable', 'certificates'],
    wording: chosenWording(
      { name: '作品名称', unit: '学校', counted: '件作品', award: '“{honour}”奖项' },
      '拟授奖',
      '拟获奖作品名单',
    ),
    publicityColumns: shownColumns('@name', '@unit', '@district', '@level'),
    asks: { validity: false, deadline: null },
    certified: () => true,
    printed: (values) => ({
      kind: values.kind ?? '',
      contact: values.tutors ?? '',
      phone: values.phone ?? '',
      plaqueNumber: null,
      validTo: null,
    }),
    awarded: (values, _status, { level, points, number }) => ({
      status: 'awarded',
      values: { ...values, award: level, score: points, certificateNumber: number },
    }),
  };
}
