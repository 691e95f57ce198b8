import type { Template, TemplateElement } from '../../../../src-main/domain/honours/template';

/** A template under the designer's hands, with every step back and forth. */
export interface Design {
  now: Template;
  past: readonly Template[];
  future: readonly Template[];
  /** Steps of one kind at one place come together: a drag is one step, and so is a word that is typed. */
  last: string | null;
}

/** Steps that can be taken back. */
const KEPT = 200;

export const opened = (template: Template): Design => ({ now: template, past: [], future: [], last: null });

/** The design after a change; `gesture`: changes of the same one are one step. */
export function changed(design: Design, template: Template, gesture: string | null = null): Design {
  if (gesture !== null && gesture === design.last) return { ...design, now: template, future: [] };
  return { now: template, past: [...design.past, design.now].slice(-KEPT), future: [], last: gesture };
}

export function undone(design: Design): Design {
  const before = design.past.at(-1);
  if (!before) return design;
  return { now: before, past: design.past.slice(0, -1), future: [design.now, ...design.future], last: null };
}

export function redone(design: Design): Design {
  const [after, ...rest] = design.future;
  if (!after) return design;
  return { now: after, past: [...design.past, design.now], future: rest, last: null };
}

/** Places are kept in tenths of a millimetre. */
export const tenth = (mm: number): number => Math.round(mm * 10) / 10;

export const withElement = (template: Template, id: string, change: Partial<TemplateElement>): Template => ({
  ...template,
  // A change names fields of the element's own kind only: the panel offers no others.
  elements: template.elements.map((element) =>
    element.id === id ? ({ ...element, ...change } as TemplateElement) : element,
  ),
});

export const without = (template: Template, id: string): Template => ({
  ...template,
  elements: template.elements.filter((element) => element.id !== id),
});

/** Drawn later (1) or earlier (-1) than its neighbour. */
export function shifted(template: Template, id: string, by: 1 | -1): Template {
  const elements = [...template.elements];
  const at = elements.findIndex((element) => element.id === id);
  const [moved] = elements.splice(at, 1);
  if (!moved) return template;
  elements.splice(Math.max(0, at + by), 0, moved);
  return { ...template, elements };
}

/** An id that no element has. */
function freshId(template: Template, kind: string): string {
  const used = new Set(template.elements.map(({ id }) => id));
  let number = 1;
  while (used.has(`${kind}${number}`)) number += 1;
  return `${kind}${number}`;
}

export const KIND_LABELS: Record<TemplateElement['kind'], string> = {
  text: '文字',
  seal: '印章位',
  code: '验证码',
  border: '边框',
  rule: '横线',
};

/** A new element in the middle of the page. */
export function fresh(template: Template, kind: TemplateElement['kind']): TemplateElement {
  const { width, height } = template;
  const place = { id: freshId(template, kind), name: KIND_LABELS[kind], onStock: false };
  const at = (own: number, tall: number) => ({ x: tenth((width - own) / 2), y: tenth((height - tall) / 2) });
  const color = '#b0802a';
  if (kind === 'seal') return { ...place, kind, ...at(42, 42), size: 42, organ: '' };
  if (kind === 'code') return { ...place, kind, ...at(26, 26), size: 26 };
  if (kind === 'border') return { ...place, kind, x: 9, y: 9, style: 'fret', color, onStock: true };
  if (kind === 'rule') return { ...place, kind, ...at(width / 2, 0), width: tenth(width / 2), weight: 0.5, color };
  return {
    ...{ ...place, kind, ...at(width / 2, 10), width: tenth(width / 2), height: 10, text: '{持有者}' },
    ...{ role: 'kai', emphasis: 'title', size: 18, floor: 12, fit: 'line', align: 'center', vertical: 'middle' },
    ...{ indent: 0, leading: 1.5, spacing: 0, color: '#000000' },
  };
}

/** A copy a little lower. */
export function doubled(template: Template, element: TemplateElement): TemplateElement {
  const { kind, x, y } = element;
  return { ...element, id: freshId(template, kind), name: `${element.name} 副本`.slice(0, 40), x: x + 5, y: y + 5 };
}
