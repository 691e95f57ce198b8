import { Group, Modal, SegmentedControl, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { BATCH_WAYS, type BatchWay } from '../../../../src-main/api/contract/certificates';
import type { Certificate } from '../../../../src-main/domain/review/model';
import { shownCount } from '../../../kit/fieldText';
import { TemplateChoice, type TemplateWish, useTemplateChoice } from '../../papers/useTemplateChoice';
import { CheckReport } from './CheckReport';
import { FilesWay } from './FilesWay';
import { OneFileWay } from './OneFileWay';
import { PrintWay } from './PrintWay';
import { useBatchCheck } from './useBatchCheck';

const WAY_LABELS: Record<BatchWay, string> = { one: '合成一个文件', files: '每份一个文件', print: '直接打印' };

/** Of a batch that is ready: whose it is, and how it is to be made. */
export interface Ready {
  certificates: readonly Certificate[];
  batch: { certificates: string[] } & Pick<ReturnType<typeof useTemplateChoice>, 'template' | 'overprint' | 'bleed'>;
  /** What is chosen of templates and ways to print. */
  wish: TemplateWish;
  /** Nothing keeps it from being made. */
  clear: boolean;
  /** Characters that no font has: not printed without a question. */
  missing: number;
  /** Called when something is under way, and when it is over. */
  onBusy(busy: boolean): void;
}

interface Props {
  /** Valid ones, in the order in which they are to come out. */
  certificates: readonly Certificate[];
  /** What they were issued for; absent: whole, by the template that suits the title. */
  first?: TemplateWish;
  onClose(): void;
}

/** 批量制作: looked at first, then made as one file, a file each, or straight on the printer. */
export function BatchDialog({ certificates, first, onClose }: Props) {
  const { wish, template, overprint, bleed, lists } = useTemplateChoice(certificates[0]?.title ?? '', first);
  const [way, setWay] = useState<BatchWay>('one');
  const [busy, setBusy] = useState(false);
  const ids = useMemo(() => certificates.map(({ id }) => id), [certificates]);
  const check = useBatchCheck({ of: { from: 'issued', certificates: ids }, template, overprint });
  const { found } = check;
  const ready: Ready = {
    certificates,
    batch: { certificates: ids, template, overprint, bleed },
    wish,
    clear: found !== null && found.problems.count === 0,
    missing: found?.glyphs.missing ?? 0,
    onBusy: setBusy,
  };
  return (
    <Modal
      opened
      size={760}
      onClose={busy ? () => undefined : onClose}
      closeOnEscape={!busy}
      title={`批量制作证书（${shownCount(certificates.length)} 份）`}
    >
      <Stack gap="md">
        <Group grow align="flex-end">
          <TemplateChoice lists={lists} />
        </Group>
        <CheckReport check={check} />
        <SegmentedControl
          aria-label="制作方式"
          disabled={busy}
          data={BATCH_WAYS.map((value) => ({ value, label: WAY_LABELS[value] }))}
          value={way}
          onChange={(value) => setWay(BATCH_WAYS.find((each) => each === value) ?? 'one')}
        />
        {way === 'one' && <OneFileWay {...ready} />}
        {way === 'files' && <FilesWay {...ready} />}
        {way === 'print' && <PrintWay {...ready} />}
      </Stack>
    </Modal>
  );
}
