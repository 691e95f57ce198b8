import { expect, it } from 'vitest';
import { CERTIFICATE_FIELDS } from '../../../src-main/domain/honours/fields';
import { aboutTemplate, sampleValues } from '../../../src-main/domain/honours/sample';
import { SHIPPED_TEMPLATES } from '../../../src-main/domain/honours/shipped';

const OFFICES = { education: { name: '重庆市教育委员会' }, association: { name: '重庆市科学技术协会' } };
const titles = (length: 'shortest' | 'longest') =>
  Object.fromEntries(
    [...SHIPPED_TEMPLATES].map(([id, template]) => {
      const { 持有者, 称号 } = sampleValues(aboutTemplate(template), length, OFFICES);
      return [id, `${持有者} ${称号}`];
    }),
  );

// Catches a plaque that is shown with 结业证书, and a letter of appointment for an office: nobody can judge such a page.
it('every shipped template is shown with what it is for', () => {
  expect(titles('shortest')).toEqual({
    'naming-a4': '重庆科技馆 重庆市中小学校外科普特色基地',
    'honour-a4': '王䶮 优秀科技作品奖',
    'honour-8k': '王䶮 优秀科技作品奖',
    'star5-a4': '王䶮 五星级校外科技辅导员',
    'star4-a4': '王䶮 四星级校外科技辅导员',
    'star3-a4': '王䶮 三星级校外科技辅导员',
    'appointment-a4': '王䶮 重庆市青少年科普教育专家',
    'completion-a4': '王䶮 结业证书',
    'plaque-600': '重庆科技馆 重庆市中小学校外科普特色基地',
  });
});

it('a value for every field that a template may name, whatever the template is called', () => {
  const values = sampleValues('本单位自建 参赛证', 'longest', OFFICES);
  expect(CERTIFICATE_FIELDS.filter(({ name }) => !values[name])).toEqual([]);
});
