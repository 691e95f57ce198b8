import { CloseButton, Tabs } from '@mantine/core';
import type { CallOutput } from '../../../src-main/api/contract';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { titleOf } from '../../../src-main/domain/registers/title';
import { useCall } from '../../kit/api';
import { shownTime } from '../../kit/fieldText';
import { History } from '../../kit/History';
import { Sentence } from '../../kit/Sentence';
import { useEscape } from '../../kit/useEscape';
import { Waiting } from '../../kit/Waiting';
import { ArchivedNotice } from './ArchivedNotice';
import { Attachments } from './Attachments';
import { Status } from './columns';
import { RecordActions } from './RecordActions';
import { RecordEditor } from './RecordEditor';
import { RecordLinks } from './RecordLinks';
import classes from './Register.module.css';

interface RecordPanelProps {
  register: RegisterName;
  /** null: a record to be. */
  id: string | null;
  onDirty: (dirty: boolean) => void;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** The open record beside the list: its form, its history, and what it takes part in. Esc closes it. */
export function RecordPanel({ register: name, id, onDirty, onClose, onSaved }: RecordPanelProps) {
  const register = registerOf(name);
  const found = useCall('register.get', { register: name, id: id ?? '-' }, { enabled: id !== null });
  useEscape(onClose);
  const data = found.data;
  const title = id === null ? `登记${register.label}` : data ? titleOf(register, data.record.values) : '';
  return (
    <aside className={classes.panel} aria-label={title || register.label}>
      <header className={classes.panelHead}>
        <h2>{title}</h2>
        {data && Object.keys(register.statuses).length > 1 ? (
          <Status register={register} status={data.record.status} />
        ) : null}
        {data ? <RecordActions register={name} record={data.record} onGone={onClose} onMerged={onSaved} /> : null}
        <CloseButton aria-label="关闭记录" onClick={onClose} />
      </header>
      {found.error ? <Sentence>{found.error.message}</Sentence> : null}
      {data?.findings
        .filter(({ beside }) => beside)
        .map(({ field, text }) => (
          <Sentence key={`${field} ${text}`} tone="warn">
            {text}。
          </Sentence>
        ))}
      {data?.record.archived ? <ArchivedNotice register={name} record={data.record} /> : null}
      {id === null ? (
        <RecordEditor register={name} data={null} onDirty={onDirty} onSaved={onSaved} />
      ) : data ? (
        <Stored register={name} data={data} onDirty={onDirty} onSaved={onSaved} />
      ) : found.error ? null : (
        <Waiting lines={8} />
      )}
    </aside>
  );
}

interface StoredProps {
  register: RegisterName;
  data: CallOutput<'register.get'>;
  onDirty: (dirty: boolean) => void;
  onSaved: (id: string) => void;
}

function Stored({ register: name, data, onDirty, onSaved }: StoredProps) {
  const register = registerOf(name);
  const { record, history, links, names } = data;
  return (
    <Tabs defaultValue="form" keepMounted className={classes.tabs}>
      <Tabs.List>
        <Tabs.Tab value="form">资料</Tabs.Tab>
        <Tabs.Tab value="links">关联</Tabs.Tab>
        <Tabs.Tab value="files">附件{record.attachments.length > 0 ? ` ${record.attachments.length}` : ''}</Tabs.Tab>
        <Tabs.Tab value="history">历史</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="form" className={classes.tab}>
        <RecordEditor register={name} data={data} onDirty={onDirty} onSaved={onSaved} />
      </Tabs.Panel>
      <Tabs.Panel value="links" className={classes.tabBody}>
        <RecordLinks register={name} id={record.id} taking={links} />
      </Tabs.Panel>
      <Tabs.Panel value="files" className={classes.tabBody}>
        <Attachments register={name} record={record} />
      </Tabs.Panel>
      <Tabs.Panel value="history" className={classes.tabBody}>
        <p className={classes.made}>
          {shownTime(record.createdAt)} 由 {record.createdBy} 登记，{shownTime(record.changedAt)} 由 {record.changedBy}{' '}
          最后修改
        </p>
        <History items={history} register={register} names={names} />
      </Tabs.Panel>
    </Tabs>
  );
}
