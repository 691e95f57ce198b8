import annual from '../../../resources/official/annual.json';
import call from '../../../resources/official/call.json';
import correction from '../../../resources/official/correction.json';
import later from '../../../resources/official/later.json';
import letter from '../../../resources/official/letter.json';
import minutes from '../../../resources/official/minutes.json';
import naming from '../../../resources/official/naming.json';
import notice from '../../../resources/official/notice.json';
import publicity from '../../../resources/official/publicity.json';
import rectify from '../../../resources/official/rectify.json';
import results from '../../../resources/official/results.json';
import returned from '../../../resources/official/return.json';
import revoke from '../../../resources/official/revoke.json';
import withdrawal from '../../../resources/official/withdrawal.json';
import { type OfficialKind, type OfficialTemplate, officialTemplateSchema } from './template';

const chosen = { naming, publicity, results, return: returned, rectify, revoke };
const after = { later, withdrawal, correction };
const shipped = { ...chosen, ...after, annual, call, notice, minutes, letter };

/** Texts that come with the program, one a kind, by the kind; what an office changes is kept beside them. */
export const SHIPPED_TEXTS: ReadonlyMap<string, OfficialTemplate> = new Map(
  Object.entries(shipped).map(([id, text]) => [id, officialTemplateSchema.parse(text)]),
);

/** The shipped text of a kind. */
export function shippedText(kind: OfficialKind): OfficialTemplate {
  const text = SHIPPED_TEXTS.get(kind);
  if (!text) throw new Error(`no text is shipped for ${kind}`);
  return text;
}
