import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CallOutput } from '../../../src-main/api/contract';
import type { Filter } from '../../../src-main/api/contract/register';
import { addDays } from '../../../src-main/domain/calendar/date';
import { useSigned } from '../../kit/app-state';
import { askList } from '../register/list';
import classes from './HomePage.module.css';

const SOON_DAYS = 180;
const named: Filter = { field: 'status', op: 'is', value: 'named' };

/** The figures that the office reads every week, each a way to the records behind it. */
export function Figures({ view }: { view: CallOutput<'home.view'> }) {
  const { today } = useSigned();
  const { bases, rounds, certificates } = view;
  const ending: Filter[] = [
    named,
    { field: 'validTo', op: 'atLeast', value: today },
    { field: 'validTo', op: 'atMost', value: addDays(today, SOON_DAYS) },
  ];
  return (
    <div className={classes.figures}>
      <Bases label="科普基地" figure={bases.all} filters={[]} />
      <Bases label="已命名" figure={bases.named} filters={[named]}>
        <Share part={bases.named} whole={bases.all} />
      </Bases>
      <div className={classes.figure} data-warn={bases.belowStandard > 0 || undefined}>
        <span>未达标</span>
        <Amount figure={bases.belowStandard} unit="个" />
        <em>
          <BaseLink filters={[{ field: 'instructors', op: 'atMost', value: 1 }]}>专职辅导员不足 2 名</BaseLink>
          {' 或 '}
          <BaseLink filters={[{ field: 'courses', op: 'atMost', value: 0 }]}>没有课程</BaseLink>
        </em>
      </div>
      <Bases label={`${SOON_DAYS} 天内到期`} figure={bases.endingSoon} filters={ending} warn />
      <Link href="/rounds" className={classes.figure}>
        <span>进行中的轮次</span>
        <Amount figure={rounds.open} unit="个" />
        <em>已归档 {rounds.closed} 个</em>
      </Link>
      <Link href="/certificates" className={classes.figure}>
        <span>有效证书</span>
        <Amount figure={certificates} unit="张" />
      </Link>
    </div>
  );
}

interface BasesProps {
  label: string;
  figure: number;
  filters: Filter[];
  warn?: boolean;
  children?: ReactNode;
}

function Bases({ label, figure, filters, warn = false, children }: BasesProps) {
  return (
    <Link
      href="/bases"
      className={classes.figure}
      data-warn={(warn && figure > 0) || undefined}
      onClick={() => askList('base', filters)}
    >
      <span>{label}</span>
      <Amount figure={figure} unit="个" />
      {children}
    </Link>
  );
}

function BaseLink({ filters, children }: { filters: Filter[]; children: string }) {
  return (
    <Link href="/bases" onClick={() => askList('base', filters)}>
      {children}
    </Link>
  );
}

function Amount({ figure, unit }: { figure: number; unit: string }) {
  return (
    <strong>
      {figure}
      <small>{unit}</small>
    </strong>
  );
}

function Share({ part, whole }: { part: number; whole: number }) {
  if (whole === 0) return null;
  return (
    <span className={classes.share} aria-hidden>
      <span style={{ width: `${(part / whole) * 100}%` }} />
    </span>
  );
}
