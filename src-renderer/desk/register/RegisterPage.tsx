import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { titleOf } from '../../../src-main/domain/registers/title';
import { useCaller, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shownCount } from '../../kit/fieldText';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { useSaveFile } from '../../kit/save';
import { nextSort } from '../../kit/table/column';
import { useSelection } from '../../kit/table/useSelection';
import { VirtualTable } from '../../kit/table/VirtualTable';
import { BulkBar } from './BulkBar';
import { ColumnChooser, useChosenColumns } from './ColumnChooser';
import { columnsOf, usualFields } from './columns';
import { DuplicatesDialog } from './DuplicatesDialog';
import { ExportDialog } from './ExportDialog';
import { FilterBar } from './FilterBar';
import { LeaveDialog, useLeaveGuard } from './leave';
import { useListState } from './list';
import { NothingListed } from './NothingListed';
import { PrintList } from './PrintList';
import { PrintSheet } from './PrintSheet';
import { RecordPanel } from './RecordPanel';
import classes from './Register.module.css';
import { useListRows } from './useListRows';
import { ViewMenu } from './ViewMenu';

/** The page of any register: list with search and filters, the open record beside it. `id` 'new': a record to be. */
export function RegisterPage({ register: name, id }: { register: RegisterName; id: string | null }) {
  const register = registerOf(name);
  const place = registerOf(name).place;
  const { can } = useSigned();
  const caller = useCaller();
  const [, navigate] = useLocation();
  const [state, setState] = useListState(name);
  const [chosen, setChosen] = useChosenColumns(register);
  const fields = useMemo(() => chosen ?? usualFields(register), [chosen, register]);
  const [exporting, setExporting] = useState(false);
  const [comparing, setComparing] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [sheet, setSheet] = useState<string | null>(null);
  const template = useRun('register.template');
  const save = useSaveFile();
  const sensitive = can('register.sensitive');
  const writes = can('register.write');
  const input = { register: name, ...state };
  const rows = useListRows(input);
  const selection = useSelection(() => caller.call('register.ids', input).then(({ ids }) => ids));
  const columns = useMemo(() => columnsOf(register, fields, sensitive), [register, fields, sensitive]);
  const guard = useLeaveGuard();
  const goTo = (next: string | null) =>
    guard.leave(() => navigate(next === null ? place.path : `${place.path}/${next}`));

  // What is chosen must be in sight: another question to the list is another choice.
  const asked = JSON.stringify([state.search, state.filters]);
  const before = useRef(asked);
  useEffect(() => {
    if (before.current !== asked) selection.clear();
    before.current = asked;
  }, [asked, selection]);

  const filtered = state.search !== '' || state.filters.length > 0;
  const counted =
    rows.all === null
      ? '正在读取'
      : filtered
        ? `共 ${shownCount(rows.all)} ${place.counter}，符合条件 ${shownCount(rows.total)} ${place.counter}`
        : `共 ${shownCount(rows.all)} ${place.counter}`;
  const head = (
    <PageHead
      title={place.title}
      note={<span role="status">{counted}</span>}
      more={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="subtle" color="gray" rightSection={<IconChevronDown size={15} aria-hidden />}>
                更多
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={rows.total === 0} onClick={() => setPrinting(true)}>
                打印列表
              </Menu.Item>
              <Menu.Item disabled={rows.total === 0} onClick={() => setExporting(true)}>
                导出工作簿
              </Menu.Item>
              <Menu.Item onClick={() => setComparing(true)}>查找可能重复的{register.label}</Menu.Item>
              <Menu.Item onClick={() => template.run({ register: name }).then(save, shown)}>下载填报模板</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          {register.sheets?.map(({ title }) => (
            <Button key={title} variant="default" disabled={rows.total === 0} onClick={() => setSheet(title)}>
              {title}
            </Button>
          ))}
          {writes && place.imports ? (
            <Button variant="default" onClick={() => navigate(`${place.path}/import`)}>
              导入工作簿
            </Button>
          ) : null}
        </>
      }
      action={writes ? <Button onClick={() => goTo('new')}>登记{register.label}</Button> : null}
    />
  );
  return (
    <Page head={head} flush>
      <FilterBar register={register} state={state} onChange={setState} sensitive={sensitive}>
        <ViewMenu
          register={name}
          state={state}
          columns={chosen}
          onApply={({ search, filters, sort, columns }) => {
            setState({ search, filters, sort });
            setChosen(columns);
          }}
        />
        <ColumnChooser register={register} chosen={fields} onChoose={setChosen} />
      </FilterBar>
      {rows.fault ? <Sentence>{rows.fault.message}</Sentence> : null}
      <div className={classes.split}>
        <div className={classes.list} data-stale={rows.stale || undefined}>
          <VirtualTable
            label={place.title}
            columns={columns}
            rows={rows}
            idOf={(row) => row.id}
            titleOf={(row) => titleOf(register, row.values)}
            sort={state.sort}
            onSort={(field) => setState({ sort: nextSort(state.sort, field) })}
            {...(writes ? { selection } : {})}
            open={id}
            onOpen={(row) => goTo(row.id)}
            empty={
              <NothingListed register={name} filtered={filtered} ready={rows.all !== null} onNew={() => goTo('new')} />
            }
          />
          {writes ? (
            <BulkBar
              register={name}
              list={input}
              selection={selection}
              total={rows.total}
              onRemoved={() => goTo(null)}
            />
          ) : null}
        </div>
        {id === null ? null : (
          <RecordPanel
            key={id}
            register={name}
            id={id === 'new' ? null : id}
            onDirty={guard.setDirty}
            onClose={() => goTo(null)}
            onSaved={(saved) => navigate(`${place.path}/${saved}`)}
          />
        )}
      </div>
      {printing ? <PrintList register={name} list={input} fields={fields} onClose={() => setPrinting(false)} /> : null}
      {sheet !== null ? <PrintSheet list={input} sheet={sheet} onClose={() => setSheet(null)} /> : null}
      {comparing ? <DuplicatesDialog register={name} onClose={() => setComparing(false)} /> : null}
      <LeaveDialog guard={guard} />
      <ExportDialog
        register={name}
        list={input}
        count={rows.total}
        opened={exporting}
        onClose={() => setExporting(false)}
      />
    </Page>
  );
}
