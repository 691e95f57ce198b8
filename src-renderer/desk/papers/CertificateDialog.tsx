import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { Certificate } from '../../../src-main/domain/review/model';
import { PaperDialog } from './PaperDialog';
import type { PaperWish } from './usePaper';
import { type TemplateWish, useTemplateChoice } from './useTemplateChoice';

interface Props {
  title: string;
  /** One or more that are valid. */
  certificates: readonly Certificate[];
  /** What is chosen at first; absent: whole, by the template that suits. */
  first?: TemplateWish;
  onClose(): void;
}

/** Certificates of the register by a template that is chosen here, whole or onto bought stock. */
export function CertificateDialog({ title, certificates, first, onClose }: Props) {
  const { template, overprint, bleed, lists } = useTemplateChoice(certificates[0]?.title ?? '', first);
  const asked = JSON.stringify(overprint);
  const wish = useMemo(
    (): PaperWish => ({
      call: 'certificate.make',
      certificates: certificates.map(({ id }) => id),
      template,
      overprint: JSON.parse(asked) as typeof overprint,
      bleed,
    }),
    [certificates, template, asked, bleed],
  );
  const choices = (
    <>
      <Select w={264} aria-label="打印方式" {...lists.way} />
      <Select w={250} aria-label="证书模板" {...lists.template} />
    </>
  );
  return <PaperDialog title={title} wish={wish} certificates={certificates} choices={choices} onClose={onClose} />;
}
