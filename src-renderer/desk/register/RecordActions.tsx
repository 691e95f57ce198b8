import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import type { RegisterName } from '../../../src-main/domain/registers';
import { useSigned } from '../../kit/app-state';
import { ArchiveDialog } from './ArchiveDialog';
import { DeleteDialog } from './DeleteDialog';
import { MergeWith } from './MergeWith';

interface RecordActionsProps {
  register: RegisterName;
  record: CallOutput<'register.get'>['record'];
  /** The record is no longer to be shown. */
  onGone: () => void;
  /** The record that stayed of two. */
  onMerged: (id: string) => void;
}

/** What can be done to the open record besides filling it in. */
export function RecordActions({ register, record, onGone, onMerged }: RecordActionsProps) {
  const { can } = useSigned();
  const [asked, setAsked] = useState<'archive' | 'delete' | 'merge' | null>(null);
  if (!can('register.write')) return null;
  const close = () => setAsked(null);
  const dialog = { register, ids: [record.id], onClose: close };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label="对这条记录的操作">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {record.archived === null ? <Menu.Item onClick={() => setAsked('archive')}>归档</Menu.Item> : null}
          {record.archived?.into ? null : <Menu.Item onClick={() => setAsked('merge')}>与另一条合并</Menu.Item>}
          <Menu.Item onClick={() => setAsked('delete')}>删除</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'merge' ? (
        <MergeWith
          register={register}
          id={record.id}
          onClose={close}
          onMerged={(id) => {
            close();
            onMerged(id);
          }}
        />
      ) : null}
      <ArchiveDialog {...dialog} opened={asked === 'archive'} onDone={close} />
      <DeleteDialog
        {...dialog}
        opened={asked === 'delete'}
        onArchive={() => setAsked('archive')}
        onDone={() => {
          close();
          onGone();
        }}
      />
    </>
  );
}
