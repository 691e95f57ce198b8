import { Button, FileButton, Group } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import { Fault } from '../../../src-main/domain/fault';
import type { RegisterName } from '../../../src-main/domain/registers';
import { uploadFile, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { Empty } from '../../kit/Empty';
import { shownTime } from '../../kit/fieldText';
import { tellFault } from '../../kit/notice';
import { shown } from '../../kit/run';
import { useSaveFile } from '../../kit/save';
import { useTellUndoable } from '../../kit/undo';
import classes from './Register.module.css';

type Stored = CallOutput<'register.get'>['record'];

const ACCEPTED = '.pdf,.xlsx,.docx,.jpg,.jpeg,.png';

/** The files of a record: each can be opened, saved and taken away; its copy stays for the history. */
export function Attachments({ register, record }: { register: RegisterName; record: Stored }) {
  const { can, host } = useSigned();
  const writes = can('register.write');
  const [busy, setBusy] = useState(false);
  const attach = useRun('record.attach');
  const fetch = useRun('record.fetchAttachment');
  const open = useRun('files.open');
  const detach = useRun('record.detach');
  const save = useSaveFile();
  const tellUndoable = useTellUndoable();
  const at = { register, record: { id: record.id, rev: record.rev } };

  const add = async (file: File | null) => {
    if (!file) return;
    const entry = crypto.randomUUID();
    setBusy(true);
    try {
      const uploaded = await uploadFile(file).catch((error: unknown) => {
        if (error instanceof Fault) tellFault(error);
        throw error;
      });
      await attach.run({ ...at, file: uploaded.file }, { id: entry });
      tellUndoable(`已添加附件“${file.name}”。`, entry);
    } finally {
      setBusy(false);
    }
  };
  const copyOf = (hash: string) => fetch.run({ register, id: record.id, hash });
  const remove = async (hash: string, name: string) => {
    const entry = crypto.randomUUID();
    await detach.run({ ...at, hash }, { id: entry });
    tellUndoable(`已移除附件“${name}”。`, entry);
  };
  const adding = writes ? (
    <FileButton
      onChange={(file) => void add(file).catch(shown)}
      accept={ACCEPTED}
      inputProps={{ 'aria-label': '选择附件' }}
    >
      {(props) => (
        <Button {...props} variant="default" loading={busy}>
          添加附件
        </Button>
      )}
    </FileButton>
  ) : null;
  if (record.attachments.length === 0) {
    return (
      <Empty what="还没有附件" how="可以添加 PDF、Excel、Word 和图片，每个不超过 20 MB。">
        {adding}
      </Empty>
    );
  }
  return (
    <>
      <ul className={classes.links} aria-label="附件">
        {record.attachments.map(({ hash, name, size, addedAt, addedBy }) => (
          <li key={hash}>
            <div>{name}</div>
            <div className={classes.made}>{`${sizeText(size)}，${shownTime(addedAt)} 由 ${addedBy} 添加`}</div>
            <Group gap="xs">
              {host === 'electron' ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`打开附件：${name}`}
                  onClick={() =>
                    copyOf(hash)
                      .then(({ file }) => open.run({ file }))
                      .catch(shown)
                  }
                >
                  打开
                </Button>
              ) : null}
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`另存附件：${name}`}
                onClick={() => copyOf(hash).then(save).catch(shown)}
              >
                另存为
              </Button>
              {writes ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={`移除附件：${name}`}
                  onClick={() => remove(hash, name).catch(shown)}
                >
                  移除
                </Button>
              ) : null}
            </Group>
          </li>
        ))}
      </ul>
      {adding}
    </>
  );
}

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
