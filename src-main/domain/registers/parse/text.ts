import { cleanName } from '../../identity/name';
import { cleanText } from '../../identity/text';
import type { Field } from '../define';
import { isNoneMark } from './none-mark';
import { noted, type Parsed, parsed } from './parsed';

/** Line breaks inside one-line text: a blank between Latin words, nothing between Chinese ones. */
function oneLine(text: string): string {
  if (!/[\n\t]/.test(text)) return text;
  const lines = text.split(/[\n\t]/).map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .reduce((before, line) => `${before}${/[!-~]$/.test(before) ? ' ' : ''}${line}`);
}

/** Text as it is stored: NFC, trimmed, on one line unless it is long; rare characters stay as they are. */
export function parseText(field: Field, text: string): Parsed {
  const visible = cleanText(text);
  const trimmed = visible.trim();
  if (trimmed === '' || isNoneMark(trimmed)) return parsed(null);
  const line = field.type === 'longText' ? trimmed : oneLine(trimmed);
  const notes = [
    trimmed !== visible && noted('trim', '首尾空格已去掉'),
    line !== trimmed && noted('line-break', '换行已去掉'),
  ];
  if (!field.person) return parsed(line, ...notes);
  const { name, dot, innerBlank } = cleanName(line);
  return parsed(
    name,
    ...notes,
    dot && noted('name.dot', '姓名间隔号已统一为“·”'),
    innerBlank && noted('name.inner-blank', '姓名中间的空格已去掉'),
  );
}
