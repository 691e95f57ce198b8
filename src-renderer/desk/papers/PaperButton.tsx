import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileText, IconTable } from '@tabler/icons-react';
import { useMemo } from 'react';
import { PAPER_LABELS, type PaperName } from '../../../src-main/api/contract/papers';
import type { Certificate } from '../../../src-main/domain/review/model';
import { useSigned } from '../../kit/app-state';
import { MakeMany } from '../certificates/MakeMany';
import { papersIn } from '../round/papers';
import type { RoundView } from '../round/view';
import { CertificateDialog } from './CertificateDialog';
import { PaperDialog, WORKBOOKS } from './PaperDialog';
import type { PaperWish } from './usePaper';

const NONE: readonly Certificate[] = [];

interface Props {
  view: Pick<RoundView, 'round' | 'certificates'>;
  paper: PaperName;
  /** Only this one. */
  certificate?: Certificate;
  /** Of a paper about an amendment: its document number. */
  document?: string;
}

/** Makes and shows one of the round's papers. */
export function PaperButton({ view, paper, certificate, document }: Props) {
  const { can } = useSigned();
  const [opened, dialog] = useDisclosure(false);
  const wish = useMemo(
    (): PaperWish => ({ call: 'paper.make', round: view.round.id, paper, document: document ?? null }),
    [view.round.id, paper, document],
  );
  const certificates = useMemo(
    () => (certificate ? [certificate] : view.certificates.filter(({ voided }) => voided === null)),
    [certificate, view.certificates],
  );
  if (!can('paper.make') || !(document || papersIn(view.round).includes(paper))) return null;
  const label = document ? '文件' : PAPER_LABELS[paper];
  const Icon = WORKBOOKS.includes(paper) ? IconTable : IconFileText;
  const title = `${label}　${document ?? certificate?.holder ?? view.round.title}`;
  return (
    <>
      {document ? (
        <Button size="compact-sm" variant="subtle" aria-label={`查看${document}`} onClick={dialog.open}>
          查看文件
        </Button>
      ) : certificate ? (
        <Button size="compact-sm" variant="subtle" aria-label={`查看${certificate.holder}的证书`} onClick={dialog.open}>
          查看证书
        </Button>
      ) : (
        <Button variant="default" leftSection={<Icon size={17} aria-hidden />} onClick={dialog.open}>
          {label}
        </Button>
      )}
      {paper === 'certificates' && !certificate && certificates.length > 1 && (
        <MakeMany certificates={certificates} variant="default" />
      )}
      {opened &&
        (paper === 'certificates' && certificates.length > 0 ? (
          <CertificateDialog title={title} certificates={certificates} onClose={dialog.close} />
        ) : (
          <PaperDialog title={title} wish={wish} certificates={NONE} onClose={dialog.close} />
        ))}
    </>
  );
}
