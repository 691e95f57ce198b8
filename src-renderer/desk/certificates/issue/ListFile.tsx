import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallOutput } from '../../../../src-main/api/contract';
import { uploadFile, useRun } from '../../../kit/api';
import { useAttempt } from '../../../kit/attempt';
import { Sentence } from '../../../kit/Sentence';

/** A list that was handed in and read. */
export interface ReadList extends CallOutput<'certificate.readList'> {
  /** Name by which main keeps it. */
  kept: string;
}

interface Props {
  list: ReadList | null;
  onList(list: ReadList): void;
}

/** Chooses the workbook with those who get certificates, and says what was found in it. */
export function ListFile({ list, onList }: Props) {
  const read = useRun('certificate.readList', { quiet: true });
  const [reading, setReading] = useState(false);
  const { fault, attempt } = useAttempt();
  const take = async (file: File | null) => {
    if (!file) return;
    setReading(true);
    await attempt(async () => {
      const { file: kept } = await uploadFile(file);
      onList({ ...(await read.run({ file: kept })), kept });
    }).finally(() => setReading(false));
  };
  return (
    <>
      <Group gap="sm">
        <FileButton accept=".xlsx,.csv,.xlsm,.xls,.txt" onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={reading}
              leftSection={<IconFileSpreadsheet size={17} aria-hidden />}
            >
              {list ? '换一份名单' : '选择名单'}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c={list ? undefined : 'dimmed'}>
          {list
            ? `${list.file}：${list.count} 行，${list.columns.length} 列可用`
            : '工作簿（.xlsx）或 CSV：一行列名，下面每行一份证书，一次最多 10,000 份'}
        </Text>
      </Group>
      {list && list.personal.length > 0 && (
        <Sentence tone="hint">{`“${list.personal.join('”“')}”含个人信息，没有读入，也不会印在证书上。`}</Sentence>
      )}
      {fault && <Sentence>{fault.message}</Sentence>}
    </>
  );
}
