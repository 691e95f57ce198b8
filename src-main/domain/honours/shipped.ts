import appointmentA4 from '../../../resources/templates/appointment-a4.json';
import completionA4 from '../../../resources/templates/completion-a4.json';
import honour8k from '../../../resources/templates/honour-8k.json';
import honourA4 from '../../../resources/templates/honour-a4.json';
import namingA4 from '../../../resources/templates/naming-a4.json';
import plaque600 from '../../../resources/templates/plaque-600.json';
import star3A4 from '../../../resources/templates/star3-a4.json';
import star4A4 from '../../../resources/templates/star4-a4.json';
import star5A4 from '../../../resources/templates/star5-a4.json';
import { type Template, templateSchema } from './template';

/** Templates that come with the program, by id; what an office changes is kept beside them and can be taken back. */
export const SHIPPED_TEMPLATES: ReadonlyMap<string, Template> = new Map(
  Object.entries({
    'naming-a4': namingA4,
    'honour-a4': honourA4,
    'honour-8k': honour8k,
    'star5-a4': star5A4,
    'star4-a4': star4A4,
    'star3-a4': star3A4,
    'appointment-a4': appointmentA4,
    'completion-a4': completionA4,
    'plaque-600': plaque600,
  }).map(([id, template]) => [id, templateSchema.parse(template)]),
);

/** The shipped template that suits a title, or a template's name and use, best where nobody has chosen one. */
export function usualTemplate(title: string): string {
  if (/五星/.test(title)) return 'star5-a4';
  if (/四星/.test(title)) return 'star4-a4';
  if (/三星/.test(title)) return 'star3-a4';
  if (/基地|场馆|命名|牌匾/.test(title)) return 'naming-a4';
  if (/结业|参训/.test(title)) return 'completion-a4';
  if (/专家|顾问|评委|聘/.test(title)) return 'appointment-a4';
  return 'honour-a4';
}

/** {kind} in the numbers of certificates that no round issues, by what they are for. */
const USUAL_CODES: Record<string, string> = { 荣誉证书: 'RY', 命名证书: 'MM', 聘书: 'PS', 结业证书: 'JY', 牌匾: 'PB' };

export const usualCode = (use: string): string => (Object.hasOwn(USUAL_CODES, use) ? (USUAL_CODES[use] ?? 'ZS') : 'ZS');
