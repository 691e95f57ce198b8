import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileText } from '@tabler/icons-react';
import { useSigned } from '../../kit/app-state';
import { ConfirmBulk } from '../../kit/ConfirmBulk';
import { PaperDialog } from '../papers/PaperDialog';
import type { ListedCertificate } from './CertificatesPage';

/** One PDF of the chosen certificates. They come from one round at a time: its papers carry its words. */
export function MakeMany({ certificates }: { certificates: readonly ListedCertificate[] }) {
  const { can } = useSigned();
  const [asking, ask] = useDisclosure(false);
  const [making, make] = useDisclosure(false);
  const valid = certificates.filter(({ voided }) => voided === null);
  const [first] = valid;
  const oneRound = valid.every(({ round }) => round === first?.round);
  const again = valid.filter(({ madeAt }) => madeAt !== null).length;
  // Making a certificate is entered in its register.
  if (!can('paper.make') || !can('certificate.manage')) return null;
  return (
    <>
      <Button
        leftSection={<IconFileText size={17} aria-hidden />}
        disabled={!first || !oneRound}
        title={oneRound ? undefined : '一次只能制作同一轮次的证书'}
        onClick={again > 0 ? ask.open : make.open}
      >
        {valid.length > 0 ? `制作 ${valid.length} 份证书` : '制作证书'}
      </Button>
      <ConfirmBulk
        opened={asking}
        onClose={ask.close}
        title="制作证书"
        sentence={`制作 ${valid.length} 份证书，其中 ${again} 份以前制作过，再次制作记为重印一次，编号不变。`}
        confirm={`制作 ${valid.length} 份`}
        onConfirm={() => {
          ask.close();
          make.open();
        }}
      />
      {making && first && (
        <PaperDialog
          title={`命名证书　${valid.length === 1 ? first.holder : `${valid.length} 份`}`}
          round={first.round}
          paper="certificates"
          certificates={valid.map(({ id }) => id)}
          onClose={make.close}
        />
      )}
    </>
  );
}
