import type { Template, TextElement } from '../../src-main/domain/honours/template';
import { type FieldValues, fieldsIn } from '../../src-main/domain/honours/template-text';

/** The data source's name in LibreOffice, and that of its one table. */
const SOURCE = 'kepu';
/** Of the page, mm. */
const MARGIN = 9;
const ROLES = { title: 'Noto Serif SC', kai: 'LXGW WenKai' };
const NAMESPACES = [
  ...['office', 'text', 'table', 'style'].map((name) => [name, name]),
  ['draw', 'drawing'],
  ['fo', 'xsl-fo-compatible'],
  ['svg', 'svg-compatible'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const document = (styles: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
${styles}<office:body><office:text>${body}</office:text></office:body></office:document>`;

const font = (role: keyof typeof ROLES): string => {
  const weight = role === 'title' ? 'bold' : 'normal';
  return `fo:font-family="${ROLES[role]}" style:font-family-asian="${ROLES[role]}" fo:font-weight="${weight}" style:font-weight-asian="${weight}"`;
};

const field = (name: string): string =>
  `<text:database-display text:database-name="${SOURCE}" text:table-name="${SOURCE}" text:table-type="table" text:column-name="${name}">${name}</text:database-display>`;

/** Fields become those of the data source, **emphasis** its character style; optional parts have values here. */
function paragraphs({ id, text }: TextElement): string {
  const lines = escaped(text.replace(/[[\]]/g, '')).split('\n');
  return lines
    .map((line, index) => {
      const inner = line
        .replace(/\{(.+?)\}/g, (_, name: string) => field(name))
        .replace(/\*\*(.+?)\*\*/g, '<text:span text:style-name="emphasis">$1</text:span>');
      return `<text:p text:style-name="${index === 0 ? id : `${id}-more`}">${inner}</text:p>`;
    })
    .join('');
}

/** Places its text as far below what stands above it as the template does. */
function styles({ id, size, role, align, leading, indent, color, x, width }: TextElement, page: number, gap: number) {
  const one = (name: string, top: number): string => `<style:style style:name="${name}" style:family="paragraph">
<style:paragraph-properties fo:margin-top="${top}mm" fo:margin-left="${x - MARGIN}mm" fo:margin-right="${page - MARGIN - x - width}mm" fo:text-align="${align}" fo:line-height="${size * leading}pt" fo:text-indent="${indent * size}pt"/>
<style:text-properties fo:font-size="${size}pt" style:font-size-asian="${size}pt" fo:color="${color}" ${font(role === 'title' ? 'title' : 'kai')}/></style:style>`;
  return one(id, gap) + one(`${id}-more`, 0);
}

/**
 * The template's page as a letter of Writer: a plain border, no code, and the texts under one another, since a merge
 * without a window leaves fields in frames empty.
 */
export function letter({ width, height, elements }: Template): string {
  const texts = elements.filter((element) => element.kind === 'text');
  let bottom = MARGIN;
  const styled = texts.map((element) => {
    const gap = Math.max(0, element.y - bottom);
    bottom = Math.max(bottom, element.y) + element.height;
    return styles(element, width, gap);
  });
  return document(
    `<office:styles><style:style style:name="emphasis" style:family="text"><style:text-properties ${font('title')}/></style:style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="${width}mm" fo:page-height="${height}mm" style:print-orientation="landscape" fo:margin="${MARGIN}mm" fo:border="1.5pt solid #b0802a"/></style:page-layout>
${styled.join('')}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"/></office:master-styles>`,
    texts.map(paragraphs).join(''),
  );
}

/** Fields that the letter needs, as a table that LibreOffice reads as a data source. */
export function dataTable({ elements }: Template, records: readonly FieldValues[]): string {
  const names = [...new Set(elements.flatMap((element) => (element.kind === 'text' ? fieldsIn(element.text) : [])))];
  const line = (cells: readonly string[]): string =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${escaped(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`;
  const rows = records.map((values) => line(names.map((name) => values[name] ?? '')));
  return document(
    '',
    `<table:table table:name="${SOURCE}"><table:table-column table:number-columns-repeated="${names.length}"/>${line(names)}${rows.join('')}</table:table>`,
  );
}

/** Of files and folders; URLs but for `answer`, a path. */
interface MergeAddresses {
  letter: string;
  table: string;
  /** Where the PDF files go: merged0.pdf, merged1.pdf … */
  target: string;
  /** Takes the ms of the merge, or why it did not come about. */
  answer: string;
  separate: boolean;
}

/**
 * Basic that merges the table into the letter, to PDF. Writer's own database driver is asked for by name: the driver
 * manager and registered data sources come with LibreOffice Base, which many systems leave out.
 */
export function mergeMacro({ letter, table, target, answer, separate }: MergeAddresses): string {
  const code = `Sub Main
  On Error GoTo Failed
  driver = CreateUnoService("com.sun.star.comp.sdbc.writer.ODriver")
  connection = driver.connect("sdbc:writer:${table}", Array())
  rows = CreateUnoService("com.sun.star.sdb.RowSet")
  rows.ActiveConnection = connection
  rows.CommandType = com.sun.star.sdb.CommandType.COMMAND
  rows.Command = "SELECT * FROM ""${SOURCE}"""
  rows.execute()
  merge = CreateUnoService("com.sun.star.text.MailMerge")
  merge.ActiveConnection = connection
  merge.ResultSet = rows
  merge.DataSourceName = "${SOURCE}"
  merge.Command = "${SOURCE}"
  merge.CommandType = com.sun.star.sdb.CommandType.TABLE
  merge.DocumentURL = "${letter}"
  merge.OutputType = com.sun.star.text.MailMergeType.FILE
  merge.OutputURL = "${target}"
  merge.FileNamePrefix = "merged"
  merge.SaveFilter = "writer_pdf_Export"
  merge.SaveAsSingleFile = ${separate ? 'False' : 'True'}
  start = GetSystemTicks()
  merge.execute(Array())
  Answer(CStr(GetSystemTicks() - start))
  Exit Sub
Failed:
  Answer(Error$)
End Sub
Sub Answer(text)
  file = FreeFile
  Open "${answer}" For Output As #file
  Print #file, text
  Close #file
End Sub`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(code)}</script:module>`;
}
