import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { Certificate } from '../../../src-main/domain/review/model';
import { PaperDialog } from './PaperDialog';
import type { PaperWish } from './usePaper';
import { useTemplateChoice } from './useTemplateChoice';

interface Props {
  title: string;
  /** One or more that are valid. */
  certificates: readonly Certificate[];
  onClose(): void;
}

/** Certificates of the register by a template that is chosen here, whole or onto bought stock. */
export function CertificateDialog({ title, certificates, onClose }: Props) {
  const { template, overprint, lists } = useTemplateChoice(certificates[0]?.title ?? '');
  const asked = JSON.stringify(overprint);
  const wish = useMemo(
    (): PaperWish => ({
      call: 'certificate.make',
      certificates: certificates.map(({ id }) => id),
      template,
      overprint: JSON.parse(asked) as typeof overprint,
    }),
    [certificates, template, asked],
  );
  const choices = (
    <>
      <Select w={210} aria-label="打印方式" {...lists.way} />
      <Select w={250} aria-label="证书模板" {...lists.template} />
    </>
  );
  return <PaperDialog title={title} wish={wish} certificates={certificates} choices={choices} onClose={onClose} />;
}
