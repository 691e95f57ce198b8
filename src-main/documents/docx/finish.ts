import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { STAND_INS } from './styles';

/** Styles whose lines are higher or lower than those of the page's grid. */
const OFF_GRID = ['Title', 'GwCell', 'GwSmall', 'GwHead'];
const OFF = '<w:snapToGrid w:val="0"/>';

/** Fonts by name, each with those that stand in for it (§17.8.3.1 of ISO/IEC 29500: w:altName). */
function fontTable(xml: string): string {
  const fonts = Object.entries(STAND_INS).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(';')}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  );
  const open = xml.slice(0, xml.indexOf('<w:fonts')) + (/<w:fonts[^>]*?(?=\/?>)/.exec(xml)?.[0] ?? '');
  return `${open}>${fonts.join('')}</w:fonts>`;
}

/**
 * Styles as a Chinese document needs them and the library does not write: its 22 lines a page, whatever
 * paragraph they are of, no space of its own between Chinese and figures (28 characters a line), and no grid for what is set in other lines.
 */
function finishedStyles(xml: string): string {
  const plain = '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
  const normal = '<w:name w:val="Normal"/><w:qFormat/>';
  const spaced = xml.replace(normal, `${normal}<w:pPr>${plain}</w:pPr>`);
  return OFF_GRID.reduce((text, id) => {
    const at = text.indexOf('<w:spacing', text.indexOf(`w:styleId="${id}"`));
    return `${text.slice(0, at)}${OFF}${text.slice(at)}`;
  }, spaced);
}

/** Marks that Chinese and Latin share are Chinese in every run (§17.3.2.26: w:hint), else “” are set in Times. */
const hinted = (xml: string): string =>
  xml
    .replace(/<w:r>(?!<w:rPr>)/g, '<w:r><w:rPr></w:rPr>')
    .replace(/<w:r><w:rPr>(?!<w:rFonts)/g, '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>');

/** The library writes tab stops behind what they stand before, and Word takes the order seriously. */
const ordered = (xml: string): string => xml.replace(/(<w:overflowPunct\/>)(<w:tabs>.*?<\/w:tabs>)/g, '$2$1');

/** Puts what the library leaves out into a Word file. */
export function finished(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (path: string, how: (xml: string) => string) => {
    const part = parts[path];
    if (part) parts[path] = strToU8(how(strFromU8(part)));
  };
  change('word/fontTable.xml', fontTable);
  change('word/styles.xml', finishedStyles);
  change('word/document.xml', (xml) => ordered(hinted(xml)));
  return zipSync(parts);
}
