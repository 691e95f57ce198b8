import { Select } from '@mantine/core';
import { useState } from 'react';
import type { CallInput } from '../../../src-main/api/contract';
import { type OverprintProfile, profileName } from '../../../src-main/domain/honours/overprint';
import { usualTemplate } from '../../../src-main/domain/honours/shipped';
import type { Template } from '../../../src-main/domain/honours/template';
import { useCall } from '../../kit/api';

/** Values of the choice that are no profile's id. */
const WHOLE = 'whole';
const PLAIN = 'plain';
const PRESS = 'press';

type Overprint = NonNullable<CallInput<'certificate.make'>['overprint']> | null;

const overprintOf = (way: string): Overprint =>
  way === WHOLE || way === PRESS ? null : { profile: way === PLAIN ? null : way };

/** Said of a profile that was measured on other paper than the template's; '': it fits. */
const misfit = ({ width, height }: OverprintProfile, template: Template | null): string =>
  template === null || (width === template.width && height === template.height) ? '' : '（纸张与模板不同）';

/** What was chosen of the two lists, to begin another choice with. */
export interface TemplateWish {
  template: string;
  way: string;
}

/** By which template certificates are made, and whether whole or onto bought stock: the two lists to choose from. */
export function useTemplateChoice(title: string, first?: TemplateWish) {
  const templates = useCall('template.list', {});
  const profiles = useCall('profile.list', {});
  const [template, setTemplate] = useState(first?.template ?? usualTemplate(title));
  const [way, setWay] = useState(first?.way ?? WHOLE);
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
        { value: PRESS, label: '送印刷厂：加出血和裁切标记' },
        { value: PLAIN, label: '套打，不校准' },
        ...(profiles.data ?? []).map((each) => ({
          value: each.id,
          label: `套打${misfit(each, chosen)}：${profileName(each)}`,
        })),
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
  return { wish: { template, way }, template, chosen, overprint: overprintOf(way), bleed: way === PRESS, lists };
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
