import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { boxOf, type Template, type TemplateElement } from '../../../../src-main/domain/honours/template';
import type { FieldValues } from '../../../../src-main/domain/honours/template-text';
import { placeOf, TemplatePicture } from '../TemplatePicture';
import classes from './Canvas.module.css';
import { tenth } from './design';
import { Ruler } from './Ruler';
import { type Guides, NO_GUIDES, snapped } from './snap';

interface Props {
  template: Template;
  values: FieldValues;
  /** CSS px for a millimetre. */
  scale: number;
  selected: string | null;
  onSelect(id: string | null): void;
  /** `gesture`: changes of the same one are one step back. */
  onChange(id: string, change: Partial<TemplateElement>, gesture: string): void;
  onRemove(id: string): void;
}

interface Drag {
  id: string;
  corner: boolean;
  from: { x: number; y: number };
  box: { x: number; y: number; width: number; height: number };
  gesture: string;
}

/** px within which a line catches what is moved. */
const CATCH = 5;
/** mm by an arrow key, alone and with Shift. */
const NUDGE = { small: 0.1, large: 1 } as const;
/** mm of an element that stay on the page however far it is dragged, so that it can be taken up again. */
const IN_SIGHT = 5;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

let gestures = 0;
const nextGesture = (): string => {
  gestures += 1;
  return `drag${gestures}`;
};

/** The page between its rulers: elements are dragged, stretched at their corner, and moved with the arrow keys. */
export function Canvas({ template, values, scale, selected, onSelect, onChange, onRemove }: Props) {
  const drag = useRef<Drag | null>(null);
  const [guides, setGuides] = useState<Guides>(NO_GUIDES);

  const begin = (event: PointerEvent<HTMLElement>, element: TemplateElement, corner: boolean) => {
    event.stopPropagation();
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    onSelect(element.id);
    const from = { x: event.clientX, y: event.clientY };
    drag.current = { id: element.id, corner, from, box: boxOf(element, template), gesture: nextGesture() };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    const element = template.elements.find(({ id }) => id === held?.id);
    if (!held || !element) return;
    const by = { x: (event.clientX - held.from.x) / scale, y: (event.clientY - held.from.y) / scale };
    if (held.corner) onChange(held.id, stretched(element, held.box, by), held.gesture);
    else {
      const wanted = { ...held.box, x: held.box.x + by.x, y: held.box.y + by.y };
      const found = event.altKey ? { ...wanted, guides: NO_GUIDES } : snapped(template, held.id, wanted, CATCH / scale);
      setGuides(found.guides);
      const lift = element.kind === 'rule' ? element.weight / 2 : 0;
      const place = {
        x: inSight(found.x, held.box.width, template.width),
        y: inSight(found.y, held.box.height, template.height),
      };
      onChange(held.id, { x: tenth(place.x), y: tenth(place.y + lift) }, held.gesture);
    }
  };
  const end = () => {
    drag.current = null;
    setGuides(NO_GUIDES);
  };
  const press = (event: KeyboardEvent<HTMLElement>, element: TemplateElement) => {
    const arrow = ARROWS[event.key];
    if (arrow) {
      const by = event.shiftKey ? NUDGE.large : NUDGE.small;
      const place = { x: tenth(element.x + arrow[0] * by), y: tenth(element.y + arrow[1] * by) };
      onChange(element.id, place, `arrows ${element.id}`);
    } else if (event.key === 'Delete') onRemove(element.id);
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.bench}>
      <div className={classes.board}>
        <Ruler along="across" length={template.width} scale={scale} />
        <Ruler along="down" length={template.height} scale={scale} />
        <div className={classes.paper} onPointerDown={() => onSelect(null)}>
          <TemplatePicture template={template} values={values} scale={scale} />
          {template.elements.map((element) => (
            <button
              key={element.id}
              type="button"
              className={classes.handle}
              data-frame={element.kind === 'border' || undefined}
              style={placeOf(template, element, scale)}
              aria-label={`${element.name}，左 ${element.x} 毫米，上 ${element.y} 毫米`}
              aria-pressed={element.id === selected}
              onPointerDown={(event) => begin(event, element, false)}
              onPointerMove={move}
              onPointerUp={end}
              onPointerCancel={end}
              onFocus={() => onSelect(element.id)}
              onKeyDown={(event) => press(event, element)}
            />
          ))}
          {template.elements
            .filter(({ id, kind }) => id === selected && kind !== 'border')
            .map((element) => {
              const { x, y, width, height } = boxOf(element, template);
              return (
                <button
                  key={element.id}
                  type="button"
                  tabIndex={-1}
                  className={classes.corner}
                  style={{ left: (x + width) * scale, top: (y + height) * scale }}
                  aria-label={`拉动“${element.name}”的大小`}
                  onPointerDown={(event) => begin(event, element, true)}
                  onPointerMove={move}
                  onPointerUp={end}
                  onPointerCancel={end}
                />
              );
            })}
          {guides.x !== null && (
            <div className={classes.guide} style={{ left: guides.x * scale, top: 0, width: 1, height: '100%' }} />
          )}
          {guides.y !== null && (
            <div className={classes.guide} style={{ top: guides.y * scale, left: 0, height: 1, width: '100%' }} />
          )}
        </div>
      </div>
    </div>
  );
}

/** Where something that long begins, so that a part of it stays on the page. */
const inSight = (from: number, length: number, page: number): number =>
  Math.min(page - IN_SIGHT, Math.max(IN_SIGHT - length, from));

/** The element's own measures after its corner was pulled; squares stay square. */
function stretched(element: TemplateElement, box: Drag['box'], by: { x: number; y: number }): Partial<TemplateElement> {
  const width = Math.max(2, tenth(box.width + by.x));
  const height = Math.max(2, tenth(box.height + by.y));
  if (element.kind === 'text') return { width, height };
  if (element.kind === 'rule') return { width };
  return { size: Math.max(2, tenth(Math.max(box.width + by.x, box.height + by.y))) };
}
