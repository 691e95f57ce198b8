import type { CallInput } from '../../../src-main/api/contract';
import { patternProblem } from '../../../src-main/domain/honours/numbering';
import { accountKey } from '../../../src-main/domain/identity/account';
import type { AccountRole } from '../../../src-main/domain/permissions';

export interface PersonDraft {
  role: AccountRole;
  name: string;
  account: string;
  password: string;
  again: string;
}

export interface OfficesDraft {
  educationName: string;
  educationShort: string;
  associationName: string;
  associationShort: string;
  docPrefix: string;
  certificatePattern: string;
}

export interface SetupDraft {
  administrator: PersonDraft;
  staff: PersonDraft;
  reviewer: PersonDraft;
  offices: OfficesDraft;
  sample: boolean;
}

const person = (role: AccountRole): PersonDraft => ({ role, name: '', account: '', password: '', again: '' });

/** The shipped defaults of the offices are data of this city; every one can be changed, here and later. */
export const emptySetup: SetupDraft = {
  administrator: person('administrator'),
  staff: person('staff'),
  reviewer: person('reviewer'),
  offices: {
    educationName: '重庆市教育委员会',
    educationShort: '市教委',
    associationName: '重庆市科学技术协会',
    associationShort: '市科协',
    docPrefix: '渝科协发',
    certificatePattern: '渝科普〔{year}〕命名-{seq:4}',
  },
  sample: false,
};

export type PersonProblems = Partial<Record<keyof PersonDraft, string>>;

/** What is wrong with a person's account, per input. `taken`: accounts of the others. */
export function personProblems(draft: PersonDraft, taken: readonly string[] = []): PersonProblems {
  const problems: PersonProblems = {};
  const account = accountKey(draft.account);
  if (draft.name.trim() === '') problems.name = '请填写姓名';
  if (account.length < 2) problems.account = '账号至少 2 个字符';
  else if (taken.some((other) => accountKey(other) === account)) problems.account = '与另一个账号相同，请换一个';
  if (draft.password.length < 8) problems.password = '密码至少 8 位';
  if (draft.again !== draft.password) problems.again = '两次输入的密码不一致';
  return problems;
}

export function officeProblems(draft: OfficesDraft): Partial<Record<keyof OfficesDraft, string>> {
  const problems: Partial<Record<keyof OfficesDraft, string>> = {};
  for (const key of Object.keys(draft) as (keyof OfficesDraft)[]) {
    if (draft[key].trim() === '') problems[key] = '请填写';
  }
  const wrong = patternProblem(draft.certificatePattern);
  if (!problems.certificatePattern && wrong !== null) problems.certificatePattern = wrong;
  return problems;
}

export function officesOf(draft: OfficesDraft): CallInput<'settings.setOffices'> {
  return {
    education: { name: draft.educationName, short: draft.educationShort },
    association: { name: draft.associationName, short: draft.associationShort },
    docPrefix: draft.docPrefix,
    certificatePattern: draft.certificatePattern,
  };
}

export function setupInput(draft: SetupDraft): CallInput<'setup.complete'> {
  const people = [draft.administrator, draft.staff, draft.reviewer];
  return {
    users: people.map(({ role, name, account, password }) => ({ role, name, account, password })),
    offices: officesOf(draft.offices),
    sample: draft.sample,
  };
}
