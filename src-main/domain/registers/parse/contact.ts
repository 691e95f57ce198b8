import { cleanCreditCode } from '../../identity/credit-code';
import { cleanIdNumber } from '../../identity/id-number';
import { cleanPhone } from '../../identity/phone';
import { cleanText, foldWidth, withoutBlanks } from '../../identity/text';
import { isNoneMark } from './none-mark';
import { FULL_WIDTH, type Note, noneMark, noted, type Parsed, parsed } from './parsed';

type Clean = (text: string) => string;

/** A text of a fixed alphabet: folded, cleaned, with a note of what was done. What is wrong with it says the record's check. */
function parseCoded(text: string, clean: Clean, code: string, message: string, wide: Note = FULL_WIDTH): Parsed {
  const typed = cleanText(text);
  const trimmed = typed.trim();
  if (trimmed === '') return parsed(null);
  if (isNoneMark(trimmed)) return parsed(null, noneMark(trimmed));
  const folded = foldWidth(trimmed);
  const cleaned = clean(folded);
  const told = folded !== trimmed && wide.code === code;
  const changed = !told && (cleaned !== folded || trimmed !== typed);
  return parsed(cleaned, folded !== trimmed && wide, changed && noted(code, message));
}

export const parsePhone = (text: string): Parsed =>
  parseCoded(text, cleanPhone, 'phone.clean', '号码中的空格和符号已去掉');

export const parseCreditCode = (text: string): Parsed =>
  parseCoded(text, cleanCreditCode, 'credit.clean', '代码中的空格已去掉，字母已转为大写');

export const parseMail = (text: string): Parsed => parseCoded(text, withoutBlanks, 'mail.clean', '邮箱中的空格已去掉');

const ID_CLEANED = '身份证号中的空格已去掉，字符已统一为半角大写';

export const parseIdNumber = (text: string): Parsed =>
  parseCoded(text, cleanIdNumber, 'id.clean', ID_CLEANED, noted('id.clean', ID_CLEANED));
