import { Button, CloseButton, Popover } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Filter } from '../../../src-main/api/contract/register';
import type { RegisterName } from '../../../src-main/domain/registers';
import type { Register } from '../../../src-main/domain/registers/define';
import { filterField, filterWords } from '../../../src-main/domain/registers/filter-words';
import { readOf, useCaller } from '../../kit/api';
import { AddFilter } from './AddFilter';
import { FilterEditor } from './FilterEditor';
import type { ListState } from './list';
import classes from './Register.module.css';
import { SearchBox } from './SearchBox';

interface FilterBarProps {
  register: Register;
  state: ListState;
  onChange: (change: Partial<ListState>) => void;
  sensitive: boolean;
  children?: ReactNode;
}

/** Search and filters above a list: each field that is asked for is a chip that can be changed or taken away. */
export function FilterBar({ register, state, onChange, sensitive, children }: FilterBarProps) {
  const names = useReferredNames(register);
  const asked = [...new Set(state.filters.map((filter) => filter.field))];
  const setField = (key: string, filters: Filter[]) => {
    const others = state.filters.filter((filter) => filter.field !== key);
    onChange({ filters: [...others, ...filters] });
  };
  return (
    <search className={classes.bar} aria-label={`筛选${register.label}`}>
      <SearchBox register={register} value={state.search} onChange={(search) => onChange({ search })} />
      {asked.map((key) => {
        const field = filterField(register, key);
        if (!field) return null;
        const own = state.filters.filter((filter) => filter.field === key);
        return (
          <span key={key} className={classes.chip}>
            <Popover position="bottom-start" shadow="sm" trapFocus width={320}>
              <Popover.Target>
                <button type="button">{filterWords(register, key, own, names)}</button>
              </Popover.Target>
              <Popover.Dropdown aria-label={`按${field.label}筛选`}>
                <FilterEditor
                  register={register}
                  name={key}
                  field={field}
                  filters={own}
                  onChange={(filters) => setField(key, filters)}
                />
              </Popover.Dropdown>
            </Popover>
            <CloseButton size="xs" aria-label={`去掉筛选：${field.label}`} onClick={() => setField(key, [])} />
          </span>
        );
      })}
      <AddFilter register={register} asked={asked} sensitive={sensitive} onAdd={setField} />
      {asked.length > 0 || state.search !== '' ? (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange({ search: '', filters: [] })}>
          清除筛选
        </Button>
      ) : null}
      <span className={classes.rest} />
      {children}
    </search>
  );
}

/** Names of everything that the register's references can point at. */
function useReferredNames(register: Register): Record<string, string> {
  const caller = useCaller();
  const referred = [...new Set(Object.values(register.fields).flatMap(({ to }) => to ?? []))] as RegisterName[];
  const answers = useQueries({
    queries: referred.map((name) => readOf(caller, 'register.options', { register: name }, { tables: [name] })),
  });
  return Object.fromEntries(answers.flatMap(({ data }) => (data ?? []).map(({ value, label }) => [value, label])));
}
