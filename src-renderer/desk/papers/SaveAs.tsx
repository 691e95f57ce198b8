import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FileRef } from '../../../src-main/api/contract/files';
import { shown } from '../../kit/run';
import { useSaveFile } from '../../kit/save';

interface Props {
  label: string;
  icon: ReactNode;
  busy: boolean;
  make(): Promise<FileRef>;
}

/** Saves a paper in another form than the one that is shown. */
export function SaveAs({ label, icon, busy, make }: Props) {
  const save = useSaveFile();
  return (
    <Button variant="default" leftSection={icon} loading={busy} onClick={() => make().then(save).catch(shown)}>
      {label}
    </Button>
  );
}
