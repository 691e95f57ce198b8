const HAN = '\\p{Script=Han}';
/** What keyboards produce where the middle dot of a translated name belongs. */
const DOTS = new RegExp(`(?<=${HAN})[•‧．・･∙⋅.](?=${HAN})`, 'gu');
const TWO_APART = new RegExp(`^(${HAN})[ \\t\\u3000\\u00A0]+(${HAN})$`, 'u');

export interface CleanName {
  name: string;
  /** The dot was another character than U+00B7. */
  dot: boolean;
  /** A name of two characters was typed with a blank inside, as lists print it. */
  innerBlank: boolean;
}

/** The name of a person as it is stored: one kind of dot, no blank inside two characters. Expects trimmed NFC text. */
export function cleanName(text: string): CleanName {
  const dotted = text.replace(DOTS, '·');
  const joined = dotted.replace(TWO_APART, '$1$2');
  return { name: joined, dot: dotted !== text, innerBlank: joined !== dotted };
}

const TWO = new RegExp(`^(${HAN})(${HAN})$`, 'u');

/** 王明 as lists print it, as wide as a name of three: 王　明. Other names stay as they are. */
export const apartInLists = (name: string): string => name.replace(TWO, '$1\u3000$2');
