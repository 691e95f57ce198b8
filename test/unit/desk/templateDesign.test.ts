import { describe, expect, it } from 'vitest';
import { templateSchema } from '../../../src-main/domain/honours/template';
import {
  changed,
  doubled,
  fresh,
  opened,
  redone,
  shifted,
  undone,
  withElement,
} from '../../../src-renderer/desk/templates/designer/design';
import { snapped } from '../../../src-renderer/desk/templates/designer/snap';
import { shippedTemplate } from '../../support/certificate-data';

const template = shippedTemplate('naming-a4');
const at = (x: number) => withElement(template, 'number', { x });

describe('steps of the designer', () => {
  it('go back and forth; a new step forgets what was taken back', () => {
    const design = changed(changed(opened(template), at(1)), at(2));
    expect(undone(design).now).toEqual(at(1));
    expect(undone(undone(undone(design))).now).toBe(template);
    expect(redone(undone(design)).now).toEqual(at(2));
    const other = changed(undone(design), at(9));
    expect(redone(other).now).toEqual(at(9));
  });

  // Catches a drag of a hundred moves that takes a hundred steps to take back.
  it('a drag is one step, two drags are two', () => {
    const first = changed(changed(opened(template), at(1), 'drag1'), at(2), 'drag1');
    const both = changed(first, at(3), 'drag2');
    expect(undone(first).now).toBe(template);
    expect(undone(both).now).toEqual(at(2));
    // After a step back the same drag begins anew.
    expect(undone(changed(undone(both), at(4), 'drag2')).now).toEqual(at(2));
  });
});

describe('elements', () => {
  it.each(['text', 'seal', 'code', 'border', 'rule'] as const)('a new %s is valid, and so is its copy', (kind) => {
    const added = { ...template, elements: [...template.elements, fresh(template, kind)] };
    const last = fresh(template, kind);
    expect(templateSchema.safeParse(added).success).toBe(true);
    const both = { ...added, elements: [...added.elements, doubled(added, last)] };
    expect(templateSchema.safeParse(both).success).toBe(true);
  });

  it('change places with their neighbours, and stay at the ends', () => {
    const ids = (of: typeof template) => of.elements.map(({ id }) => id);
    expect(ids(shifted(template, 'heading', -1)).slice(0, 2)).toEqual(['heading', 'border']);
    expect(shifted(template, 'border', -1)).toEqual(template);
  });
});

describe('lines that catch', () => {
  const box = { x: 100, y: 100, width: 97.4, height: 5 };

  it('the middle of the page, within reach and not beyond', () => {
    const alone = { ...template, elements: [] };
    expect(snapped(alone, 'new', box, 1)).toEqual({
      x: expect.closeTo(99.8, 9),
      y: 100,
      guides: { x: 148.5, y: 105 },
    });
    expect(snapped(alone, 'new', { ...box, x: 98, y: 60 }, 1)).toEqual({ x: 98, y: 60, guides: { x: null, y: null } });
  });

  it('never its own sides', () => {
    const own = { ...template, elements: template.elements.filter(({ id }) => id === 'number') };
    expect(snapped(own, 'number', { x: 36.3, y: 178.2, width: 110, height: 6 }, 1)).toMatchObject({
      x: 36.3,
      y: 178.2,
    });
  });
});
