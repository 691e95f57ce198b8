import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ListedText } from '../../../src-main/api/contract/documents';
import { FORMAT_LABELS } from '../../../src-main/domain/official/content';
import { OFFICIAL_KIND_LABELS } from '../../../src-main/domain/official/template';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { copyName } from '../../kit/copyName';
import { Page } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { shown, useRun } from '../../kit/run';
import { StateBadge } from '../../kit/StateBadge';
import { TakeBack } from '../../kit/TakeBack';
import { Waiting } from '../../kit/Waiting';
import lines from '../round/lines.module.css';

const stateOf = ({ shipped, rev }: ListedText) =>
  shipped ? (
    rev > 0 ? (
      <StateBadge tone="accent">本单位已修改</StateBadge>
    ) : (
      <StateBadge tone="neutral">随程序附带</StateBadge>
    )
  ) : (
    <StateBadge tone="good">本单位自建</StateBadge>
  );

/** All texts of documents: open one, copy one, take one back as it came. */
export function TextsPage() {
  const { can } = useSigned();
  const list = useCall('text.list', {});
  const save = useRun('text.save');
  const remove = useRun('text.remove');
  const [, navigate] = useLocation();
  const [leaving, setLeaving] = useState<ListedText | null>(null);
  const all = list.data ?? [];
  const names = all.map(({ text }) => text.name);
  const manages = can('certificate.manage');
  const copy = ({ text }: ListedText) =>
    save
      .run({ id: null, rev: 0, text: { ...text, name: copyName(text.name, names) } })
      .then(({ id }) => navigate(`/texts/${id}`))
      .catch(shown);
  return (
    <Page head={<PageHead title="公文范文" note="随程序附带的范文可以直接改，也可以复制后改；改过的随时能复原" />}>
      {list.isPending ? (
        <Waiting />
      ) : (
        <table className={lines.lines} aria-label="公文范文">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">文种</th>
              <th scope="col">格式</th>
              <th scope="col">标题</th>
              <th scope="col">来源</th>
              <th scope="col" aria-label="操作" />
            </tr>
          </thead>
          <tbody>
            {all.map((listed) => (
              <tr key={listed.id}>
                <td data-tight>{listed.text.name}</td>
                <td data-tight>{OFFICIAL_KIND_LABELS[listed.text.kind]}</td>
                <td data-tight>{FORMAT_LABELS[listed.text.format]}</td>
                <td>{listed.text.title.at(-1)}</td>
                <td data-tight>{stateOf(listed)}</td>
                <td data-tight>
                  <Group gap={6} wrap="nowrap">
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`打开范文“${listed.text.name}”`}
                      onClick={() => navigate(`/texts/${listed.id}`)}
                    >
                      打开
                    </Button>
                    {manages && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`复制范文“${listed.text.name}”`}
                        loading={save.busy}
                        onClick={() => void copy(listed)}
                      >
                        复制
                      </Button>
                    )}
                    {manages && listed.rev > 0 && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        color="red"
                        aria-label={`${listed.shipped ? '复原' : '删除'}范文“${listed.text.name}”`}
                        onClick={() => setLeaving(listed)}
                      >
                        {listed.shipped ? '复原' : '删除'}
                      </Button>
                    )}
                  </Group>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <TakeBack
        leaving={leaving && { name: leaving.text.name, shipped: leaving.shipped }}
        what="范文"
        kept="已经登记的公文不受影响。"
        onClose={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving) void remove.run({ id: leaving.id, rev: leaving.rev }).catch(shown);
          setLeaving(null);
        }}
      />
    </Page>
  );
}
