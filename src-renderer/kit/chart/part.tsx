import type { CSSProperties, ReactNode } from 'react';
import { Link } from 'wouter';

/** One part of a picture. */
export interface Part {
  key: string;
  label: string;
  figure: number;
  /** Of how many; null: a plain count. */
  total: number | null;
}

/** Where a part leads to, as a path behind #; absent: nowhere. */
export type Leads = (key: string) => string;

/** What a part says where there is no room for words: 万州区：3 个，共 12 个. */
export function partWords({ label, figure, total }: Part, unit: string): string {
  return total === null ? `${label}：${figure} ${unit}` : `${label}：${figure} ${unit}，共 ${total} ${unit}`;
}

interface PieceProps {
  to: string | null;
  label: string;
  className: string | undefined;
  shade?: number;
  style?: CSSProperties;
  children: ReactNode;
}

/** A piece of a picture: a link where it leads somewhere, with its words for screen readers and the mouse. */
export function Piece({ to, label, className, shade, style, children }: PieceProps) {
  const shared = { className, style, title: label, 'data-shade': shade };
  if (to === null) return <span {...shared}>{children}</span>;
  return (
    <Link href={to} aria-label={label} {...shared}>
      {children}
    </Link>
  );
}
