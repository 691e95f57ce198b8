import type { OfficialContent } from './content';

/** A list cut behind each of its marks: 王䶮（组长）、 李㛃， …; marks in brackets do not count. */
export const itemsOf = (list: string): string[] => list.match(/(?:（[^（）]*）|[^、，；])+[、，；]?|[、，；]/g) ?? [];

/** An item without its mark and what is said of it in brackets. */
const bare = (item: string): string => item.replace(/[、，；]$/, '').replace(/（[^（）]*）$/, '');

/** 王䶮, 王　明, 欧阳修远, 买买提·吐尔逊. */
const NAME = /^\p{Script=Han}[ 　]?\p{Script=Han}{1,3}$|^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u;
/** Who is to be asked. */
const CONTACT = /联系人：([^，。；、：（）]+)/g;
/** A name with its dot, whoever it is; where it begins and ends is not told. */
const DOTTED = '\\p{Script=Han}{1,6}(?:·\\p{Script=Han}{1,6})+';

/** Names of people that a document gives away as such: of those present, of signers, of those to be asked. */
export function namesIn({ people, signers, body, note }: OfficialContent): string[] {
  const present = people.flatMap(({ names }) => itemsOf(names).map(bare));
  const asked = [...body, note].flatMap((text) => [...text.matchAll(CONTACT)].map(([, name = '']) => name));
  const names = [...present, ...signers, ...asked].filter((name) => NAME.test(name));
  return [...new Set(names)].toSorted((one, other) => other.length - one.length);
}

/** A stretch of text that no line may end in is `whole`. */
type Apart<S> = S & { whole?: true };

/** Spans cut so that each name in them is one of its own. */
export function namesApart<S extends { text: string }>(spans: readonly S[], names: readonly string[]): Apart<S>[] {
  const name = new RegExp(`(${[...names, DOTTED].join('|')})`, 'u');
  return spans.flatMap((span) =>
    span.text.split(name).flatMap((text, at): Apart<S>[] => {
      if (text === '') return [];
      return [at % 2 === 1 ? { ...span, text, whole: true } : { ...span, text }];
    }),
  );
}

/** Characters of an item of a list of people that stays on one line; of a longer one the name at its end does. */
const LONGEST = 14;
const AT_END = new RegExp(`^(.*?)(${DOTTED}|.{1,4})((?:（[^（）]*）)?[、，；]?)$`, 'u');

/** A list of people cut into what no line may end in: each with what is said of them. */
export const peopleApart = (names: string): Apart<{ text: string }>[] =>
  itemsOf(names).flatMap((item): Apart<{ text: string }>[] => {
    if ([...item].length <= LONGEST) return [{ text: item, whole: true }];
    const [, before = item, name = '', after = ''] = AT_END.exec(item) ?? [];
    return [{ text: before }, { text: name, whole: true }, { text: after }];
  });
