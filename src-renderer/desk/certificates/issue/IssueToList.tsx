import { useState } from 'react';
import { IssueDialog } from './IssueDialog';
import { ListFile, type ReadList } from './ListFile';

/** Certificates for everyone on a list that was sent. */
export function IssueToList({ onClose }: { onClose(): void }) {
  const [list, setList] = useState<ReadList | null>(null);
  return (
    <IssueDialog
      title="按名单签发证书"
      suits="荣誉证书"
      columns={{ columns: list?.columns ?? [], holder: null }}
      count={list?.count ?? 0}
      sourceOf={(issue) => ({ from: 'list', file: list?.kept ?? '-', issue })}
      onClose={onClose}
    >
      <ListFile list={list} onList={setList} />
    </IssueDialog>
  );
}
