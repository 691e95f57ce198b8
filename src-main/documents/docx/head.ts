import { type FileChild, Header, type IParagraphOptions, type Paragraph, TextRun } from 'docx';
import type { OfficialContent } from '../../domain/official/content';
import { SIGNER_GAP, SIGNER_LABEL, signerColumns, signerRows } from '../../domain/official/signers';
import { breakTitle } from '../../domain/official/title';
import { LETTER, LINE as LINE_MM, SIZE } from '../pdf/official/measures';
import { em } from '../pdf/units';
import { empty, paragraph, widthOf } from './paragraph';
import { CHARACTER, face, LINE, RED, twips } from './styles';
import { headTable, LEADING, markPitch } from './tables';

/** Characters of a title on a line of 156 mm. */
const TITLE_CHARACTERS = 20;
/** The red lines of a letter are 170 mm long and reach beyond the margins of 28 and 26 mm. */
const BEYOND = { left: -twips(8), right: -twips(6) };
/** mm above and below a character that stands in the middle of a line. */
const within = (line: number, points: number): number => (line - em(points)) / 2;

const marked = (marks: readonly string[]): Paragraph[] =>
  marks.map((text) => paragraph({ style: 'GwTo', children: [new TextRun({ text, font: face('hei') })] }));

/** What stands above the text: marks, red head, number, rule, title. */
export function head(content: OfficialContent): FileChild[] {
  const { format, marks, head: organs, title } = content;
  if (format === 'posted') return [...marked(marks), titled(title), empty()];
  if (format === 'letter') return letterBegin(content);
  const pitch = markPitch(organs.length);
  const inLine = (pitch * (LEADING - 1)) / 2;
  // The mark begins 35 mm below the type area's edge, whatever stands above it.
  const above = paragraph({
    style: 'GwHead',
    spacing: { before: twips(35 - inLine) - marks.length * LINE - 20, line: 20, lineRule: 'exact' },
    children: [],
  });
  const number = 2 * LINE_MM - inLine - within(LINE_MM, SIZE.body);
  const below = 2 * LINE_MM - within(LINE_MM, SIZE.title) - RULE.height - HAIR;
  return [
    ...marked(marks),
    above,
    headTable(organs, format === 'document'),
    ...numbered(content, twips(number)),
    titled(title, twips(below)),
    empty(),
  ];
}

/** `before`: twentieths of a point above it. */
export const titled = (parts: readonly string[], before = 0): Paragraph =>
  paragraph({
    style: 'Title',
    spacing: { before, line: LINE, lineRule: 'exact' },
    children: parts
      .flatMap((part) => breakTitle(part, TITLE_CHARACTERS))
      .map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 })),
  });

/** mm by which the title stands higher: a page that is full to a twentieth of a point loses its last line. */
const HAIR = 0.4;

/** The red rule 4 mm below the number, mm. */
const RULE = { below: 4, height: 0.7 } as const;

/** Number with the signers, in columns, and the red rule below; `before`: twentieths of a point above the first row. */
function numbered({ number, signers }: OfficialContent, before: number): Paragraph[] {
  const space = Math.round(((RULE.below - within(LINE_MM, SIZE.body)) * 72) / 25.4);
  const border: IParagraphOptions['border'] = { bottom: { style: 'single', size: 16, color: RED, space } };
  const spacing = { before, line: LINE, lineRule: 'exact' as const };
  if (signers.length === 0)
    return [paragraph({ alignment: 'center', border, spacing, children: [new TextRun(number)] })];
  const rows = signerRows({ number, signers });
  const columns = signerColumns(rows, widthOf);
  const names = columns.reduce((sum, width) => sum + SIGNER_GAP + width, -SIGNER_GAP);
  // Stops for the number, the label and each column of names.
  const first = twips(156) / CHARACTER - 1 - names;
  const starts = columns.map((_, at) => columns.slice(0, at).reduce((sum, width) => sum + width + SIGNER_GAP, first));
  const stops = [1, first - widthOf(SIGNER_LABEL), ...starts];
  return rows.map((own, row) => {
    const last = row === rows.length - 1;
    const cells = [last ? number : '', row === 0 ? SIGNER_LABEL : ''];
    return paragraph({
      ...(last ? { border } : {}),
      spacing: { ...spacing, before: row === 0 ? before : 0 },
      tabStops: stops.map((characters) => ({ type: 'left', position: Math.round(characters * CHARACTER) })),
      children: [
        ...cells.map((text) => new TextRun(`\t${text}`)),
        ...own.map((text) => new TextRun({ text: `\t${text}`, font: face('kai') })),
      ],
    });
  });
}

/** Line of a letter's mark, mm. */
const MARK_LINE = 14;

/** A letter's mark with the red lines below it, 30 mm from the paper's edge: on its first page alone. */
export const letterHead = ({ head: [organ = ''] }: OfficialContent): Header =>
  new Header({
    children: [
      paragraph({
        style: 'GwHead',
        alignment: 'center',
        indent: BEYOND,
        spacing: { line: twips(MARK_LINE), lineRule: 'exact' },
        border: {
          bottom: {
            style: 'thickThinSmallGap',
            size: 24,
            color: RED,
            space: Math.round(((LETTER.gap - within(MARK_LINE, MARK_POINTS)) * 72) / 25.4),
          },
        },
        children: [new TextRun({ text: organ, size: 2 * MARK_POINTS })],
      }),
    ],
  });
const MARK_POINTS = 34;
/** mm from the paper's upper edge to the line of a letter's mark. */
export const LETTER_TOP = LETTER.top - within(MARK_LINE, MARK_POINTS);

function letterBegin({ number, marks, title }: OfficialContent): Paragraph[] {
  const [first, ...more] = marks;
  return [
    paragraph({
      tabStops: [{ type: 'right', position: twips(156) }],
      spacing: { before: twips(LETTER.below - within(LINE_MM, SIZE.body)), line: LINE, lineRule: 'exact' },
      children: [...(first ? [new TextRun({ text: first, font: face('hei') })] : []), new TextRun(`\t${number}`)],
    }),
    ...marked(more),
    titled(title, twips(2 * LINE_MM - within(LINE_MM, SIZE.body) - within(LINE_MM, SIZE.title))),
    empty(),
  ];
}

/** The second red line of a letter, at the foot of its first page. */
export const letterFoot = (): Paragraph =>
  paragraph({
    indent: BEYOND,
    border: { top: { style: 'thinThickSmallGap', size: 24, color: RED, space: 1 } },
    children: [],
  });
