import { MEETING_PAPERS } from '../../../../src-main/domain/review/papers';
import { useCall } from '../../../kit/api';
import { Sheet } from '../../../kit/Page';
import { StateBadge } from '../../../kit/StateBadge';
import { DocumentButton } from '../../official/DocumentButton';
import { PaperButton } from '../../papers/PaperButton';
import { VerdictBadge } from '../formCheck/VerdictBadge';
import { StageBar } from '../frame/StageBar';
import lines from '../lines.module.css';
import { MeetingPapers } from '../meeting/MeetingPapers';
import { OutcomeBadge } from '../OutcomeBadge';
import { papersIn } from '../papers';
import { Amendments } from '../publication/Amendments';
import { Awards } from '../publication/Awards';
import { Published } from '../publication/Published';
import { Objections } from '../publicity/Objections';
import { selectedOf } from '../results';
import type { StageProps } from '../view';
import { wordsOf } from '../words';
import { RoundFileButton } from './RoundFileButton';

/** 归档: everything to read, and every paper to make again. The stages above stay open for their details. */
export function ArchiveStage({ view }: StageProps) {
  const { round } = view;
  const meeting: readonly string[] = MEETING_PAPERS;
  const papers = papersIn(round).filter((paper) => !meeting.includes(paper));
  return (
    <>
      <StageBar words="已归档">
        <RoundFileButton round={round.id} />
        {papers.map((paper) => (
          <PaperButton key={paper} view={view} paper={paper} />
        ))}
        <MeetingPapers view={view} />
        <DocumentButton about={{ round: round.id }} />
      </StageBar>
      <div className={lines.body} style={{ paddingTop: 0 }}>
        <Published view={view} />
        <Amendments view={view} />
        <Outcomes view={view} />
        <Objections view={view} live={false} candidates={selectedOf(view.candidates)} />
        <Awards view={view} />
      </div>
    </>
  );
}

function Outcomes({ view }: Pick<StageProps, 'view'>) {
  const tally = useCall('round.tally', { round: view.round.id });
  const ranks = new Map(tally.data?.rows.map((row) => [row.candidate, row]));
  const ordered = view.candidates.toSorted(
    (a, b) => (ranks.get(a.id)?.rank ?? 1e6) - (ranks.get(b.id)?.rank ?? 1e6) || a.code.localeCompare(b.code),
  );
  return (
    <Sheet title="全部申报的结果" aside={<span className={lines.dim}>{ordered.length} 个</span>}>
      <table className={lines.lines} aria-label="全部申报的结果">
        <thead>
          <tr>
            <th scope="col">编号</th>
            <th scope="col">{wordsOf(view.round.kind).name}</th>
            <th scope="col">区县</th>
            <th scope="col">形式审查</th>
            <th scope="col" data-number>
              {view.round.method.by === 'vote' ? '赞成票数' : '得分'}
            </th>
            <th scope="col" data-number>
              名次
            </th>
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ id, code, name, districtName, decision, result, held, award, withdrawn }) => (
            <tr key={id}>
              <td data-tight>{code}</td>
              <td>{name}</td>
              <td data-tight>{districtName}</td>
              <td data-tight>
                <VerdictBadge verdict={decision?.verdict ?? null} />
              </td>
              <td data-number>{ranks.get(id)?.printed ?? '—'}</td>
              <td data-number>{ranks.get(id)?.rank ?? '—'}</td>
              <td>
                {held ? (
                  `暂缓：${held.reason}`
                ) : withdrawn ? (
                  <StateBadge tone="bad">已撤销</StateBadge>
                ) : award ? (
                  <StateBadge tone="good">{result?.level ?? '已公布'}</StateBadge>
                ) : result ? (
                  <OutcomeBadge outcome={result.outcome} />
                ) : (
                  '—'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}
