import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import type { TemplateElement } from '../../../../src-main/domain/honours/template';
import { Choice } from '../../../kit/field/Choice';
import { Colour } from './Colour';
import { KIND_LABELS } from './design';
import { Measure } from './Measure';
import classes from './Panel.module.css';
import { TextFields } from './TextFields';

interface Props {
  element: TemplateElement;
  onChange(change: Partial<TemplateElement>, gesture?: string): void;
  onShift(by: 1 | -1): void;
  onDouble(): void;
  onRemove(): void;
}

const BORDERS = [
  { value: 'fret', label: '回纹' },
  { value: 'lines', label: '双线' },
  { value: 'plaque', label: '牌匾' },
] as const;

/** Everything of one element by numbers. */
export function ElementPanel({ element, onChange, onShift, onDouble, onRemove }: Props) {
  return (
    <>
      <h2>{KIND_LABELS[element.kind]}</h2>
      <div className={classes.stack}>
        <TextInput
          size="xs"
          label="名称"
          maxLength={40}
          value={element.name}
          onChange={(event) =>
            event.currentTarget.value !== '' && onChange({ name: event.currentTarget.value }, `name ${element.id}`)
          }
        />
        <Checkbox
          size="xs"
          label="底稿上已印好，套打时不印"
          checked={element.onStock}
          onChange={(event) => onChange({ onStock: event.currentTarget.checked })}
        />
      </div>
      <div className={classes.pair}>
        <Measure label="左" unit="毫米" value={element.x} onChange={(x) => onChange({ x })} />
        <Measure label="上" unit="毫米" value={element.y} onChange={(y) => onChange({ y })} />
        {(element.kind === 'text' || element.kind === 'rule') && (
          <Measure label="宽" unit="毫米" min={1} value={element.width} onChange={(width) => onChange({ width })} />
        )}
        {element.kind === 'text' && (
          <Measure label="高" unit="毫米" min={1} value={element.height} onChange={(height) => onChange({ height })} />
        )}
        {(element.kind === 'seal' || element.kind === 'code') && (
          <Measure
            label={element.kind === 'seal' ? '直径' : '边长'}
            unit="毫米"
            min={5}
            value={element.size}
            onChange={(size) => onChange({ size })}
          />
        )}
        {element.kind === 'rule' && (
          <Measure
            label="粗细"
            unit="毫米"
            min={0.1}
            max={10}
            step={0.1}
            value={element.weight}
            onChange={(weight) => onChange({ weight })}
          />
        )}
        {element.kind === 'border' && (
          <Choice
            size="xs"
            label="式样"
            data={BORDERS}
            value={element.style}
            onChange={(style) => onChange({ style })}
          />
        )}
        {(element.kind === 'border' || element.kind === 'rule') && (
          <Colour value={element.color} onChange={(color) => onChange({ color }, `color ${element.id}`)} />
        )}
      </div>
      {element.kind === 'text' && <TextFields element={element} onChange={onChange} />}
      <h2>操作</h2>
      <div className={classes.row}>
        <Button size="compact-sm" variant="default" leftSection={<IconCopy size={15} aria-hidden />} onClick={onDouble}>
          复制
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowUp size={15} aria-hidden />}
          onClick={() => onShift(1)}
        >
          上移一层
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowDown size={15} aria-hidden />}
          onClick={() => onShift(-1)}
        >
          下移一层
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={onRemove}
        >
          删除
        </Button>
      </div>
    </>
  );
}
