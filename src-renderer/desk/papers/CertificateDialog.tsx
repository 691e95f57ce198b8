import { Select, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { usualTemplate } from '../../../src-main/domain/honours/shipped';
import type { Certificate } from '../../../src-main/domain/review/model';
import { useCall } from '../../kit/api';
import { PaperDialog } from './PaperDialog';
import type { PaperWish } from './usePaper';

interface Props {
  title: string;
  /** One or more that are valid. */
  certificates: readonly Certificate[];
  onClose(): void;
}

/** Certificates of the register by a template that is chosen here, whole or onto bought stock. */
export function CertificateDialog({ title, certificates, onClose }: Props) {
  const templates = useCall('template.list', {});
  const [template, setTemplate] = useState(usualTemplate(certificates[0]?.title ?? ''));
  const [overprint, setOverprint] = useState(false);
  const wish = useMemo(
    (): PaperWish => ({
      call: 'certificate.make',
      certificates: certificates.map(({ id }) => id),
      template,
      overprint,
    }),
    [certificates, template, overprint],
  );
  const uses = [...new Set((templates.data ?? []).map((each) => each.template.use))];
  const choices = (
    <>
      <Switch
        label="套打（不印底稿）"
        checked={overprint}
        onChange={(event) => setOverprint(event.currentTarget.checked)}
      />
      <Select
        w={250}
        aria-label="证书模板"
        allowDeselect={false}
        value={template}
        onChange={(value) => value !== null && setTemplate(value)}
        data={uses.map((use) => ({
          group: use,
          items: (templates.data ?? [])
            .filter((each) => each.template.use === use)
            .map((each) => ({ value: each.id, label: each.template.name })),
        }))}
      />
    </>
  );
  return <PaperDialog title={title} wish={wish} certificates={certificates} choices={choices} onClose={onClose} />;
}
