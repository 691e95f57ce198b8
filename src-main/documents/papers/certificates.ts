import { Fault } from '../../domain/fault';
import type { Fonts } from '../fonts';
import { type Certificate, CertificateSheet } from '../pdf/certificate/sheet';
import { Paper } from '../pdf/page';
import type { PaperData, PaperFile } from './data';
import { dateNumerals, dateText } from './dates';

type Progress = (done: number, total: number) => Promise<void>;

/** Certificates between two words on how far it is. */
const BATCH = 50;

/**
 * 命名证书 on A4 landscape, one a page, in order of their numbers: all that the data holds. Throws paper.incomplete
 * where there is none, or one is void.
 */
export async function certificates(data: PaperData, fonts: Fonts, progress: Progress): Promise<PaperFile> {
  const chosen = inOrder(data);
  const first = chosen[0];
  if (!first) throw new Fault('paper.incomplete', '这一轮次还没有证书。请先完成“公布”，系统会自动编号发证。');
  const { education, association } = data.offices;
  const paper = new Paper(fonts, { title: `${first.title}命名证书`, date: first.issuedOn });
  const sheet = new CertificateSheet(paper, { heading: '命名证书', issuers: [education.name, association.name] });
  for (const [index, certificate] of chosen.entries()) {
    if (index % BATCH === 0) await progress(index, chosen.length);
    sheet.draw(wording(data, certificate));
  }
  if (paper.pages !== chosen.length) throw new Error(`${chosen.length} certificates on ${paper.pages} pages`);
  await progress(chosen.length, chosen.length);
  return { bytes: await paper.bytes(), pages: paper.pages, glyphs: paper.glyphs };
}

type Issued = PaperData['certificates'][number];

function inOrder({ certificates: all }: PaperData): Issued[] {
  const voided = all.find((certificate) => certificate.voided !== null);
  if (voided) throw new Fault('paper.incomplete', `证书 ${voided.number} 已作废，不能再打印。请从所选证书中去掉它。`);
  return [...all].sort((a, b) => a.seq - b.seq);
}

function wording({ publication, candidates }: PaperData, certificate: Issued): Certificate {
  const until = candidates.find(({ id }) => id === certificate.candidate)?.validTo ?? publication?.validTo ?? null;
  const from = publication?.validFrom ?? certificate.issuedOn;
  const validity = until === null ? '。' : `，有效期自${dateText(from)}至${dateText(until)}。`;
  return {
    recipient: certificate.holder,
    text: [
      { text: '经单位申报、区县推荐、专家评审和公示，命名你单位为', role: 'kai' },
      { text: certificate.title, role: 'title' },
      { text: validity, role: 'kai' },
    ],
    closing: '特发此证。',
    date: dateNumerals(certificate.issuedOn),
    number: certificate.number,
  };
}
