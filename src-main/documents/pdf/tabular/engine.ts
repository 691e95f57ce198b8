import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces';
import type { Face } from '../../fonts';

/** What pdfmake 0.3 has and its types leave out. Fonts handed over as bytes must go through it. */
interface VirtualFiles {
  existsSync(name: string): boolean;
  writeFileSync(name: string, bytes: Buffer): void;
}

/** Loaded at the first use: no other paper needs it. It may read no file and fetch nothing. */
async function load() {
  const { default: pdfMake } = await import('pdfmake');
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy(() => false);
  const { virtualfs } = pdfMake as unknown as { virtualfs: VirtualFiles };
  return { pdfMake, virtualfs };
}

/** Makes the PDF. `faces`: every font that the definition calls, by its key. */
export async function render(definition: TDocumentDefinitions, faces: ReadonlyMap<string, Face>): Promise<Uint8Array> {
  const { pdfMake, virtualfs } = await load();
  const dictionary: Record<string, { normal: string | string[] }> = {};
  for (const [key, { bytes, member }] of faces) {
    if (!virtualfs.existsSync(key)) virtualfs.writeFileSync(key, bytes);
    dictionary[key] = { normal: member === undefined ? key : [key, member] };
  }
  // A face of a collection is a pair, which the types do not know.
  pdfMake.setFonts(dictionary as unknown as TFontDictionary);
  return pdfMake.createPdf(definition).getBuffer();
}
