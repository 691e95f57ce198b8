import { sequence } from './paper-data';

const SYLLABLES = [
  ...'重庆渝江嘉陵巴山科技普育智慧航天地质农林水利环保生物数学物理化学信息劳动实践创新馆园院所站点䶮㛃𬭚𠮷镕喆玥翀𬱖',
];
const TAILS = [...'甲乙丙丁戊己庚辛壬癸'];
const FAMILY = [...'王李张陈朱陶赵'];
const ORDER = [...'子丑寅卯辰巳午未申酉戌亥亨利贞元大小中间'];

/** Up to 1,000 names of 2 to 24 characters, all different, some with rare characters, some of minorities. */
export function names(count: number): string[] {
  const random = sequence(7);
  const pick = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  // A head and a tail of its own: no name is part of another.
  const own = (index: number): string =>
    `${ORDER[Math.floor(index / 100) % 10]}${ORDER[10 + (Math.floor(index / 10) % 10)]}${TAILS[index % 10]}`;
  const pairs = FAMILY.flatMap((family) => TAILS.map((tail) => family + tail));
  return Array.from({ length: count }, (_, index) => {
    const length = 2 + (index % 23);
    if (length === 2) return `${pairs[Math.floor(index / 23)]}`;
    if (length === 3) return own(index);
    const middle = Array.from({ length: length - 3 }, pick);
    return index % 9 === 0 && length > 12
      ? `买买提·吐尔逊${middle.slice(7).join('')}${own(index)}`
      : `${middle.join('')}${own(index)}`;
  });
}
