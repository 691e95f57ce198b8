import { Anchor, Button } from '@mantine/core';
import { Link } from 'wouter';
import { kindOf } from '../../../../src-main/domain/review/kinds';
import { type Candidate, VERDICT_LABELS, VERDICTS, type Verdict } from '../../../../src-main/domain/review/model';
import { shownTime } from '../../../kit/fieldText';
import { longDate } from '../dates';
import { wordsOf } from '../words';
import classes from './CandidatePanel.module.css';
import { VerdictBadge } from './VerdictBadge';

interface Props {
  kind: string;
  candidate: Candidate;
  live: boolean;
  onDecide(verdict: Verdict): void;
  onRecheck(): void;
}

/** One candidate of the form check: what the rules found, what was decided, and the decision to take. */
export function CandidatePanel({ kind, candidate, live, onDecide, onRecheck }: Props) {
  const { decision, suggested } = candidate;
  const findings = candidate.findings.filter(({ verdict }) => verdict !== 'pass');
  const registerPath = kindOf(kind) ? `${wordsOf(kind).path}/${candidate.subject}` : null;
  return (
    <section className={classes.panel} aria-label={`${candidate.name}的形式审查`}>
      <div>
        <h3>
          {candidate.code}　{candidate.name}
        </h3>
        {findings.length === 0 ? (
          <p>各项条件都符合，规则建议“通过”。</p>
        ) : (
          <ul className={classes.findings}>
            {findings.map((finding) => (
              <li key={finding.rule}>
                <VerdictBadge verdict={finding.verdict} />
                {finding.text}
              </li>
            ))}
          </ul>
        )}
        <p className={classes.dim}>
          {candidate.districtName}
          {'　'}
          {registerPath && (
            <Anchor component={Link} href={registerPath} size="sm">
              查看或更正台账记录
            </Anchor>
          )}
        </p>
      </div>
      <div>
        {decision === null ? (
          <p>还没有结论，规则建议“{VERDICT_LABELS[suggested]}”。</p>
        ) : (
          <>
            <p>
              结论：
              <VerdictBadge verdict={decision.verdict} />
              {decision.deadline && `（${longDate(decision.deadline)}前补正）`}
            </p>
            {decision.reason !== '' && <p>理由：{decision.reason}</p>}
            <p className={classes.dim}>
              {decision.by}　{shownTime(decision.at)}
            </p>
          </>
        )}
        {live && (
          <div className={classes.buttons}>
            {VERDICTS.map((verdict) => (
              <Button
                key={verdict}
                size="xs"
                variant={verdict === suggested && decision === null ? 'filled' : 'default'}
                disabled={decision?.verdict === verdict}
                onClick={() => onDecide(verdict)}
              >
                {VERDICT_LABELS[verdict]}
              </Button>
            ))}
            <Button size="xs" variant="subtle" onClick={onRecheck}>
              重新核对
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
