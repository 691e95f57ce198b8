import { ActionIcon, Button, SegmentedControl, Switch } from '@mantine/core';
import { useElementSize, useHotkeys } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp, IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListedTemplate, Sample } from '../../../../src-main/api/contract/templates';
import { aboutTemplate } from '../../../../src-main/domain/honours/sample';
import type { Template, TemplateElement } from '../../../../src-main/domain/honours/template';
import { useCall } from '../../../kit/api';
import { useSigned } from '../../../kit/app-state';
import { PageHead } from '../../../kit/PageHead';
import { useLatest } from '../../../kit/useLatest';
import { Canvas } from './Canvas';
import classes from './Designer.module.css';
import { changed, doubled, fresh, opened, redone, shifted, undone, withElement, without } from './design';
import { ElementPanel } from './ElementPanel';
import { PagePanel } from './PagePanel';
import panel from './Panel.module.css';
import { PreviewPane } from './PreviewPane';

interface Props {
  listed: ListedTemplate;
  busy: boolean;
  onDirty(dirty: boolean): void;
  /** Resolves to whether it was kept. */
  onSave(template: Template): Promise<boolean>;
}

type Sight = 'design' | 'both' | 'preview';

const SIGHTS = [
  { value: 'design', label: '设计' },
  { value: 'both', label: '对照' },
  { value: 'preview', label: '预览' },
] as const;
const SAMPLE_CHOICES = [
  { value: 'longest', label: '最长的名称' },
  { value: 'shortest', label: '最短的名称' },
] as const;
const ZOOM_STEP = 1.25;
/** Rulers and margins around the page, px; as much as the preview leaves, so that both pages are of one size. */
const AROUND = 56;

/** A certificate template under one's hands: the page with rulers, the exact PDF beside it, all numbers at the right. */
export function Designer({ listed, busy, onDirty, onSave }: Props) {
  const { can } = useSigned();
  const [design, setDesign] = useState(() => opened(listed.template));
  const [kept, setKept] = useState(listed.template);
  const [selected, setSelected] = useState<string | null>(null);
  const [sight, setSight] = useState<Sight>('both');
  const [sample, setSample] = useState<Sample>('longest');
  const [overprint, setOverprint] = useState(false);
  const [zoom, setZoom] = useState<number | null>(null);
  const { ref, width, height } = useElementSize();
  const { now } = design;
  const values = useCall('template.sample', { about: aboutTemplate(now), sample }, { keep: true }).data?.values ?? {};
  const preview = useLatest('template.preview', { template: now, sample, overprint });

  const put = (next: typeof design) => {
    setDesign(next);
    onDirty(next.now !== kept);
  };
  const change = (template: Template, gesture: string | null = null) => put(changed(design, template, gesture));
  const changeElement = (id: string, by: Partial<TemplateElement>, gesture?: string) =>
    change(withElement(now, id, by), gesture ?? null);
  const add = (element: TemplateElement) => {
    change({ ...now, elements: [...now.elements, element] });
    setSelected(element.id);
  };
  const remove = (id: string) => {
    change(without(now, id));
    setSelected(null);
  };
  const dirty = now !== kept;
  const manage = can('certificate.manage');
  const save = async () => {
    if (!dirty || !manage || busy || !(await onSave(now))) return;
    setKept(now);
    onDirty(false);
  };
  useHotkeys(
    [
      ['mod+S', () => void save()],
      ['mod+Z', () => put(undone(design))],
      ['mod+Y', () => put(redone(design))],
      ['mod+shift+Z', () => put(redone(design))],
    ],
    [],
  );

  const element = now.elements.find(({ id }) => id === selected);
  const fit = Math.max(0.2, Math.min((width - AROUND) / now.width, (height - AROUND) / now.height));
  const scale = zoom ?? fit;
  const natural = 96 / 25.4;
  return (
    <div className={classes.designer}>
      <PageHead
        title={now.name}
        note={`${now.use}　${now.width}×${now.height} 毫米${dirty ? '　有未保存的修改' : ''}`}
        more={
          <>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label="撤销"
              title="撤销 Ctrl+Z"
              disabled={design.past.length === 0}
              onClick={() => put(undone(design))}
            >
              <IconArrowBackUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label="重做"
              title="重做 Ctrl+Y"
              disabled={design.future.length === 0}
              onClick={() => put(redone(design))}
            >
              <IconArrowForwardUp size={18} aria-hidden />
            </ActionIcon>
          </>
        }
        action={
          manage && (
            <Button disabled={!dirty} loading={busy} onClick={() => void save()}>
              保存模板
            </Button>
          )
        }
      />
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label="显示"
          data={SIGHTS.map((each) => each)}
          value={sight}
          onChange={(value) => setSight(value as Sight)}
        />
        <SegmentedControl
          size="xs"
          aria-label="样例"
          data={SAMPLE_CHOICES.map((each) => each)}
          value={sample}
          onChange={(value) => setSample(value as Sample)}
        />
        <Switch
          size="xs"
          label="按套打预览"
          checked={overprint}
          onChange={(event) => setOverprint(event.currentTarget.checked)}
        />
        <span className={classes.space} />
        {sight !== 'preview' && (
          <>
            <Button size="compact-sm" variant="default" disabled={zoom === null} onClick={() => setZoom(null)}>
              整页
            </Button>
            <ActionIcon variant="default" aria-label="缩小" onClick={() => setZoom(Math.max(0.4, scale / ZOOM_STEP))}>
              <IconMinus size={16} aria-hidden />
            </ActionIcon>
            <span className={classes.zoom}>{Math.round((scale / natural) * 100)}%</span>
            <ActionIcon variant="default" aria-label="放大" onClick={() => setZoom(Math.min(12, scale * ZOOM_STEP))}>
              <IconPlus size={16} aria-hidden />
            </ActionIcon>
          </>
        )}
      </div>
      <div className={classes.work}>
        <div className={classes.halves}>
          {sight !== 'preview' && (
            <div className={classes.half} ref={ref}>
              <Canvas
                template={now}
                values={values}
                scale={scale}
                selected={selected}
                onSelect={setSelected}
                onChange={changeElement}
                onRemove={remove}
              />
            </div>
          )}
          {sight !== 'design' && (
            <div className={classes.half}>
              <PreviewPane preview={preview} width={now.width} height={now.height} />
            </div>
          )}
        </div>
        <aside className={panel.panel} aria-label="属性">
          {element ? (
            <>
              <Button size="compact-sm" variant="subtle" onClick={() => setSelected(null)}>
                返回模板与元素列表
              </Button>
              <ElementPanel
                key={element.id}
                element={element}
                onChange={(by, gesture) => changeElement(element.id, by, gesture)}
                onShift={(by) => change(shifted(now, element.id, by))}
                onDouble={() => add(doubled(now, element))}
                onRemove={() => remove(element.id)}
              />
            </>
          ) : (
            <PagePanel
              template={now}
              onChange={change}
              onSelect={setSelected}
              onAdd={(kind) => add(fresh(now, kind))}
            />
          )}
        </aside>
      </div>
    </div>
  );
}
