import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import type { BatchWay } from '../../../../src-main/api/contract/certificates';
import { shown, useRun } from '../../../kit/run';
import { useSaveFile } from '../../../kit/save';
import type { Ready } from './BatchDialog';

/** Saves 制作记录: line by line what was made of the batch, and what was found. `done`: so many of it, from the first. */
export function LogButton({ batch, way, done }: Pick<Ready, 'batch'> & { way: BatchWay; done: number }) {
  const log = useRun('certificate.log');
  const save = useSaveFile();
  return (
    <Button
      variant="default"
      leftSection={<IconTable size={17} aria-hidden />}
      loading={log.busy}
      onClick={() =>
        log
          .run({ ...batch, way, done })
          .then(save)
          .catch(shown)
      }
    >
      另存制作记录
    </Button>
  );
}
