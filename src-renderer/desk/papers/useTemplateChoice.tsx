import { Select } from '@mantine/core';
import { useState } from 'react';
import type { CallInput } from '../../../src-main/api/contract';
import { profileName } from '../../../src-main/domain/honours/overprint';
import { usualTemplate } from '../../../src-main/domain/honours/shipped';
import type { Template } from '../../../src-main/domain/honours/template';
import { useCall } from '../../kit/api';

/** Values of the choice that are no profile's id. */
const WHOLE = 'whole';
const PLAIN = 'plain';

type Overprint = NonNullable<CallInput<'certificate.make'>['overprint']> | null;

const overprintOf = (way: string): Overprint => (way === WHOLE ? null : { profile: way === PLAIN ? null : way });

/** By which template certificates are made, and whether whole or onto bought stock: the two lists to choose from. */
export function useTemplateChoice(title: string, first: string = usualTemplate(title)) {
  const templates = useCall('template.list', {});
  const profiles = useCall('profile.list', {});
  const [template, setTemplate] = useState(first);
  const [way, setWay] = useState(WHOLE);
  const all = templates.data ?? [];
  const uses = [...new Set(all.map((each) => each.template.use))];
  const chosen: Template | null = all.find(({ id }) => id === template)?.template ?? null;
  const lists = {
    way: {
      allowDeselect: false,
      value: way,
      onChange: (value: string | null) => value !== null && setWay(value),
      data: [
        { value: WHOLE, label: '整页打印' },
        { value: PLAIN, label: '套打，不校准' },
        ...(profiles.data ?? []).map((each) => ({ value: each.id, label: `套打：${profileName(each)}` })),
      ],
    },
    template: {
      allowDeselect: false,
      value: template,
      onChange: (value: string | null) => value !== null && setTemplate(value),
      data: uses.map((use) => ({
        group: use,
        items: all
          .filter((each) => each.template.use === use)
          .map((each) => ({ value: each.id, label: each.template.name })),
      })),
    },
  };
  return { template, chosen, overprint: overprintOf(way), lists };
}

/** The two lists side by side, with their labels. */
export function TemplateChoice({ lists }: Pick<ReturnType<typeof useTemplateChoice>, 'lists'>) {
  return (
    <>
      <Select label="证书模板" {...lists.template} />
      <Select label="打印方式" {...lists.way} />
    </>
  );
}
