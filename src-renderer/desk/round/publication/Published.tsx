import { Sheet } from '../../../kit/Page';
import { longDate } from '../dates';
import type { RoundView } from '../view';
import classes from './Published.module.css';

/** What was published: number, date, batch, validity, and how many certificates came of it. */
export function Published({ view }: { view: RoundView }) {
  const { publication } = view.round;
  if (!publication) return null;
  const voided = view.certificates.filter((certificate) => certificate.voided !== null).length;
  const facts: [string, string][] = [
    ['发文字号', publication.docNumber],
    ['成文日期', longDate(publication.date)],
    ['批次', publication.batch],
  ];
  const { length } = view.certificates;
  if (length > 0) facts.push(['证书', `${length} 份${voided > 0 ? `，其中作废 ${voided} 份` : ''}`]);
  if (publication.validFrom !== null && publication.validTo !== null)
    facts.push(['有效期', `${longDate(publication.validFrom)}至${longDate(publication.validTo)}`]);
  if (publication.deadline !== null) facts.push(['整改期限', longDate(publication.deadline)]);
  return (
    <Sheet title="公布情况">
      <dl className={classes.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
