import type { OfficialContent } from '../../../domain/official/content';
import { leveled } from '../../../domain/official/levels';
import { namesApart, namesIn, peopleApart } from '../../../domain/official/names';
import { attachmentNote } from '../../../domain/official/notes';
import type { Fonts } from '../../fonts';
import { emptyRow, type Row, rowsOf } from './flow';
import { signatureRows } from './signature';

/** Paragraphs in lines, each level in its face; `names` are not parted at the end of a line. */
export function textRows(
  fonts: Fonts,
  paragraphs: readonly string[],
  names: readonly string[],
  area?: { left: number; width: number },
): Row[] {
  return paragraphs.flatMap((text) => {
    const { spans, heading } = leveled(text);
    return rowsOf(fonts, { spans: namesApart(spans, names), indent: 2, heading }, area);
  });
}

/** 主送 and the text. */
export function bodyRows(fonts: Fonts, content: OfficialContent): Row[] {
  const { to, body } = content;
  const addressee = to === '' ? [] : rowsOf(fonts, { spans: [{ text: to, role: 'body' }], indent: 0 });
  return [...addressee, ...textRows(fonts, body, namesIn(content))];
}

/** What stays together below the text: 附件说明, 出席 of minutes, signature. */
export function tailRows(fonts: Fonts, content: OfficialContent): Row[] {
  const several = content.attachments.length > 1;
  const note = attachmentNote(content).flatMap(({ label, title }) =>
    // A long name goes on below its own first character.
    rowsOf(fonts, { spans: [{ text: label + title, role: 'body' }], indent: 2, hang: several ? 6.5 : 5 }),
  );
  const people = content.people.flatMap(({ label, names }) =>
    rowsOf(fonts, {
      spans: [
        { text: `${label}：`, role: 'hei' },
        ...peopleApart(names).map((part) => ({ ...part, role: 'body' as const })),
      ],
      indent: 2,
      hang: 2 + [...label].length + 1,
    }),
  );
  const below = (rows: Row[]): Row[] => (rows.length === 0 ? [] : [emptyRow(), ...rows]);
  return [...below(note), ...below(people), ...signatureRows(fonts, content)];
}
