import { TextInput } from '@mantine/core';
import type { OfficesDraft } from './draft';
import classes from './Setup.module.css';

interface OfficeFieldsProps {
  offices: OfficesDraft;
  problems: Partial<Record<keyof OfficesDraft, string>>;
  onChange: (offices: OfficesDraft) => void;
  autoFocus?: boolean;
  readOnly?: boolean;
}

const LABELS: Record<keyof OfficesDraft, string> = {
  educationName: '教育主管部门全称',
  educationShort: '教育主管部门简称',
  associationName: '科协全称',
  associationShort: '科协简称',
  docPrefix: '发文机关代字',
  certificatePattern: '证书编号规则',
};

/** Names of the two offices as papers carry them, and how documents and certificates are numbered. */
export function OfficeFields({ offices, problems, onChange, autoFocus = false, readOnly = false }: OfficeFieldsProps) {
  const input = (key: keyof OfficesDraft) => ({
    label: LABELS[key],
    value: offices[key],
    error: problems[key],
    readOnly,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...offices, [key]: event.currentTarget.value }),
  });
  return (
    <div className={classes.offices} data-readonly={readOnly || undefined}>
      <div className={classes.pair}>
        <TextInput {...input('educationName')} autoFocus={autoFocus} />
        <TextInput {...input('educationShort')} />
      </div>
      <div className={classes.pair}>
        <TextInput {...input('associationName')} />
        <TextInput {...input('associationShort')} />
      </div>
      <div className={classes.pair}>
        <TextInput {...input('docPrefix')} description="文号如 渝科协发〔2026〕12号" />
        <TextInput {...input('certificatePattern')} description="{year} 年份，{kind} 评选类别，{seq:4} 四位流水号" />
      </div>
    </div>
  );
}
