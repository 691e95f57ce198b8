import { certificates } from '../../src-main/documents/papers/certificates';
import { shippedFonts } from '../support/fonts';
import { issued, RawFonts, rawPdfkit } from './certificate-floor';
import { compare, type Row, row } from './row';

const COUNT = 1000;
const SAMPLES = 5;

/** 1,000 naming certificates in one file, against the library below drawing the same pages. */
export async function certificateRows(): Promise<Row[]> {
  const fonts = shippedFonts();
  const data = issued(COUNT);
  const [kai, title] = [fonts.face('kai'), fonts.face('title')];
  const ours = async () => {
    const { pages } = await certificates(data, fonts, async () => {});
    if (pages !== COUNT) throw new Error(`${pages} pages`);
  };
  const [mine, floor] = await compare(SAMPLES, ours, () => rawPdfkit(data, new RawFonts(kai, title)));
  return [row('1,000 certificates with QR in one PDF', mine, floor, SAMPLES)];
}
