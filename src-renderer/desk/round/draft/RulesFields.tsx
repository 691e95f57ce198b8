import { NumberInput, Switch } from '@mantine/core';
import { kindOf } from '../../../../src-main/domain/review/kinds';
import type { Round } from '../../../../src-main/domain/review/model';
import classes from './RulesFields.module.css';

interface Props {
  kind: string;
  rules: Round['rules'];
  readOnly: boolean;
  onChange(rules: Round['rules']): void;
}

const SOURCES = { P: '政策规定', S: '各地通行', D: '本单位可改' } as const;

/** 形式审查条件: which rules suggest a verdict, and their limits. A person decides all the same. */
export function RulesFields({ kind, rules, readOnly, onChange }: Props) {
  const declared = kindOf(kind)?.rules ?? [];
  const set = (rule: string, change: Partial<Round['rules'][number]>) => {
    const known = rules.some((one) => one.rule === rule);
    const next = known ? rules : [...rules, { rule, on: false, limit: null }];
    onChange(next.map((one) => (one.rule === rule ? { ...one, ...change } : one)));
  };
  return (
    <div>
      {declared.map(({ rule, label, limit, source }) => {
        const now = rules.find((one) => one.rule === rule);
        return (
          <div key={rule} className={classes.rule}>
            <Switch
              label={label}
              description={SOURCES[source]}
              checked={now?.on ?? false}
              disabled={readOnly}
              onChange={(event) => set(rule, { on: event.currentTarget.checked })}
            />
            {limit && (
              <NumberInput
                aria-label={`${label}的${limit.most ? '上限' : '下限'}`}
                prefix={limit.most ? '不超过 ' : '不少于 '}
                suffix={` ${limit.unit}`}
                min={0}
                allowDecimal={false}
                value={now?.limit ?? limit.usual}
                disabled={!now?.on}
                readOnly={readOnly}
                onChange={(value) => set(rule, { limit: Number(value) })}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
