import type { Fault } from '../../../src-main/domain/fault';
import classes from './Problems.module.css';

/** What a fault lists one by one, as sentences. */
function listOf(fault: Fault): string[] {
  const { data } = fault;
  const problems = typeof data === 'object' && data !== null && !Array.isArray(data) ? data.problems : null;
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((problem) => {
    const message = typeof problem === 'object' && problem !== null && !Array.isArray(problem) ? problem.message : null;
    return typeof message === 'string' ? [message] : [];
  });
}

/** What keeps a paper from being made, each with whom it concerns. */
export function Problems({ fault }: { fault: Fault }) {
  const problems = listOf(fault);
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems} aria-label="要改正的问题">
      {[...new Set(problems)].map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}
