import { checkCharacter } from '../../src-main/domain/identity/credit-code';

/**
 * The applications of the shipped sample: invented units, persons, numbers and figures. 演示 ends every name, for all to
 * see (示例 would not do: an import passes over what is marked as an example).
 * A row: area as the sender writes it, unit, class (index of KINDS), first places of the credit code, seat of the area.
 */
const ROWS = [
  ['万州区', '万州星河天文科普馆', 0, '12', 108.41, 30.81],
  ['万州区', '万州柑香橘园科普示范园', 2, '93', 108.41, 30.81],
  ['涪陵区', '涪陵乌江水文科普馆', 0, '12', 107.39, 29.7],
  ['渝中区', '渝中山城交通科普馆', 0, '12', 106.57, 29.55],
  ['渝中区', '重庆量知气象科普体验中心', 5, '52', 106.57, 29.55],
  ['沙坪坝区', '重庆格物理工大学', 1, '12', 106.46, 29.54],
  ['沙坪坝区', '重庆启明智能装备有限公司', 3, '91', 106.46, 29.54],
  ['九龙坡区', '九龙坡萤火昆虫科普园', 4, '12', 106.51, 29.5],
  ['南岸区', '重庆云帆通信技术博物馆', 0, '12', 106.61, 29.52],
  ['北碚区', '北碚翠屿植物科学研究所', 1, '12', 106.4, 29.81],
  ['北碚区', '重庆探微生物科技股份有限公司', 3, '91', 106.4, 29.81],
  ['綦江区', '綦江䶮山地质科普园', 4, '12', 106.65, 29.03],
  ['大足区', '大足石韵文物保护科普馆', 0, '12', 105.72, 29.71],
  ['江北区', '重庆天工制造体验馆', 3, '91', 106.57, 29.61],
  ['永川区', '永川茶山竹海农业科普示范园', 2, '93', 105.93, 29.36],
  ['荣昌区', '荣昌青禾畜牧科普馆', 2, '12', 105.59, 29.41],
  ['开州区', '开州湿地', 4, '12', 108.39, 31.16],
  ['两江新区', '重庆两江新区博雅未来城市与绿色低碳建筑科学技术普及教育实践中心', 5, '52', 106.59, 29.66],
  ['两江新区', '重庆知新航空科技有限公司', 3, '91', 106.59, 29.66],
  ['忠县', '忠县石宝农耕科普馆', 2, '12', 108.04, 30.3],
  ['巫山县', '巫山神女峰自然科普馆', 4, '12', 109.88, 31.07],
  ['石柱县', '石柱黄连中药材科普园', 2, '93', 108.11, 30.0],
  ['万盛经开区', '万盛石林地质科普馆', 4, '12', 106.93, 28.96],
  ['重庆高新区', '重庆高新区致远机器人科普中心', 5, '52', 106.37, 29.54],
];

const KINDS = ['科技场馆类', '教育科研与重大工程类', '“三农”类', '企业类', '自然资源类', '其他类'];
const CODES = {
  ...{ 万州区: '500101', 涪陵区: '500102', 渝中区: '500103', 江北区: '500105', 沙坪坝区: '500106' },
  ...{ 九龙坡区: '500107', 南岸区: '500108', 北碚区: '500109', 綦江区: '500110', 大足区: '500111' },
  ...{ 永川区: '500118', 荣昌区: '500153', 开州区: '500154', 两江新区: '500157', 忠县: '500233' },
  ...{ 巫山县: '500237', 石柱县: '500240' },
};
const ORGANS = {
  两江新区: '两江新区教育局、两江新区科创局',
  万盛经开区: '万盛经开区教育局、万盛经开区科协',
  重庆高新区: '重庆高新区公共服务局、重庆高新区科协',
};
const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋'];
const GIVEN = ['明远', '晓岚', '思齐', '建川', '雨桐', '子墨', '文博', '静姝', '海波', '雅琴', '志强', '佳音'];
const STREETS = ['科普路', '学府大道', '滨江路', '公园路', '园区大道'];

/** A sequence that is the same each time: Lehmer's generator. */
function sequence(seed) {
  let state = seed;
  return (least, most) => {
    state = (state * 48_271) % 2_147_483_647;
    return least + (state % (most - least + 1));
  };
}

/** GB 11714: the ninth place of the organisation's code. */
function organisationCheck(body) {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const value = (character) => Number.parseInt(character, 36);
  const rest = 11 - (weights.reduce((sum, weight, at) => sum + weight * value(body[at]), 0) % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}

function creditCode(kind, area, number) {
  const organisation = `MB${String(number).padStart(6, '0')}`;
  const first = `${kind}${CODES[area] ?? '500000'}${organisation}${organisationCheck(organisation)}`;
  return first + checkCharacter(first);
}

function unit([area, name, kind, prefix, longitude, latitude], at) {
  const pick = sequence(20_261_101 + at * 7919);
  for (let skip = 0; skip < 5; skip += 1) pick(0, 1);
  const person = () => SURNAMES[pick(0, SURNAMES.length - 1)] + GIVEN[pick(0, GIVEN.length - 1)];
  const building = pick(12, 300) * 100;
  return {
    area,
    organs: ORGANS[area] ?? `${area}教委、${area}科协`,
    name: `${name}（演示）`,
    kind: KINDS[kind],
    creditCode: creditCode(prefix, area, 310_000 + pick(0, 89_999)),
    address: `${area}${STREETS[pick(0, STREETS.length - 1)]}${pick(1, 400)}号`,
    legalPerson: person(),
    contact: person(),
    phone: `13800${String(pick(0, 999_999)).padStart(6, '0')}`,
    building,
    exhibition: Math.trunc((building * pick(25, 70)) / 100),
    fullTime: pick(3, 15),
    partTime: pick(2, 40),
    instructors: pick(2, 8),
    courses: pick(1, 12),
    visitors: pick(50, 900) * 100,
    openDays: pick(25, 35) * 10,
    minorDays: pick(30, 120),
    capacity: pick(2, 20) * 50,
    funds: pick(80, 4000) / 10,
    safetyPlan: ['是', '有', '√'][pick(0, 2)],
    longitude: (longitude + pick(-40_000, 40_000) / 1e6).toFixed(6),
    latitude: (latitude + pick(-40_000, 40_000) / 1e6).toFixed(6),
    titles: ['/', '重庆市科普基地（2023年）', '全国科普教育基地（2021—2025年）'][pick(0, 2)],
    day: pick(8, 22),
  };
}

/** The rows with what an office meets in them: a warning, and applications that the form check sends back or refuses. */
export function units() {
  const all = ROWS.map(unit);
  const byName = (part) => all.find((each) => each.name.includes(part));
  const wider = byName('乌江水文');
  wider.exhibition = wider.building + 800;
  byName('昆虫科普园').instructors = 1;
  byName('黄连中药材').organs = '石柱县教委';
  byName('神女峰').openDays = 210;
  byName('䶮山').legalPerson = '冉𬭚';
  byName('格物理工').contact = '陶喆宁';
  return all;
}
