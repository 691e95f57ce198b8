import { boxOf, type Template, type TemplateElement } from './template';
import { emptyFields, type FieldValues, hasValue, optionalFields } from './template-text';

/** Something that must be put right before anything is printed. */
export interface CertificateProblem {
  code: 'outside' | 'empty' | 'overflow' | 'picture';
  /** Whose certificate; null: every one. */
  record: string | null;
  /** Name of the template's element. */
  element: string;
  /** A sentence: what is wrong and what to do. */
  message: string;
}

/** Lengths are sums of binary fractions. */
const HAIR = 1e-6;

const mm = (value: number): string => String(Math.round(value * 10) / 10);

function outside(template: Template, element: TemplateElement): CertificateProblem | null {
  const { x, y, width, height } = boxOf(element, template);
  const over: [string, number][] = [
    ['左', -x],
    ['上', -y],
    ['右', x + width - template.width],
    ['下', y + height - template.height],
  ];
  const far = over.filter(([, by]) => by > HAIR).map(([side, by]) => `${side}边 ${mm(by)} 毫米`);
  if (far.length === 0) return null;
  const message = `模板“${template.name}”的“${element.name}”超出纸张${far.join('、')}，请移回纸内。`;
  return { code: 'outside', record: null, element: element.name, message };
}

/** What is wrong with a template on every certificate. */
export const templateProblems = (template: Template): CertificateProblem[] =>
  template.elements.flatMap((element) => outside(template, element) ?? []);

/** Is the template's picture printed? Not on bought stock that carries it. */
export const printsBackground = ({ background }: Template, overprint: boolean): boolean =>
  background !== null && background !== undefined && !(overprint && background.onStock);

/** The picture that should be printed and is not there. */
export const missingPicture = ({ name, background }: Template): CertificateProblem => ({
  code: 'picture',
  record: null,
  element: '底图',
  message: `模板“${name}”的底图“${background?.name ?? ''}”找不到了，或已损坏，请在模板里重新选择底图，或从备份恢复。`,
});

/** Elements that are printed: all of them, or on bought stock only what it does not carry yet. */
export const printedElements = (template: Template, overprint: boolean): TemplateElement[] =>
  template.elements.filter(({ onStock }) => !(overprint && onStock));

/** Values that a record lacks for this template. */
export function emptyProblems(
  elements: readonly TemplateElement[],
  record: string,
  values: FieldValues,
): CertificateProblem[] {
  return elements.flatMap((element) =>
    element.kind !== 'text'
      ? []
      : emptyFields(element.text, values).map(
          (field): CertificateProblem => ({
            code: 'empty',
            record,
            element: element.name,
            message: `“${record}”的证书缺少“${field}”（模板的“${element.name}”要用），请补上后再打印。`,
          }),
        ),
  );
}

/** A part that one certificate lacks and others of its batch have. */
export interface Omitted {
  record: string;
  field: string;
}

/**
 * Optional parts that some of a batch lack, while others have them: a blank in a list rather than a wish. What none has,
 * or all have, is not named.
 */
export function omittedParts(
  elements: readonly TemplateElement[],
  records: readonly { record: string; values: FieldValues }[],
): Omitted[] {
  const fields = new Set(elements.flatMap((element) => (element.kind === 'text' ? optionalFields(element.text) : [])));
  return [...fields].flatMap((field) => {
    const lacking = records.filter(({ values }) => !hasValue(values, field));
    return lacking.length < records.length ? lacking.map(({ record }) => ({ record, field })) : [];
  });
}
