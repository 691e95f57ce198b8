import { type BaseValues, base } from '../../registers/base';
import { baseRound } from './common/base';
import { unlessStatus } from './common/status';
import type { Kind } from './kind';

/** 基地复评: named bases whose term ends are judged again and named for another term (measure 1). */
export const baseRenewal: Kind<BaseValues> = {
  ...baseRound,
  name: 'base-renewal',
  label: '基地复评',
  act: '复评结果',
  refusal: unlessStatus(base, ['named'], '只有“命名”状态的可以复评'),
  wording: {
    name: '单位名称',
    unit: null,
    counted: '家单位',
    publicity: {
      results: '评审结果',
      proposal: '经单位申报、区县推荐、形式审查和专家评审，{count}家单位拟通过复评（名单见附件）',
      list: '拟通过复评单位名单',
    },
    award: '“{honour}”称号',
  },
  awarded: (values, status, { batch, docNumber, number, validFrom, validTo }) => ({
    status,
    values: { ...values, batch, docNumber, plaqueNumber: number ?? values.plaqueNumber, validFrom, validTo },
  }),
};
