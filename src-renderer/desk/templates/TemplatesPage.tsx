import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ListedTemplate } from '../../../src-main/api/contract/templates';
import { aboutTemplate } from '../../../src-main/domain/honours/sample';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { copyName } from '../../kit/copyName';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { shown, useRun } from '../../kit/run';
import { TakeBack } from '../../kit/TakeBack';
import { Waiting } from '../../kit/Waiting';
import { TemplatePicture } from './TemplatePicture';
import classes from './TemplatesPage.module.css';

/** px */
const CARD = { width: 268, height: 180 } as const;

const stateOf = ({ shipped, rev }: ListedTemplate): string =>
  shipped ? (rev > 0 ? '已修改' : '随程序附带') : '本单位自建';

/** All certificate templates as pictures: open one, copy one, take one back as it came. */
export function TemplatesPage() {
  const { can } = useSigned();
  const list = useCall('template.list', {});
  const save = useRun('template.save');
  const remove = useRun('template.remove');
  const [, navigate] = useLocation();
  const [leaving, setLeaving] = useState<ListedTemplate | null>(null);
  const all = list.data ?? [];
  const names = all.map(({ template }) => template.name);
  const copy = ({ template }: ListedTemplate) =>
    save
      .run({ id: null, rev: 0, template: { ...template, name: copyName(template.name, names) } })
      .then(({ id }) => navigate(`/templates/${id}`))
      .catch(shown);
  return (
    <Page head={<PageHead title="证书模板" note="随程序附带的模板可以直接改，也可以复制后改；改过的随时能复原" />}>
      {list.isPending ? (
        <Waiting />
      ) : (
        <ul className={classes.cards}>
          {all.map((listed) => {
            const { id, rev, shipped, template } = listed;
            return (
              <li key={id} className={classes.card}>
                <button
                  type="button"
                  className={classes.picture}
                  aria-label={`打开模板“${template.name}”`}
                  onClick={() => navigate(`/templates/${id}`)}
                >
                  <CardPicture template={template} />
                </button>
                <h2>{template.name}</h2>
                <p>{`${template.use}　${template.width}×${template.height} 毫米　${stateOf(listed)}`}</p>
                {can('certificate.manage') && (
                  <div className={classes.actions}>
                    <Button size="compact-sm" variant="default" onClick={() => navigate(`/templates/${id}`)}>
                      打开
                    </Button>
                    <Button size="compact-sm" variant="default" loading={save.busy} onClick={() => void copy(listed)}>
                      复制
                    </Button>
                    {rev > 0 && (
                      <Button size="compact-sm" variant="default" color="red" onClick={() => setLeaving(listed)}>
                        {shipped ? '复原' : '删除'}
                      </Button>
                    )}
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <TakeBack
        leaving={leaving && { name: leaving.template.name, shipped: leaving.shipped }}
        what="模板"
        kept="已经打印的证书不受影响。"
        onClose={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving) void remove.run({ id: leaving.id, rev: leaving.rev }).catch(shown);
          setLeaving(null);
        }}
      />
    </Page>
  );
}

function CardPicture({ template }: Pick<ListedTemplate, 'template'>) {
  const asked = { about: aboutTemplate(template), sample: 'shortest' } as const;
  const values = useCall('template.sample', asked).data?.values ?? {};
  const scale = Math.min(CARD.width / template.width, CARD.height / template.height);
  return <TemplatePicture template={template} values={values} scale={scale} />;
}
