import { type FileChild, type IParagraphOptions, type Paragraph, TextRun } from 'docx';
import type { OfficialContent } from '../../domain/official/content';
import { SIGNER_GAP, SIGNER_LABEL, signerColumns, signerRows } from '../../domain/official/signers';
import { breakTitle } from '../../domain/official/title';
import { empty, paragraph } from './paragraph';
import { CHARACTER, face, LINE, RED, twips } from './styles';
import { headTable } from './tables';

/** Characters of a title on a line of 156 mm. */
const TITLE_CHARACTERS = 20;
/** The red lines of a letter are 170 mm long and reach beyond the margins of 28 and 26 mm. */
const BEYOND = { left: -twips(8), right: -twips(6) };

/** What stands above the text: marks, red head, number, rule, title. */
export function head(content: OfficialContent): FileChild[] {
  const marks = content.marks.map((text) =>
    paragraph({ style: 'GwTo', children: [new TextRun({ text, font: face('hei') })] }),
  );
  if (content.format === 'posted') return [...marks, titled(content.title), empty()];
  if (content.format === 'letter') return letterHead(content);
  const mark = headTable(content.head, content.format === 'document');
  // The mark begins 35 mm below the type area's edge, whatever stands above it.
  const above = paragraph({
    style: 'GwHead',
    spacing: { before: twips(35) - marks.length * LINE - 20, line: 20, lineRule: 'exact' },
    children: [],
  });
  const two = () => [empty(), empty()];
  return [...marks, above, mark, ...two(), ...numbered(content), ...two(), titled(content.title), empty()];
}

export const titled = (parts: readonly string[]): FileChild =>
  paragraph({
    style: 'GwTitle',
    children: parts
      .flatMap((part) => breakTitle(part, TITLE_CHARACTERS))
      .map((text, index) => new TextRun(index === 0 ? { text } : { text, break: 1 })),
  });

/** Number with the signers, in columns of characters, and the red rule below. */
function numbered({ number, signers }: OfficialContent): FileChild[] {
  const border: IParagraphOptions['border'] = { bottom: { style: 'single', size: 16, color: RED, space: 5 } };
  if (signers.length === 0) return [paragraph({ alignment: 'center', border, children: [new TextRun(number)] })];
  const rows = signerRows({ number, signers });
  const columns = signerColumns(rows, (name) => [...name].length);
  return rows.map((names, row) => {
    const last = row === rows.length - 1;
    const padded = columns.map((width, column) =>
      (names[column] ?? '').padEnd(width + lengthBeyond(names[column]), '　'),
    );
    return paragraph({
      ...(last ? { border } : {}),
      indent: { left: CHARACTER, right: CHARACTER },
      tabStops: [{ type: 'right', position: twips(156) - CHARACTER }],
      children: [
        new TextRun(`${last ? number : ''}\t${row === 0 ? SIGNER_LABEL : '　'.repeat(SIGNER_LABEL.length)}`),
        new TextRun({ text: padded.join('　'.repeat(SIGNER_GAP)), font: face('kai') }),
      ],
    });
  });
}

/** Code units that a name has beyond its characters. */
const lengthBeyond = (name = ''): number => name.length - [...name].length;

function letterHead({ head: [organ = ''], number, marks, title }: OfficialContent): FileChild[] {
  const [first, ...more] = marks;
  return [
    paragraph({
      alignment: 'center',
      indent: BEYOND,
      spacing: { line: twips(16), lineRule: 'exact' },
      border: { bottom: { style: 'thickThinSmallGap', size: 24, color: RED, space: 10 } },
      children: [new TextRun({ text: organ, font: face('title'), size: 70, color: RED })],
    }),
    paragraph({
      tabStops: [{ type: 'right', position: twips(156) }],
      spacing: { before: 200 },
      children: [...(first ? [new TextRun({ text: first, font: face('hei') })] : []), new TextRun(`\t${number}`)],
    }),
    ...more.map((text) => paragraph({ style: 'GwTo', children: [new TextRun({ text, font: face('hei') })] })),
    empty(),
    empty(),
    titled(title),
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
