import type { Template, TemplateElement } from './template';

const tenth = (mm: number): number => Math.round(mm * 10) / 10;
/** Sizes of text are kept in half points; the smallest that a template takes is 5. */
const points = (size: number): number => Math.max(5, Math.round(size * 2) / 2);

/**
 * The template on paper of another size (mm): places and boxes follow the page's sides; text, codes and frames the mean of
 * both, so that a page that is turned and turned back is as it was. A seal stays as large as it is stamped.
 */
export function resized(template: Template, width: number, height: number): Template {
  const across = width / template.width;
  const down = height / template.height;
  const mean = Math.sqrt(across * down);

  const moved = (element: TemplateElement): TemplateElement => {
    const place = { x: tenth(element.x * across), y: tenth(element.y * down) };
    if (element.kind === 'border') return { ...element, x: tenth(element.x * mean), y: tenth(element.y * mean) };
    if (element.kind === 'code') return { ...element, ...place, size: tenth(element.size * mean) };
    if (element.kind === 'rule') {
      const weight = Math.max(0.1, tenth(element.weight * mean));
      return { ...element, ...place, width: tenth(element.width * across), weight };
    }
    if (element.kind === 'text') {
      const box = { width: tenth(element.width * across), height: tenth(element.height * down) };
      return { ...element, ...place, ...box, size: points(element.size * mean), floor: points(element.floor * mean) };
    }
    const half = element.size / 2;
    return { ...element, x: tenth((element.x + half) * across - half), y: tenth((element.y + half) * down - half) };
  };
  return { ...template, width, height, elements: template.elements.map(moved) };
}
