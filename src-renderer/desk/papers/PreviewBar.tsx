import { ActionIcon, NumberInput, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './PdfPreview.module.css';

/** Fitted to the window, or a share of the size on paper. */
export type Zoom = 'width' | 'whole' | number;

const STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3];

interface Props {
  number: number;
  pages: number;
  onNumber(number: number): void;
  zoom: Zoom;
  /** What the zoom comes to, of the size on paper; null: not known yet. */
  share: number | null;
  onZoom(zoom: Zoom): void;
  children: ReactNode;
}

/** Which page is looked at, and how large. */
export function PreviewBar({ number, pages, onNumber, zoom, share, onZoom, children }: Props) {
  const now = share ?? 1;
  const larger = STEPS.find((one) => one > now + 0.01);
  const smaller = STEPS.findLast((one) => one < now - 0.01);
  return (
    <div className={classes.bar}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="上一页"
        disabled={number === 1}
        onClick={() => onNumber(number - 1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <NumberInput
        w={64}
        aria-label="页码"
        hideControls
        min={1}
        max={pages}
        allowDecimal={false}
        value={number}
        onChange={(value) => onNumber(Number(value || 1))}
      />
      <span>共 {pages} 页</span>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="下一页"
        disabled={number === pages}
        onClick={() => onNumber(number + 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <span className={classes.space} />
      <SegmentedControl
        aria-label="显示大小"
        size="xs"
        value={typeof zoom === 'number' ? (zoom === 1 ? 'actual' : '') : zoom}
        onChange={(value) => onZoom(value === 'actual' ? 1 : value === 'width' ? 'width' : 'whole')}
        data={[
          { value: 'whole', label: '整页' },
          { value: 'width', label: '页宽' },
          { value: 'actual', label: '原大' },
        ]}
      />
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="缩小"
        disabled={smaller === undefined}
        onClick={() => smaller !== undefined && onZoom(smaller)}
      >
        <IconMinus size={18} aria-hidden />
      </ActionIcon>
      <span className={classes.factor}>{share === null ? '' : `${Math.round(share * 100)}%`}</span>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="放大"
        disabled={larger === undefined}
        onClick={() => larger !== undefined && onZoom(larger)}
      >
        <IconPlus size={18} aria-hidden />
      </ActionIcon>
      {children}
    </div>
  );
}
