import { PasswordInput, TextInput } from '@mantine/core';
import { ROLE_LABELS } from '../../../src-main/domain/permissions';
import type { PersonDraft, PersonProblems } from './draft';
import classes from './Setup.module.css';

interface PersonFieldsProps {
  person: PersonDraft;
  problems: PersonProblems;
  onChange: (person: PersonDraft) => void;
  autoFocus?: boolean;
}

/** Name, account and password (twice) of one person. Labels name the role, since several stand on one page. */
export function PersonFields({ person, problems, onChange, autoFocus = false }: PersonFieldsProps) {
  const role = ROLE_LABELS[person.role];
  const input = (key: 'name' | 'account' | 'password' | 'again') => ({
    value: person[key],
    error: problems[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...person, [key]: event.currentTarget.value }),
  });
  const eye = { 'aria-label': '显示或隐藏密码', tabIndex: -1 };
  return (
    <fieldset className={classes.person}>
      <legend>{role}</legend>
      <div className={classes.pair}>
        <TextInput label={`${role}姓名`} {...input('name')} autoFocus={autoFocus} autoComplete="off" />
        <TextInput label={`${role}账号`} {...input('account')} autoComplete="off" />
      </div>
      <div className={classes.pair}>
        <PasswordInput
          label={`${role}密码`}
          description="至少 8 位"
          {...input('password')}
          autoComplete="new-password"
          visibilityToggleButtonProps={eye}
        />
        <PasswordInput
          label={`再次输入${role}密码`}
          description="与左边一致"
          {...input('again')}
          autoComplete="new-password"
          visibilityToggleButtonProps={eye}
        />
      </div>
    </fieldset>
  );
}
