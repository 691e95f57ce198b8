import { type BaseValues, base } from '../../registers/base';
import { baseRubric } from './base-rubric';
import { baseRules } from './base-rules';
import type { Kind } from './kind';

/** 基地命名: 市教委 and 市科协 name bases for pupils outside school (measure 1). */
export const baseNaming: Kind<BaseValues> = {
  name: 'base-naming',
  label: '基地命名',
  register: 'base',
  refusal: ({ status }) =>
    status === 'applied' ? null : `状态是“${base.statuses[status]?.label ?? status}”，只有“申报”状态的可以参评`,
  subject: ({ unitName, district }) => ({
    name: unitName ?? '',
    district: district ?? '',
    units: unitName === null ? [] : [unitName],
  }),
  rules: baseRules,
  rubric: baseRubric,
  method: { trim: { drop: 1, from: 5 }, scale: 2, tieBreakers: [] },
  // Nobody below 合格 is named; how many are is the office's to say.
  quota: { total: null, perDistrict: null, minimum: 6000, reserves: 0 },
  publicityRule: { days: 7, basis: 'working' },
  papers: ['publicityList', 'scoreSummary', 'scoreSheet', 'namingNotice', 'namedLedger', 'certificates'],
  honour: '重庆市中小学校外科普特色基地',
  numberCode: 'JD',
  printed: (values) => ({
    kind: values.kind ?? '',
    contact: values.contact ?? '',
    phone: values.phone ?? '',
    plaqueNumber: values.plaqueNumber,
    validTo: values.validTo,
  }),
  awarded: (values, { batch, docNumber, number, validFrom, validTo }) => ({
    status: 'named',
    values: { ...values, batch, docNumber, plaqueNumber: number, validFrom, validTo },
  }),
};
