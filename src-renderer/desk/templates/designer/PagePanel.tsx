import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { resized } from '../../../../src-main/domain/honours/resized';
import { PAGE_SIZES, type Template, type TemplateElement } from '../../../../src-main/domain/honours/template';
import { BackgroundFields } from './BackgroundFields';
import { KIND_LABELS } from './design';
import { Measure } from './Measure';
import classes from './Panel.module.css';

interface Props {
  template: Template;
  onChange(template: Template, gesture?: string): void;
  onSelect(id: string): void;
  onAdd(kind: TemplateElement['kind']): void;
}

const FREE = '自定义';

/** Name and size of the page, and what stands on it. */
export function PagePanel({ template, onChange, onSelect, onAdd }: Props) {
  const { width, height } = template;
  const [along, setAlong] = useState(true);
  const size = PAGE_SIZES.find(
    (each) => (each.width === width && each.height === height) || (each.height === width && each.width === height),
  );
  const landscape = width >= height;
  // A number grows digit by digit: each follows from the page as it was before, so that nothing is rounded on the way.
  const before = useRef(template);
  const begin = () => {
    before.current = template;
  };
  const setSide = (side: { width: number } | { height: number }) => {
    const page = { width, height, ...side };
    onChange(
      along ? resized(before.current, page.width, page.height) : { ...template, ...page },
      `size ${Object.keys(side)}`,
    );
  };
  const setSize = (label: string | null, lying: boolean) => {
    const { width: long, height: short } = PAGE_SIZES.find((each) => each.label === label) ?? {
      width: Math.max(width, height),
      height: Math.min(width, height),
    };
    const page = lying ? { width: long, height: short } : { width: short, height: long };
    onChange(along ? resized(template, page.width, page.height) : { ...template, ...page });
  };
  return (
    <>
      <h2>模板</h2>
      <div className={classes.stack}>
        <TextInput
          size="xs"
          label="模板名称"
          maxLength={60}
          value={template.name}
          onChange={(event) => onChange({ ...template, name: event.currentTarget.value }, 'name')}
        />
        <TextInput
          size="xs"
          label="用途"
          maxLength={30}
          value={template.use}
          onChange={(event) => onChange({ ...template, use: event.currentTarget.value }, 'use')}
        />
      </div>
      <div className={classes.pair}>
        <Select
          size="xs"
          label="纸张"
          allowDeselect={false}
          data={[...PAGE_SIZES.map(({ label }) => label), FREE]}
          value={size?.label ?? FREE}
          onChange={(label) => setSize(label, landscape)}
        />
        <Select
          size="xs"
          label="方向"
          allowDeselect={false}
          data={['横', '竖']}
          value={landscape ? '横' : '竖'}
          onChange={(way) => setSize(size?.label ?? null, way === '横')}
        />
        <Measure
          label="页宽"
          unit="毫米"
          min={30}
          max={1200}
          value={width}
          onFocus={begin}
          onChange={(next) => setSide({ width: next })}
        />
        <Measure
          label="页高"
          unit="毫米"
          min={30}
          max={1200}
          value={height}
          onFocus={begin}
          onChange={(next) => setSide({ height: next })}
        />
      </div>
      <Checkbox
        size="xs"
        label="改纸张或方向时，内容按比例跟着变"
        checked={along}
        onChange={(event) => setAlong(event.currentTarget.checked)}
      />
      <BackgroundFields template={template} onChange={onChange} />
      <h2>元素（{template.elements.length}）</h2>
      <ul className={classes.list}>
        {template.elements.map((element) => (
          <li key={element.id}>
            <button type="button" onClick={() => onSelect(element.id)}>
              {element.name}
              <span>
                {KIND_LABELS[element.kind]}
                {element.onStock ? '·底稿' : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <h2>添加</h2>
      <div className={classes.row}>
        {Object.entries(KIND_LABELS).map(([kind, label]) => (
          <Button key={kind} size="compact-sm" variant="default" onClick={() => onAdd(kind as TemplateElement['kind'])}>
            {label}
          </Button>
        ))}
      </div>
    </>
  );
}
