import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileText, IconTable } from '@tabler/icons-react';
import { PAPER_LABELS, type PaperName } from '../../../src-main/api/contract/papers';
import type { Certificate } from '../../../src-main/domain/review/model';
import { useSigned } from '../../kit/app-state';
import { ConfirmBulk } from '../../kit/ConfirmBulk';
import type { RoundView } from '../round/view';
import { PaperDialog } from './PaperDialog';

interface Props {
  view: Pick<RoundView, 'round' | 'certificates'>;
  paper: PaperName;
  /** Only this one. */
  certificate?: Certificate;
}

const WORKBOOKS: readonly PaperName[] = ['scoreSummary', 'namedLedger'];

/** Makes and shows one of the round's papers. A second making of a certificate is a reprint and is asked for. */
export function PaperButton({ view, paper, certificate }: Props) {
  const { can } = useSigned();
  const [opened, dialog] = useDisclosure(false);
  const [asking, ask] = useDisclosure(false);
  // Making a certificate is entered in its register.
  if (!can('paper.make') || (paper === 'certificates' && !can('certificate.manage'))) return null;
  const label = PAPER_LABELS[paper];
  const concerned = certificate ? [certificate] : paper === 'certificates' ? view.certificates : [];
  const again = concerned.filter(({ madeAt, voided }) => madeAt !== null && voided === null).length;
  const start = again > 0 ? ask.open : dialog.open;
  const Icon = WORKBOOKS.includes(paper) ? IconTable : IconFileText;
  return (
    <>
      {certificate ? (
        <Button size="compact-sm" variant="subtle" aria-label={`查看${certificate.holder}的证书`} onClick={start}>
          查看证书
        </Button>
      ) : (
        <Button variant="default" leftSection={<Icon size={17} aria-hidden />} onClick={start}>
          {label}
        </Button>
      )}
      <ConfirmBulk
        opened={asking}
        onClose={ask.close}
        title={label}
        sentence={`其中 ${again} 份以前制作过，再次制作记为重印一次，编号不变。`}
        confirm="制作"
        onConfirm={() => {
          ask.close();
          dialog.open();
        }}
      />
      {opened && (
        <PaperDialog
          title={certificate ? `${label}　${certificate.holder}` : `${view.round.title}　${label}`}
          round={view.round.id}
          paper={paper}
          certificates={certificate ? [certificate.id] : null}
          onClose={dialog.close}
        />
      )}
    </>
  );
}
