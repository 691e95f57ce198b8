import { describe, expect, it } from 'vitest';
import { resized } from '../../../src-main/domain/honours/resized';
import { SHIPPED_TEMPLATES } from '../../../src-main/domain/honours/shipped';
import { boxOf, PAGE_SIZES, type Template, type TemplateElement } from '../../../src-main/domain/honours/template';
import { templateProblems } from '../../../src-main/domain/honours/template-check';

const SIZES = PAGE_SIZES.flatMap(({ width, height }) => [
  { width, height },
  { width: height, height: width },
]);

const middle = (element: TemplateElement, page: Template) => {
  const { x, y, width, height } = boxOf(element, page);
  return { x: x + width / 2, y: y + height / 2 };
};

describe.each([...SHIPPED_TEMPLATES])('%s on other paper', (_, template) => {
  // Catches an office that changes to A3 or 8开 and finds its texts in one corner, or off the page.
  it.each(SIZES)(
    '$width × $height: all of it on the page, each in its own share of it; seals stay 42 mm and apart',
    (size) => {
      const other = resized(template, size.width, size.height);
      expect(other).toMatchObject(size);
      expect(templateProblems(other)).toEqual([]);
      for (const [index, element] of template.elements.entries()) {
        const now = other.elements[index];
        if (!now) throw new Error(element.id);
        if (element.kind === 'code') continue;
        const [before, after] = [middle(element, template), middle(now, other)];
        expect(Math.abs(after.x / size.width - before.x / template.width)).toBeLessThan(0.001);
        expect(Math.abs(after.y / size.height - before.y / template.height)).toBeLessThan(0.001);
      }
      const seals = other.elements.filter(({ kind }) => kind === 'seal');
      expect(seals.map((seal) => seal.kind === 'seal' && seal.size)).toEqual(seals.map(() => 42));
      const [one, two] = seals.map((seal) => middle(seal, other));
      if (one && two) expect(Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThan(42);
    },
  );
});
