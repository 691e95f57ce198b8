import { Button, Group, Modal, Progress, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import { Fault } from '../../../src-main/domain/fault';
import { CERTIFICATE_FIELDS } from '../../../src-main/domain/honours/fields';
import { usualTemplate } from '../../../src-main/domain/honours/shipped';
import type { Certificate } from '../../../src-main/domain/review/model';
import { useCall } from '../../kit/api';
import { useRun } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { StateBadge } from '../../kit/StateBadge';
import { GlyphReport } from './GlyphReport';
import { Problems } from './Problems';
import { ShrunkReport } from './ShrunkReport';
import { useRelease } from './useRelease';

interface Props {
  /** Valid ones. */
  certificates: readonly Certificate[];
  onClose(): void;
}

/** Each certificate as a PDF of its own in a folder; stopped and done again, it goes on. */
export function FilesDialog({ certificates, onClose }: Props) {
  const templates = useCall('template.list', {});
  const [template, setTemplate] = useState(usualTemplate(certificates[0]?.title ?? ''));
  const [folder, setFolder] = useState('');
  const [name, setName] = useState('{编号}');
  const [fault, setFault] = useState<Fault | null>(null);
  const [made, setMade] = useState<CallOutput<'certificate.makeFiles'> | null>(null);
  const { run, busy, progress, cancel } = useRun('certificate.makeFiles', { quiet: true });
  const { release, question } = useRelease(certificates);
  const make = async (): Promise<boolean> => {
    setFault(null);
    setMade(null);
    try {
      setMade(await run({ certificates: certificates.map(({ id }) => id), template, folder: folder.trim(), name }));
      return true;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      setFault(error);
      return false;
    }
  };
  return (
    <Modal
      opened
      size={640}
      onClose={busy ? () => undefined : onClose}
      title={`每份证书存成一个文件（${certificates.length} 份）`}
    >
      <Stack gap="sm">
        <Select
          label="证书模板"
          allowDeselect={false}
          value={template}
          onChange={(value) => value !== null && setTemplate(value)}
          data={(templates.data ?? []).map((each) => ({ value: each.id, label: each.template.name }))}
        />
        <TextInput
          label="存到文件夹"
          description="本机上已有的文件夹的完整路径。中断后再做一次，会接着往下做"
          maxLength={500}
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
        />
        <TextInput
          label="文件名"
          description={`可用字段：${CERTIFICATE_FIELDS.slice(0, 4)
            .map((field) => `{${field.name}}`)
            .join('、')} 等；不用写 .pdf`}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {busy && (
          <>
            <Text role="status">
              {progress ? `正在写第 ${progress.done + 1} 份，共 ${progress.total} 份` : '正在逐份检查'}
            </Text>
            <Progress
              value={progress ? (progress.done / progress.total) * 100 : 100}
              animated={!progress}
              aria-label="制作进度"
            />
          </>
        )}
        {fault && (
          <>
            <Sentence>{fault.message}</Sentence>
            <Problems fault={fault} />
          </>
        )}
        {made && (
          <>
            <StateBadge tone="good">
              {`写好 ${made.written} 份${made.skipped > 0 ? `，${made.skipped} 份上次已做好` : ''}，明细在“制作记录.csv”`}
            </StateBadge>
            <GlyphReport glyphs={made.glyphs} />
            <ShrunkReport shrunk={made.shrunk} />
          </>
        )}
        <Group justify="flex-end">
          {busy ? (
            <Button variant="default" onClick={cancel}>
              停下
            </Button>
          ) : (
            <Button disabled={folder.trim() === '' || name.trim() === ''} onClick={() => release(make)}>
              开始
            </Button>
          )}
        </Group>
        {question}
      </Stack>
    </Modal>
  );
}
