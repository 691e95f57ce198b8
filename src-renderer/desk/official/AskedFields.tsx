import { Stack, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import classes from './Official.module.css';

type Asked = CallOutput<'document.form'>['fields'][number];

interface Props {
  fields: readonly Asked[];
  typed: Readonly<Record<string, string>>;
  onType(name: string, value: string): void;
}

/** What a text asks for: what nobody gave comes first, what the round gave can be looked at and changed. */
export function AskedFields({ fields, typed, onType }: Props) {
  const [all, setAll] = useState(false);
  const open = fields.filter(({ value }) => value === '');
  const given = fields.filter(({ value }) => value !== '');
  const input = ({ name, required, value }: Asked) => (
    <Textarea
      key={name}
      label={name}
      withAsterisk={required}
      autosize
      minRows={1}
      maxRows={14}
      placeholder={value}
      value={typed[name] ?? ''}
      onChange={(event) => onType(name, event.currentTarget.value)}
    />
  );
  return (
    <>
      <h3 className={classes.group}>要填写的内容</h3>
      {open.length === 0 ? (
        <p className={classes.hint}>范文要的内容都有了，可以核对预览后登记。</p>
      ) : (
        <>
          <p className={classes.hint}>带星号的必须填写，其余没有则省去；一项可以写几段，每段一行。</p>
          <Stack gap={10}>{open.map(input)}</Stack>
        </>
      )}
      {given.length > 0 && (
        <Switch
          mt="md"
          label={`显示已有的 ${given.length} 项`}
          description="取自设置、轮次和台账；改写只影响这一份公文"
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      )}
      {all && (
        <Stack gap={10} mt="sm">
          {given.map(input)}
        </Stack>
      )}
    </>
  );
}
