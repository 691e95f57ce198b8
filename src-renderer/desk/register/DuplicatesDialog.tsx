import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CallOutput } from '../../../src-main/api/contract';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { Empty } from '../../kit/Empty';
import { Sentence } from '../../kit/Sentence';
import { Waiting } from '../../kit/Waiting';
import classes from './Merge.module.css';
import { MergeDialog } from './MergeDialog';

interface DuplicatesDialogProps {
  register: RegisterName;
  onClose: () => void;
}

/** Pairs of a register's records that may be one thing; each can be looked at side by side and merged. */
export function DuplicatesDialog({ register: name, onClose }: DuplicatesDialogProps) {
  const register = registerOf(name);
  const { can } = useSigned();
  const found = useCall('record.pairs', { register: name });
  const [comparing, setComparing] = useState<readonly [string, string] | null>(null);
  const pairs = found.data?.pairs ?? [];
  return (
    <>
      <Modal opened={comparing === null} onClose={onClose} title={`可能重复的${register.label}`} size={1060}>
        {found.error ? <Sentence>{found.error.message}</Sentence> : null}
        {found.isPending ? <Waiting lines={6} /> : null}
        {found.isSuccess && pairs.length === 0 ? (
          <Empty
            what={`没有发现可能重复的${register.label}`}
            how="按名称和所在单位、区县、代码比对；登记和导入时也会比对。"
          />
        ) : null}
        {found.data?.more ? (
          <Sentence tone="hint">{`只列出前 ${pairs.length} 对，处理后再打开可看到其余的。`}</Sentence>
        ) : null}
        <ul className={classes.pairs} aria-label="可能重复的记录">
          {pairs.map(({ one, other, why }) => (
            <li key={`${one.id} ${other.id}`}>
              <Named register={name} record={one} onOpen={onClose} />
              <Named register={name} record={other} onOpen={onClose} />
              <span>{why}</span>
              {can('register.write') ? (
                <Button size="compact-sm" variant="default" onClick={() => setComparing([one.id, other.id])}>
                  比较并合并
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </Modal>
      {comparing ? (
        <MergeDialog
          register={name}
          ids={comparing}
          onClose={() => setComparing(null)}
          onMerged={() => setComparing(null)}
        />
      ) : null}
    </>
  );
}

type Alike = CallOutput<'record.pairs'>['pairs'][number]['one'];

function Named({ register, record, onOpen }: { register: RegisterName; record: Alike; onOpen: () => void }) {
  return (
    <div>
      <Link href={`${registerOf(register).place.path}/${record.id}`} onClick={onOpen}>
        {record.title}
      </Link>
      <span>{record.detail}</span>
    </div>
  );
}
