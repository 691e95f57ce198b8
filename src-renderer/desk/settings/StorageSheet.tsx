import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useCall, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { useAttempt } from '../../kit/attempt';
import { shownTime } from '../../kit/fieldText';
import { tellDone } from '../../kit/notice';
import { Sheet } from '../../kit/Page';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { Waiting } from '../../kit/Waiting';
import classes from './Settings.module.css';

const GIGABYTE = 1024 ** 3;

/** Where the data lies, how much room is left, when it was last copied. */
export function StorageSheet() {
  const { can } = useSigned();
  const storage = useCall('settings.storage', {});
  const snapshot = useRun('settings.snapshot');
  const [moving, setMoving] = useState(false);
  const writes = can('settings.write');
  const data = storage.data;
  const take = () =>
    snapshot.run({}).then(({ at }) => {
      tellDone(`快照已完成：${shownTime(at)}`);
      void storage.refetch();
    }, shown);
  return (
    <Sheet title="数据与备份">
      {storage.error ? <Sentence>{storage.error.message}</Sentence> : null}
      {data ? (
        <dl className={classes.facts}>
          <Fact label="数据文件夹">
            <code>{data.dataFolder}</code>
            <p>全部数据都在这一个文件夹里；换电脑时整个复制即可。</p>
          </Fact>
          <Fact label="操作日志文件夹">
            <code>{data.journalFolder}</code>
            <p>
              已记 {data.entries} 条，数据格式 {data.format}。放到另一块磁盘上更稳妥：数据损坏时可由日志完整重建。
            </p>
            {writes ? (
              <Button variant="default" size="compact-sm" onClick={() => setMoving(true)}>
                换一个文件夹
              </Button>
            ) : null}
          </Fact>
          <Fact label="磁盘剩余空间">{(data.freeBytes / GIGABYTE).toFixed(1)} GB</Fact>
          <Fact label="最近一次快照">
            {data.snapshotAt ? shownTime(data.snapshotAt) : '还没有'}
            <p>正常退出时自动做快照。</p>
            {writes ? (
              <Button variant="default" size="compact-sm" loading={snapshot.busy} onClick={take}>
                现在做快照
              </Button>
            ) : null}
          </Fact>
        </dl>
      ) : (
        <Waiting lines={4} />
      )}
      <MoveJournal opened={moving} onClose={() => setMoving(false)} />
    </Sheet>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function MoveJournal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const move = useRun('settings.moveJournal', { quiet: true });
  const [folder, setFolder] = useState('');
  const { fault, attempt } = useAttempt();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      await move.run({ folder: folder.trim() });
      onClose();
      tellDone('下次启动时，操作日志会移到新的文件夹。');
    });
  };
  return (
    <Modal opened={opened} onClose={onClose} title="更换操作日志文件夹" size={520}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="md">下次启动时把操作日志移到这个文件夹。它要已经存在，而且是空的；最好在另一块磁盘上。</Text>
          <TextInput
            label="文件夹的完整路径"
            placeholder="D:\科普评审日志"
            value={folder}
            onChange={(event) => setFolder(event.currentTarget.value)}
            error={fault?.message}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" loading={move.busy} disabled={folder.trim() === ''}>
              更换
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
