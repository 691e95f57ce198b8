import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileText, IconFolder } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useSigned } from '../../kit/app-state';
import { CertificateDialog } from '../papers/CertificateDialog';
import { FilesDialog } from '../papers/FilesDialog';
import type { ListedCertificate } from './CertificatesPage';

/** One PDF of the chosen certificates. */
export function MakeMany({ certificates }: { certificates: readonly ListedCertificate[] }) {
  const { can } = useSigned();
  const [making, make] = useDisclosure(false);
  const [filing, files] = useDisclosure(false);
  const valid = useMemo(() => certificates.filter(({ voided }) => voided === null), [certificates]);
  const [first] = valid;
  if (!can('paper.make')) return null;
  return (
    <>
      <Button leftSection={<IconFileText size={17} aria-hidden />} disabled={!first} onClick={make.open}>
        {valid.length > 1 ? `打开 ${valid.length} 份证书` : '打开证书'}
      </Button>
      {valid.length > 1 && (
        <Button variant="default" leftSection={<IconFolder size={17} aria-hidden />} onClick={files.open}>
          分别存成文件
        </Button>
      )}
      {filing && first && <FilesDialog certificates={valid} onClose={files.close} />}
      {making && first && (
        <CertificateDialog
          title={`${first.title}　${valid.length === 1 ? first.holder : `${valid.length} 份`}`}
          certificates={valid}
          onClose={make.close}
        />
      )}
    </>
  );
}
