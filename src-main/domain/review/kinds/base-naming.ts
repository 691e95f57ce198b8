import { type BaseValues, base } from '../../registers/base';
import { baseRound } from './common/base';
import { unlessStatus } from './common/status';
import type { Kind } from './kind';

/** 基地命名: 市教委 and 市科协 name bases for pupils outside school (measure 1). */
export const baseNaming: Kind<BaseValues> = {
  ...baseRound,
  name: 'base-naming',
  label: '基地命名',
  title: `${baseRound.honour}命名`,
  act: '命名决定',
  refusal: unlessStatus(base, ['applied'], '只有“申报”状态的可以参评'),
  wording: {
    name: '单位名称',
    unit: null,
    counted: '家单位',
    publicity: {
      results: '评审结果',
      proposal: '经单位申报、区县推荐、形式审查和专家评审，拟命名{count}家单位（名单见附件）',
      list: '拟命名单位名单',
    },
    award: '“{honour}”称号',
  },
  awarded: (values, _status, { batch, docNumber, number, validFrom, validTo }) => ({
    status: 'named',
    values: { ...values, batch, docNumber, plaqueNumber: number, validFrom, validTo },
  }),
};
