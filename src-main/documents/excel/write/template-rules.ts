import type ExcelJS from 'exceljs';
import { type Field, isNumeric } from '../../../domain/registers/define';
import { choiceNames } from './template-help';
import type { Lists } from './template-lists';

/** Choices for fields that refer to a register, by that register's name. */
export type References = Record<string, { value: string; label: string }[]>;

/** What a cell of the field takes: a drop-down, a number or a date within bounds; null: anything. */
export function ruleOf(field: Field, references: References, lists: Lists): ExcelJS.DataValidation | null {
  const allowBlank = true;
  const stop = (error: string) => ({ allowBlank, showErrorMessage: true, errorTitle: field.label, error });
  const list = (items: readonly string[]): ExcelJS.DataValidation => ({
    type: 'list',
    formulae: [lists.add(items)],
    ...stop('请从下拉列表中选择。'),
  });
  if (isNumeric(field)) return numberRule(field, stop);
  switch (field.type) {
    case 'choice':
      return list(choiceNames(field));
    case 'yesNo':
      return list(['是', '否']);
    case 'reference':
      return {
        ...list((references[field.to ?? ''] ?? []).map(({ label }) => label)),
        ...(field.open && { errorStyle: 'warning', error: '不在下拉列表里；确认名称无误的，可以继续填写。' }),
      };
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formulae: [new Date('1949-10-01T00:00:00Z'), new Date('2100-12-31T00:00:00Z')],
        ...stop('请填写日期，如 2026-03-05。'),
      };
    default:
      return null;
  }
}

const LARGEST = 9_999_999_999;

function numberRule(
  { min, max, scale = 0, label }: Field,
  stop: (error: string) => Pick<ExcelJS.DataValidation, 'allowBlank' | 'showErrorMessage' | 'errorTitle' | 'error'>,
): ExcelJS.DataValidation {
  const unit = 10 ** scale;
  const from = min === undefined ? -LARGEST : min / unit;
  const to = max === undefined ? LARGEST : max / unit;
  const whole = scale === 0;
  const what = whole ? '整数' : '数字';
  const bounds = [min === undefined ? '' : `不小于 ${from}`, max === undefined ? '' : `不大于 ${to}`].filter(Boolean);
  return {
    type: whole ? 'whole' : 'decimal',
    operator: 'between',
    formulae: [from, to],
    ...stop(`“${label}”应填${what}${bounds.length > 0 ? `，${bounds.join('、')}` : ''}。`),
  };
}
