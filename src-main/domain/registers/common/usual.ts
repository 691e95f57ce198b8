import { date, type Field, integer, mail, phone, reference, text } from '../define';

type More = Partial<Omit<Field, 'type' | 'section'>>;

/** The district it belongs to, as lists of districts write it. What stands here are fields that many registers carry in the same words. */
export const districtOf = (section: string, more: More = {}) =>
  reference({
    label: '区县',
    section,
    to: 'district',
    searched: true,
    column: 120,
    titles: ['所在区县', '所属区县', '区（县）', '区县名称'],
    ...more,
  });

/** A school by its record or, once confirmed, by a name that is not in the register yet. */
export const schoolOf = (section: string, more: More = {}) =>
  reference({
    label: '学校',
    section,
    to: 'school',
    open: true,
    searched: true,
    column: 200,
    titles: ['学校名称', '所在学校', '任教学校', '学校（单位）'],
    ...more,
  });

/** A base by its record or, once confirmed, by its name. */
export const baseOf = (section: string, more: More = {}) =>
  reference({
    label: '基地',
    section,
    to: 'base',
    open: true,
    searched: true,
    column: 200,
    titles: ['基地名称', '科普基地', '所属基地'],
    ...more,
  });

/** Whom to ring up, and how. */
export const contactFields = (section: string) => ({
  contact: text({
    label: '联系人',
    section,
    person: true,
    searched: true,
    column: 90,
    titles: ['联系人姓名', '经办人'],
  }),
  phone: phone({ label: '联系电话', section, column: 130, titles: ['手机', '手机号', '手机号码', '联系方式'] }),
});

export const mailOf = (section: string) => mail({ label: '电子邮箱', section, titles: ['邮箱', '电子邮件'] });

/** The year that something belongs to; the policy is of the end of 2021. */
export const yearOf = (section: string, more: More = {}) =>
  integer({ label: '年度', section, required: true, min: 2021, max: 2100, column: 80, titles: ['年份'], ...more });

/** First and last day. */
export const period = (section: string, from: string, to: string, titles: { from?: string[]; to?: string[] } = {}) => ({
  startsOn: date({ label: from, section, required: true, column: 110, titles: titles.from ?? [] }),
  endsOn: date({ label: to, section, column: 110, titles: titles.to ?? [] }),
});

export const docNumber = (section: string, label: string) =>
  text({ label, section, searched: true, titles: ['文号', '通知文号', '发文字号'] });
