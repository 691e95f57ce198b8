import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { profileName } from '../../../src-main/domain/honours/overprint';
import { usualTemplate } from '../../../src-main/domain/honours/shipped';
import type { Certificate } from '../../../src-main/domain/review/model';
import { useCall } from '../../kit/api';
import { PaperDialog } from './PaperDialog';
import type { PaperWish } from './usePaper';

/** Values of the choice that are no profile's id. */
const WHOLE = 'whole';
const PLAIN = 'plain';

const overprintOf = (way: string) => (way === WHOLE ? null : { profile: way === PLAIN ? null : way });

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
  const profiles = useCall('profile.list', {});
  const [way, setWay] = useState(WHOLE);
  const wish = useMemo(
    (): PaperWish => ({
      call: 'certificate.make',
      certificates: certificates.map(({ id }) => id),
      template,
      overprint: overprintOf(way),
    }),
    [certificates, template, way],
  );
  const uses = [...new Set((templates.data ?? []).map((each) => each.template.use))];
  const choices = (
    <>
      <Select
        w={210}
        aria-label="打印方式"
        allowDeselect={false}
        value={way}
        onChange={(value) => value !== null && setWay(value)}
        data={[
          { value: WHOLE, label: '整页打印' },
          { value: PLAIN, label: '套打，不校准' },
          ...(profiles.data ?? []).map((each) => ({ value: each.id, label: `套打：${profileName(each)}` })),
        ]}
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
