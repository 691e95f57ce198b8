import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileText, IconTable } from '@tabler/icons-react';
import { PAPER_LABELS, type PaperName } from '../../../src-main/api/contract/papers';
import type { Certificate } from '../../../src-main/domain/review/model';
import { useSigned } from '../../kit/app-state';
import { papersOf } from '../round/papers';
import type { RoundView } from '../round/view';
import { PaperDialog, WORKBOOKS } from './PaperDialog';

interface Props {
  view: Pick<RoundView, 'round' | 'certificates'>;
  paper: PaperName;
  /** Only this one. */
  certificate?: Certificate;
}

/** Makes and shows one of the round's papers. */
export function PaperButton({ view, paper, certificate }: Props) {
  const { can } = useSigned();
  const [opened, dialog] = useDisclosure(false);
  if (!can('paper.make') || !papersOf(view.round.kind).includes(paper)) return null;
  const label = PAPER_LABELS[paper];
  const Icon = WORKBOOKS.includes(paper) ? IconTable : IconFileText;
  const valid = view.certificates.filter(({ voided }) => voided === null);
  return (
    <>
      {certificate ? (
        <Button size="compact-sm" variant="subtle" aria-label={`查看${certificate.holder}的证书`} onClick={dialog.open}>
          查看证书
        </Button>
      ) : (
        <Button variant="default" leftSection={<Icon size={17} aria-hidden />} onClick={dialog.open}>
          {label}
        </Button>
      )}
      {opened && (
        <PaperDialog
          title={certificate ? `${label}　${certificate.holder}` : `${label}　${view.round.title}`}
          round={view.round.id}
          paper={paper}
          certificates={certificate ? [certificate] : paper === 'certificates' ? valid : []}
          onClose={dialog.close}
        />
      )}
    </>
  );
}
