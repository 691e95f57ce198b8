import {
  type Correction,
  correctionMatrix,
  marksOf,
  type OverprintProfile,
  profileName,
} from '../../domain/honours/overprint';
import type { Fonts } from '../fonts';
import { Paper, type Surface } from '../pdf/page';
import type { PaperFile } from './data';

export interface CalibrationJob {
  profile: OverprintProfile;
  /** null: where the printer puts it by itself, to be measured. */
  correction: Correction | null;
  /** Civil date the file carries. */
  date: string;
}

/** Rulers stand so far from the edges, mm. */
const RULER = 15;
const style = { role: 'plain', size: 8 } as const;
const NAMES = ['甲', '乙', '丙'] as const;

/** 套打校准页: rulers along the edges, three marks to be measured from the paper's edges, and how to do it. */
export async function calibrationSheet(
  { profile, correction, date }: CalibrationJob,
  fonts: Fonts,
): Promise<PaperFile> {
  const { width, height } = profile;
  const paper = new Paper(fonts, { title: '套打校准页', date });
  const surface = paper.addPage(width, height);
  if (correction) paper.transform(correctionMatrix(correction, width, height));
  rulers(surface, width, height);
  marksOf(width, height).forEach((mark, index) => {
    const { x, y } = mark;
    surface.pen
      .move(x - 8, y)
      .line(x + 8, y)
      .move(x, y - 8)
      .line(x, y + 8)
      .stroke(0.15);
    surface.pen.circle(x, y, 4).stroke(0.15);
    const label = `${NAMES[index]}（${x}，${y}）`;
    const set = { ...style, size: 10 };
    // Towards the middle of the sheet, clear of the rulers.
    const left = x < width / 2 ? x + 5 : x - 5 - surface.width(label, set);
    surface.text([{ text: label, x: left }], y + 2, set, '校准页');
  });
  surface.pen
    .move(width / 2 - 5, height / 2)
    .line(width / 2 + 5, height / 2)
    .stroke(0.15);
  surface.pen
    .move(width / 2, height / 2 - 5)
    .line(width / 2, height / 2 + 5)
    .stroke(0.15);
  explain(surface, profile, correction);
  return { bytes: await paper.bytes(), pages: paper.pages, glyphs: paper.glyphs };
}

/** A stroke a millimetre on all four sides, figures at each ten: how far from the paper's edge they should be. */
function rulers(surface: Surface, width: number, height: number): void {
  const long = (mm: number): number => (mm % 10 === 0 ? 4 : mm % 5 === 0 ? 2.6 : 1.6);
  for (let x = RULER; x <= width - RULER; x += 1) {
    surface.pen
      .move(x, RULER)
      .line(x, RULER - long(x))
      .move(x, height - RULER)
      .line(x, height - RULER + long(x));
    if (x % 10 === 0) surface.text([{ text: String(x), x: x + 0.4 }], RULER - 6.6, style, '校准页');
  }
  for (let y = RULER; y <= height - RULER; y += 1) {
    surface.pen
      .move(RULER, y)
      .line(RULER - long(y), y)
      .move(width - RULER, y)
      .line(width - RULER + long(y), y);
    if (y % 10 === 0) surface.text([{ text: String(y), x: RULER - 9.5 }], y - 1.4, style, '校准页');
  }
  surface.pen.rectangle(RULER, RULER, width - 2 * RULER, height - 2 * RULER).stroke(0.1);
}

function explain(surface: Surface, profile: OverprintProfile, correction: Correction | null): void {
  const lines = [
    `套打校准页　${profileName(profile)}　${profile.width}×${profile.height} 毫米`,
    // What is measured on a corrected sheet must not be taken for what the printer does by itself.
    ...(correction === null
      ? [
          '本页未加校正。打印时缩放选“实际大小”（100%），不要选“适合页面”。',
          '用尺量出甲、乙、丙三个十字的中心到纸的左边和上边各多少毫米（精确到 0.1），填入程序即可。',
        ]
      : [
          '本页已加校正。甲、乙、丙三个十字到纸边的距离应与括号里的数相同。',
          '仍有偏差的，不要把本页量得的数填入程序，请重新打印未加校正的校准页再量。',
        ]),
  ];
  lines.forEach((text, index) => {
    const set = { role: 'plain', size: index === 0 ? 13 : 10.5 } as const;
    const x = (profile.width - surface.width(text, set)) / 2;
    surface.text([{ text, x }], profile.height / 2 + 10 + index * 7, set, '校准页');
  });
}
