import { Link } from 'wouter';
import type { CallOutput } from '../../../src-main/api/contract';
import classes from './HomePage.module.css';

/** The figures that the office reads every week, each a way to the records behind it. */
export function Figures({ view }: { view: CallOutput<'home.view'> }) {
  const { bases, rounds, certificates } = view;
  const figures = [
    { label: '科普基地', figure: bases.all, unit: '个', link: '/bases' },
    { label: '已命名', figure: bases.named, unit: '个', link: '/bases?status=named', share: [bases.named, bases.all] },
    {
      label: '未达标',
      figure: bases.belowStandard,
      unit: '个',
      link: '/bases',
      note: '专职辅导员不足 2 名或没有课程',
      warn: true,
    },
    { label: '180 天内到期', figure: bases.endingSoon, unit: '个', link: '/bases', warn: true },
    { label: '进行中的轮次', figure: rounds.open, unit: '个', link: '/rounds', note: `已归档 ${rounds.closed} 个` },
    { label: '已发证书', figure: certificates, unit: '张', link: '/certificates' },
  ];
  return (
    <div className={classes.figures}>
      {figures.map(({ label, figure, unit, link, note, warn, share }) => (
        <Link key={label} href={link} className={classes.figure} data-warn={(warn && figure > 0) || undefined}>
          <span>{label}</span>
          <strong>
            {figure}
            <small>{unit}</small>
          </strong>
          {share ? <Share part={share[0] ?? 0} whole={share[1] ?? 0} /> : null}
          {note ? <em>{note}</em> : null}
        </Link>
      ))}
    </div>
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
