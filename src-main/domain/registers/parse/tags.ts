import { cleanText, lengthOf } from '../../identity/text';
import { SEPARATOR } from '../define';
import { type Parsed, parsed, quoted, refused } from './parsed';

/** What people put between words of their own; a blank belongs to neither. */
const BETWEEN = /[、，,；;\s]+/u;
const LONGEST = 20;
const MOST = 20;

/** Free words, in the order given, each once. */
export function parseTags(text: string): Parsed {
  const words = [...new Set(cleanText(text).split(BETWEEN).filter(Boolean))];
  const long = words.find((word) => lengthOf(word) > LONGEST);
  if (long !== undefined) return refused('tag.long', `标签${quoted(long)}太长，不能超过 ${LONGEST} 字`);
  if (words.length > MOST) return refused('tag.many', `一条记录的标签不能超过 ${MOST} 个`);
  return parsed(words.join(SEPARATOR) || null);
}
