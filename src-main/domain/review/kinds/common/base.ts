import type { BaseValues } from '../../../registers/base';
import { noCeilings, openIntake, usualMethod } from '../../defaults';
import { shownColumns } from '../../publicity-columns';
import { baseRubric } from '../base-rubric';
import { baseRules } from '../base-rules';
import type { Kind, Subject } from '../kind';

/** A base stands for itself. */
export const baseSubject = ({ unitName, district }: BaseValues): Subject => ({
  name: unitName ?? '',
  district: district ?? '',
  unit: '',
  units: unitName === null ? [] : [unitName],
});

export const basePrinted: Kind<BaseValues>['printed'] = (values) => ({
  kind: values.kind ?? '',
  contact: values.contact ?? '',
  phone: values.phone ?? '',
  plaqueNumber: values.plaqueNumber,
  validTo: values.validTo,
});

/** What naming a base and naming it for another term have in common. */
export const baseRound = {
  register: 'base',
  every: 1,
  subject: baseSubject,
  rules: baseRules,
  rubric: baseRubric,
  method: usualMethod,
  // Nobody below 合格 is named; how many are is the office's to say.
  quota: { ...noCeilings, minimum: 6000 },
  intake: openIntake,
  publicityRule: { days: 7, basis: 'working' },
  papers: ['publicityList', 'publicityTable', 'namingNotice', 'namedLedger', 'certificates'],
  publicityColumns: shownColumns('@district', '@name', 'kind'),
  honour: '重庆市中小学校外科普特色基地',
  numberCode: 'JD',
  asks: { validity: true, deadline: null },
  certified: () => true,
  printed: basePrinted,
} satisfies Partial<Kind<BaseValues>>;
