import type { Paragraph } from '../pdf/official/flow';

/** 一、… on a line of its own. */
export const heading = (text: string): Paragraph => ({ spans: [{ text, role: 'hei' }], indent: 2, heading: true });

/** Plain text. */
export const plain = (text: string): Paragraph => ({ spans: [{ text, role: 'body' }], indent: 2 });

/** （一）… as the first sentence of a paragraph. */
export const lead = (first: string, rest: string): Paragraph => ({
  spans: [
    { text: first, role: 'kai' },
    { text: rest, role: 'body' },
  ],
  indent: 2,
});
