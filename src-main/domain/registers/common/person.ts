import { birthOf, sexOf } from '../../identity/id-number';
import { type CrossRule, choice, type Field, idNumber, type Values, type ValuesOf } from '../define';

/** The 56 peoples of China as their names begin: lists leave 族 away now and then. */
const PEOPLES =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺';

/** Of a person in a register of people. */
export const personFields = (section: string) => ({
  sex: choice({ label: '性别', section, choices: [{ value: '男' }, { value: '女' }] }),
  people: choice({
    label: '民族',
    section,
    choices: PEOPLES.split(' ').map((name) => ({ value: `${name}族`, synonyms: [name] })),
  }),
  idNumber: idNumber({
    label: '身份证号',
    section,
    titles: ['身份证号码', '身份证', '公民身份号码', '证件号', '证件号码'],
    help: '18 位；没有身份证的可不填',
  }),
});

type PersonFields = { sex: Field<'choice'>; idNumber: Field<'idNumber'> };
type BirthFields = { birth: Field<'month'>; idNumber: Field<'idNumber'> };

/** Sex against digit 17 of the ID number, which is the surer one. */
export const sexRule: CrossRule<PersonFields> = {
  code: 'id.sex-mismatch',
  level: 'W',
  field: 'sex',
  check: ({ sex, idNumber: number }: ValuesOf<PersonFields>) =>
    sex !== null && number !== null && sexOf(number) !== sex
      ? `性别与身份证号第 17 位不一致，请核对；导入时确认后按身份证号登记为“${sexOf(number)}”`
      : null,
  offer: ({ idNumber: number }): Values => (number === null ? {} : { sex: sexOf(number) }),
};

/** Month of birth against the ID number, which is the surer one. */
export const birthRule: CrossRule<BirthFields> = {
  code: 'id.birth-mismatch',
  level: 'W',
  field: 'birth',
  check: ({ birth, idNumber: number }: ValuesOf<BirthFields>) =>
    birth !== null && number !== null && birthOf(number)?.slice(0, 7) !== birth
      ? '出生年月与身份证号里的不一致，请核对；导入时确认后按身份证号登记'
      : null,
  offer: ({ idNumber: number }): Values => (number === null ? {} : { birth: birthOf(number)?.slice(0, 7) ?? null }),
};

/** Whole years from the day of birth to another day. */
export function ageOn(birth: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);
}
