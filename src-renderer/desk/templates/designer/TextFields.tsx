import { Button, Menu, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { FONT_ROLE_LABELS, FONT_ROLES } from '../../../../src-main/domain/fonts';
import { CERTIFICATE_FIELDS } from '../../../../src-main/domain/honours/fields';
import type { TextElement } from '../../../../src-main/domain/honours/template';
import { Choice } from '../../../kit/field/Choice';
import { Colour } from './Colour';
import { Measure } from './Measure';
import classes from './Panel.module.css';

interface Props {
  element: TextElement;
  onChange(change: Partial<TextElement>, gesture?: string): void;
}

const ROLES = FONT_ROLES.map((value) => ({ value, label: FONT_ROLE_LABELS[value] }));
const FITS = [
  { value: 'line', label: '不换行，放不下就缩小' },
  { value: 'lineThenWrap', label: '先缩小，再换行' },
  { value: 'wrap', label: '自动换行，放不下就缩小' },
] as const;
const ALIGNS = [
  { value: 'left', label: '靠左' },
  { value: 'center', label: '居中' },
  { value: 'right', label: '靠右' },
  { value: 'justify', label: '两端对齐' },
] as const;
const VERTICALS = [
  { value: 'top', label: '靠上' },
  { value: 'middle', label: '居中' },
  { value: 'bottom', label: '靠下' },
] as const;

/** What a text says and how it is set. */
export function TextFields({ element, onChange }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (field: string) => {
    const input = area.current;
    const [from, to] = [input?.selectionStart ?? element.text.length, input?.selectionEnd ?? element.text.length];
    onChange({ text: `${element.text.slice(0, from)}{${field}}${element.text.slice(to)}` });
  };
  return (
    <>
      <h2>内容</h2>
      <div className={classes.stack}>
        <Textarea
          ref={area}
          size="xs"
          aria-label="文字内容"
          description="{字段} 填入内容；**加重**；[可省部分] 缺值时不印"
          autosize
          minRows={2}
          maxRows={8}
          value={element.text}
          onChange={(event) => {
            const text = event.currentTarget.value;
            if (text !== '') onChange({ text }, `text ${element.id}`);
          }}
        />
        <Menu position="bottom-start" width={280}>
          <Menu.Target>
            <Button size="compact-sm" variant="default">
              插入字段
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
            {CERTIFICATE_FIELDS.map(({ name, about }) => (
              <Menu.Item key={name} onClick={() => insert(name)} rightSection={<small>{about}</small>}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <h2>字体与排法</h2>
      <div className={classes.pair}>
        <Choice size="xs" label="字体" data={ROLES} value={element.role} onChange={(role) => onChange({ role })} />
        <Choice
          size="xs"
          label="加重部分"
          data={ROLES}
          value={element.emphasis}
          onChange={(emphasis) => onChange({ emphasis })}
        />
        <Measure
          label="字号"
          unit="磅"
          min={5}
          max={300}
          value={element.size}
          onChange={(size) => onChange({ size, floor: Math.min(element.floor, size) })}
        />
        <Measure
          label="最小字号"
          unit="磅"
          min={5}
          max={element.size}
          value={element.floor}
          onChange={(floor) => onChange({ floor })}
        />
        <Choice size="xs" label="左右" data={ALIGNS} value={element.align} onChange={(align) => onChange({ align })} />
        <Choice
          size="xs"
          label="上下"
          data={VERTICALS}
          value={element.vertical}
          onChange={(vertical) => onChange({ vertical })}
        />
        <Measure
          label="行距"
          unit="字高"
          min={1}
          max={4}
          step={0.05}
          value={element.leading}
          onChange={(leading) => onChange({ leading })}
        />
        <Measure
          label="字间加空"
          unit="字"
          min={0}
          max={4}
          step={0.05}
          value={element.spacing}
          onChange={(spacing) => onChange({ spacing })}
        />
        <Measure
          label="首行缩进"
          unit="字"
          min={0}
          max={6}
          value={element.indent}
          onChange={(indent) => onChange({ indent })}
        />
        <Colour value={element.color} onChange={(color) => onChange({ color }, `color ${element.id}`)} />
      </div>
      <Choice size="xs" label="内容过长时" data={FITS} value={element.fit} onChange={(fit) => onChange({ fit })} />
    </>
  );
}
