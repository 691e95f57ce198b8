import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileText, IconStack2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { byNumber } from '../../../src-main/domain/honours/numbering';
import type { Certificate } from '../../../src-main/domain/review/model';
import { useSigned } from '../../kit/app-state';
import { shownCount } from '../../kit/fieldText';
import { CertificateDialog } from '../papers/CertificateDialog';
import { BatchDialog } from './batch/BatchDialog';

interface Props {
  certificates: readonly Certificate[];
  variant?: 'filled' | 'default';
}

/** One certificate is opened; of many a batch is made. */
export function MakeMany({ certificates, variant = 'filled' }: Props) {
  const { can } = useSigned();
  const [making, make] = useDisclosure(false);
  const valid = useMemo(() => certificates.filter(({ voided }) => voided === null).toSorted(byNumber), [certificates]);
  const [first] = valid;
  if (!can('paper.make')) return null;
  const many = valid.length > 1;
  return (
    <>
      <Button
        variant={variant}
        leftSection={many ? <IconStack2 size={17} aria-hidden /> : <IconFileText size={17} aria-hidden />}
        disabled={!first}
        onClick={make.open}
      >
        {many ? `批量制作 ${shownCount(valid.length)} 份` : '打开证书'}
      </Button>
      {making && first && many && <BatchDialog certificates={valid} onClose={make.close} />}
      {making && first && !many && (
        <CertificateDialog title={`${first.title}　${first.holder}`} certificates={valid} onClose={make.close} />
      )}
    </>
  );
}
