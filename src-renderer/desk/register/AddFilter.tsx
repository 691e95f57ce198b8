import { Button, Popover, Select, Stack } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Filter } from '../../../src-main/api/contract/register';
import type { Register } from '../../../src-main/domain/registers/define';
import { filterField } from '../../../src-main/domain/registers/filter-words';
import { FilterEditor } from './FilterEditor';
import { filterableFields } from './filters';

interface AddFilterProps {
  register: Register;
  asked: readonly string[];
  sensitive: boolean;
  onAdd: (key: string, filters: Filter[]) => void;
}

/** Chooses a field and what is asked of it; nothing happens before it is applied. */
export function AddFilter({ register, asked, sensitive, onAdd }: AddFilterProps) {
  const [opened, setOpened] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  const [filters, setFilters] = useState<Filter[]>([]);
  const field = key === null ? undefined : filterField(register, key);
  const toggle = (open: boolean) => {
    setOpened(open);
    setKey(null);
    setFilters([]);
  };
  return (
    <Popover opened={opened} onChange={toggle} position="bottom-start" shadow="sm" trapFocus width={340}>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconFilterPlus size={16} aria-hidden />}
          onClick={() => toggle(!opened)}
        >
          添加筛选
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="添加筛选">
        <Stack gap="sm">
          <Select
            label="筛选字段"
            placeholder="输入名称查找"
            data={filterableFields(register, sensitive).filter(({ value }) => !asked.includes(value))}
            value={key}
            onChange={(next) => {
              setKey(next);
              setFilters([]);
            }}
            searchable
            comboboxProps={{ withinPortal: false }}
            data-autofocus
          />
          {key !== null && field ? (
            <FilterEditor
              key={key}
              register={register}
              name={key}
              field={field}
              filters={filters}
              onChange={setFilters}
            />
          ) : null}
          <Button
            disabled={key === null || filters.length === 0}
            onClick={() => {
              if (key !== null) onAdd(key, filters);
              toggle(false);
            }}
          >
            应用筛选
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
