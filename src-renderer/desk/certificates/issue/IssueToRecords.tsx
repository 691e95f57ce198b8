import { Modal } from '@mantine/core';
import { useMemo } from 'react';
import { type RegisterName, registerOf } from '../../../../src-main/domain/registers';
import { useCall } from '../../../kit/api';
import { Sentence } from '../../../kit/Sentence';
import { Waiting } from '../../../kit/Waiting';
import { IssueDialog } from './IssueDialog';

interface Props {
  register: RegisterName;
  ids: readonly string[];
  onClose(): void;
}

/** Certificates for chosen records of a register. */
export function IssueToRecords({ register: name, ids, onClose }: Props) {
  const register = registerOf(name);
  const chosen = useMemo(() => [...ids], [ids]);
  const columns = useCall('certificate.columns', { register: name, ids: chosen });
  const title = `为所选 ${chosen.length} ${register.place.counter}${register.label}签发证书`;
  if (!columns.data)
    return (
      <Modal opened onClose={onClose} title={title}>
        {columns.error ? <Sentence>{columns.error.message}</Sentence> : <Waiting lines={4} />}
      </Modal>
    );
  return (
    <IssueDialog
      title={title}
      suits={`${register.label}${register.place.title}`}
      columns={columns.data}
      count={chosen.length}
      sourceOf={(issue) => ({ from: 'register', register: name, ids: chosen, issue })}
      onClose={onClose}
    />
  );
}
