import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { CallInput } from '../../../src-main/api/contract';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { useSigned } from '../../kit/app-state';
import { shownCount } from '../../kit/fieldText';
import type { Selection } from '../../kit/table/useSelection';
import { IssueToRecords } from '../certificates/issue/IssueToRecords';
import { DocumentButton } from '../official/DocumentButton';
import { ArchiveDialog } from './ArchiveDialog';
import { BulkMove } from './BulkMove';
import { BulkSet } from './BulkSet';
import { DeleteDialog } from './DeleteDialog';
import classes from './Register.module.css';

/** Certificates of one batch. */
const MOST_CERTIFIED = 10_000;

interface BulkBarProps {
  register: RegisterName;
  list: CallInput<'register.ids'>;
  selection: Selection;
  /** Records that the list shows now. */
  total: number;
  onRemoved: () => void;
}

/** What can be done to the chosen records, with their number; every one of these can be undone. */
export function BulkBar({ register: name, list, selection, total, onRemoved }: BulkBarProps) {
  const register = registerOf(name);
  const { counter } = register.place;
  const { can } = useSigned();
  const [asked, setAsked] = useState<'set' | 'move' | 'archive' | 'delete' | 'certify' | null>(null);
  const chosen = selection.ids.size;
  const moves = Object.values(register.statuses).some((status) => status.next.length > 0);
  if (chosen === 0) return null;
  const close = () => setAsked(null);
  const done = () => {
    close();
    selection.clear();
    onRemoved();
  };
  const dialog = { register: name, ids: [...selection.ids], onClose: close };
  return (
    <div className={classes.bulk} role="toolbar" aria-label="对所选记录">
      <span>
        已选 {shownCount(chosen)} {counter}
        {register.label}
      </span>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={() => setAsked('set')}>
          批量修改
        </Button>
        {moves ? (
          <Button size="compact-sm" variant="default" onClick={() => setAsked('move')}>
            变更状态
          </Button>
        ) : null}
        {can('certificate.manage') ? (
          <Button
            size="compact-sm"
            variant="default"
            disabled={chosen > MOST_CERTIFIED}
            onClick={() => setAsked('certify')}
          >
            签发证书
          </Button>
        ) : null}
        <DocumentButton size="compact-sm" about={{ records: { register: name, ids: dialog.ids } }} />
        <Button size="compact-sm" variant="default" onClick={() => setAsked('archive')}>
          归档
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsked('delete')}>
          删除
        </Button>
        {chosen < total ? (
          <Button size="compact-sm" variant="subtle" onClick={selection.all}>
            选择全部 {total} {counter}
          </Button>
        ) : null}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={selection.clear}>
          取消选择
        </Button>
      </Group>
      {asked === 'certify' ? <IssueToRecords register={name} ids={dialog.ids} onClose={close} /> : null}
      {asked === 'set' ? <BulkSet {...dialog} onDone={close} /> : null}
      <ArchiveDialog {...dialog} opened={asked === 'archive'} onDone={done} />
      <DeleteDialog {...dialog} opened={asked === 'delete'} onArchive={() => setAsked('archive')} onDone={done} />
      {moves ? (
        <BulkMove register={name} list={list} selection={selection} opened={asked === 'move'} onClose={close} />
      ) : null}
    </div>
  );
}
