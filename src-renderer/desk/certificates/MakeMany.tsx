import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileText } from '@tabler/icons-react';
import { useSigned } from '../../kit/app-state';
import { PaperDialog } from '../papers/PaperDialog';
import type { ListedCertificate } from './CertificatesPage';

/** One PDF of the chosen certificates. They come from one round at a time: its papers carry its words. */
export function MakeMany({ certificates }: { certificates: readonly ListedCertificate[] }) {
  const { can } = useSigned();
  const [making, make] = useDisclosure(false);
  const valid = certificates.filter(({ voided }) => voided === null);
  const [first] = valid;
  const oneRound = valid.every(({ round }) => round === first?.round);
  if (!can('paper.make')) return null;
  return (
    <>
      <Button
        leftSection={<IconFileText size={17} aria-hidden />}
        disabled={!first || !oneRound}
        title={oneRound ? undefined : '一次只能打开同一轮次的证书'}
        onClick={make.open}
      >
        {valid.length > 1 ? `打开 ${valid.length} 份证书` : '打开证书'}
      </Button>
      {making && first && (
        <PaperDialog
          title={`命名证书　${valid.length === 1 ? first.holder : `${valid.length} 份`}`}
          round={first.round}
          paper="certificates"
          certificates={valid}
          onClose={make.close}
        />
      )}
    </>
  );
}
