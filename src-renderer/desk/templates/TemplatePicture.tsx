import type { CSSProperties } from 'react';
import type { FontRole } from '../../../src-main/domain/fonts';
import { borderParts } from '../../../src-main/domain/honours/border';
import {
  boxOf,
  type Template,
  type TemplateElement,
  type TextElement,
  textsOf,
} from '../../../src-main/domain/honours/template';
import { type FieldValues, filledText, type TextRun, withNames } from '../../../src-main/domain/honours/template-text';
import { keyed } from '../../kit/keyed';
import { BackgroundPicture } from './BackgroundPicture';
import classes from './TemplatePicture.module.css';

/** Faces that come near to those on paper, where this PC has them. */
const FACES: Record<FontRole, string> = {
  title: '"方正小标宋简体", "FZXiaoBiaoSong-B05S", "STZhongsong", "Noto Serif CJK SC", "SimSun", serif',
  body: '"仿宋", "FangSong", "STFangsong", "Noto Serif CJK SC", serif',
  kai: '"楷体", "KaiTi", "STKaiti", "LXGW WenKai", "Noto Serif CJK SC", serif',
  hei: '"黑体", "SimHei", "Noto Sans CJK SC", sans-serif',
  song: '"宋体", "SimSun", "Noto Serif CJK SC", serif',
  plain: '"等线", "DengXian", "Noto Sans CJK SC", sans-serif',
};

interface Props {
  template: Template;
  values: FieldValues;
  /** CSS px for a millimetre. */
  scale: number;
}

/** How a template looks, drawn by the page: near to the paper, not exact. */
export function TemplatePicture({ template, values, scale }: Props) {
  const shown = withNames(textsOf(template), values);
  return (
    <div
      className={classes.page}
      style={{ width: template.width * scale, height: template.height * scale }}
      aria-hidden
    >
      {template.background && <BackgroundPicture background={template.background} />}
      {template.elements.map((element) => (
        <div key={element.id} className={classes.element} style={placeOf(template, element, scale)}>
          <Inside template={template} element={element} values={shown} scale={scale} />
        </div>
      ))}
    </div>
  );
}

/** Box of an element in px. */
export function placeOf(template: Template, element: TemplateElement, scale: number): CSSProperties {
  const { x, y, width, height } = boxOf(element, template);
  return { left: x * scale, top: y * scale, width: width * scale, height: height * scale };
}

type BorderElement = Extract<TemplateElement, { kind: 'border' }>;
type InsideProps = Props & { element: TemplateElement };

function Inside({ template, element, values, scale }: InsideProps) {
  if (element.kind === 'text') return <Words element={element} values={values} scale={scale} />;
  if (element.kind === 'rule') return <div className={classes.fill} style={{ background: element.color }} />;
  if (element.kind === 'code') return <div className={classes.code} />;
  if (element.kind === 'seal') return <div className={classes.seal} />;
  return <Frame border={element} template={template} scale={scale} />;
}

/** px; a finer line is hardly seen on a small picture. */
const FINEST = 0.3;

function Frame({ border, template, scale }: Pick<Props, 'template' | 'scale'> & { border: BorderElement }) {
  const { x, y, width, height } = boxOf(border, template);
  return (
    <svg className={classes.border} viewBox={`${x} ${y} ${width} ${height}`} aria-hidden>
      <title>{border.name}</title>
      {keyed(borderParts(border, template)).map(({ key, item: { path, weight, color } }) => (
        <path
          key={key}
          d={path.flat().join(' ')}
          fill={weight === null ? color : 'none'}
          {...(weight === null ? {} : { stroke: color, strokeWidth: Math.max(weight, FINEST / scale) })}
        />
      ))}
    </svg>
  );
}

/** Length of a text in characters; Latin letters and digits count half. */
const lengthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one < '\u0250' ? 0.5 : 1), 0);

/** The size at which the longest paragraph takes one line, as far as the floor allows; about as on paper. Points. */
function shownSize(element: TextElement, paragraphs: readonly TextRun[][]): { size: number; oneLine: boolean } {
  const { size, floor, fit, width, indent, spacing } = element;
  if (fit === 'wrap') return { size, oneLine: false };
  const lengths = paragraphs.map((runs) => lengthOf(runs.map(({ text }) => text).join('')));
  const needed = (Math.max(0.5, ...lengths) * (1 + spacing) + indent - 0.5) * ((size * 25.4) / 72);
  const fitting = Math.min(size, (size * width) / needed);
  if (fitting >= floor) return { size: fitting, oneLine: true };
  return fit === 'line' ? { size: floor, oneLine: true } : { size, oneLine: false };
}

function Words({ element, values, scale }: { element: TextElement; values: FieldValues; scale: number }) {
  const paragraphs = filledText(element.text, values);
  const { size, oneLine } = shownSize(element, paragraphs);
  const em = ((size * 25.4) / 72) * scale;
  const style: CSSProperties = {
    fontFamily: FACES[element.role],
    fontWeight: element.role === 'title' ? 700 : 400,
    fontSize: em,
    lineHeight: element.leading,
    letterSpacing: `${element.spacing}em`,
    color: element.color,
    textAlign: element.align,
    textAlignLast: element.align === 'justify' ? 'left' : undefined,
    whiteSpace: oneLine ? 'nowrap' : 'pre-wrap',
    // The box holds characters, not lines: half of the leading stands above the first and below the last.
    margin: `${(-(element.leading - 1) / 2) * em}px 0`,
    // No room is left after the last character of a line, as on paper.
    width: `calc(100% + ${element.spacing}em)`,
  };
  return (
    <div className={classes.words} data-vertical={element.vertical}>
      <div style={style}>
        {keyed(paragraphs).map(({ key, item }) => (
          <Paragraph key={key} runs={item} element={element} />
        ))}
      </div>
    </div>
  );
}

function Paragraph({ runs, element }: { runs: readonly TextRun[]; element: TextElement }) {
  return (
    <div style={{ textIndent: `${element.indent}em` }}>
      {keyed(runs).map(({ key, item: { text, emphasis } }) => (
        <span key={key} style={emphasis ? { fontFamily: FACES[element.emphasis], fontWeight: 700 } : {}}>
          {text}
        </span>
      ))}
    </div>
  );
}
