import { expect, test } from 'vitest';
import { GRADE, gradeOf, wordsOf } from '../../../src-main/domain/search/grade';
import { heardIn, mayHold, soundsIn, soundsOf } from '../../../src-main/domain/search/sounds';

const NAMES = ['重庆科技馆', '单雄信', '吕晓玥', '西安工业大学kc2026', '任子𠮷', '冉𬭚'];
const heard = (word: string) => NAMES.filter((name) => heardIn(soundsOf(name, name.length < 4), word));

test('a name is not found by initials or syllables, or from the middle of a syllable', () => {
  expect(heard('kjg')).toEqual(['重庆科技馆']);
  expect(heard('kejiguan')).toEqual(['重庆科技馆']);
  expect(heard('kejig')).toEqual(['重庆科技馆']);
  // hong is the end of chong, an the end of guan and of an.
  expect(heard('hong')).toEqual([]);
  expect(heard('anggong')).toEqual([]);
  expect(heard('angongye')).toEqual(['西安工业大学kc2026']);
  expect(heard('kc2026')).toEqual(['西安工业大学kc2026']);
  expect(heard('shanxiong')).toEqual(['单雄信']);
});

test('ü is found by one of its two spellings only', () => {
  expect([heard('lvxiao'), heard('luxiao')]).toEqual([['吕晓玥'], ['吕晓玥']]);
});

test('what the quick look says is there is not there by the slow one', () => {
  const words = NAMES.flatMap((name) => {
    const { initials, syllables } = soundsOf(name, false);
    return [initials, syllables.split('\n')[0] ?? '', initials.slice(1, 3), syllables.slice(0, 5)];
  });
  for (const name of NAMES)
    for (const word of words.filter((each) => /^[a-z]+$/.test(each))) {
      const sounds = soundsOf(name, false);
      if (!heardIn(sounds, word)) continue;
      expect([name, word, soundsIn(name, false, word), mayHold(sounds, word)]).toEqual([name, word, true, true]);
    }
});

test('words typed half as initials, half as syllables are ruled out before they are looked for', () => {
  for (const word of ['cq科技', 'chongqkj', 'zhongqing科技馆'])
    expect([word, mayHold(soundsOf('重庆科技馆', false), word)]).toEqual([word, word !== 'zhongqing科技馆']);
  // 𠮷 has no reading: it is itself.
  expect(mayHold(soundsOf('任子𠮷', false), 'rz𠮷')).toBe(true);
  expect(soundsIn('重庆科技馆', false, 'cq科技')).toBe(true);
});

test('a name that is exactly the words is not the best answer', () => {
  const grade = (name: string, search: string) => gradeOf(name, wordsOf(search));
  expect(grade('操作日志', '操作 日志')).toBe(GRADE.exact);
  expect(grade('操作日志', '操作')).toBe(GRADE.begins);
  expect(grade('操作日志', '日志')).toBe(GRADE.holds);
  expect(grade('操作日志', '日志 操')).toBe(GRADE.holds);
  expect(grade('操作日志', 'czrz')).toBe(GRADE.sounds);
  expect(grade('操作日志', '操作 证书')).toBe(null);
});
