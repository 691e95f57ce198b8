import { describe, expect, test } from 'vitest';
import { STAGES } from '../../../src-main/domain/review/model';
import { backProblem, nextStage, previousStage, reviewerConfirms } from '../../../src-main/domain/review/stages';

const publication = {
  docNumber: '渝科协发〔2026〕12号',
  date: '2026-12-01',
  batch: '2026年第一批',
  validFrom: '2026-12-01',
  validTo: '2029-11-30',
  deadline: null,
};

describe('stages of a round', () => {
  test('forwards and back again is where one was', () => {
    for (const stage of STAGES.slice(0, -1)) expect(previousStage(nextStage(stage) ?? stage)).toBe(stage);
    expect(previousStage('draft')).toBeNull();
    expect(nextStage('archive')).toBeNull();
  });

  test('eligibility, the result and publication are the reviewer’s, nothing else', () => {
    const confirmed = STAGES.filter((stage) => reviewerConfirms({ stage, publication: null }));
    expect(confirmed).toEqual(['formCheck', 'selection', 'publication']);
    expect(reviewerConfirms({ stage: 'publication', publication })).toBe(false);
  });

  test('what was published cannot be taken back by a step', () => {
    expect(backProblem({ stage: 'draft', publication: null })).toBe('轮次还在草稿阶段，没有上一步。');
    expect(backProblem({ stage: 'publication', publication: null })).toBeNull();
    expect(backProblem({ stage: 'publication', publication })).toBe(
      '结果已按 渝科协发〔2026〕12号 公布，不能退回；如有差错，请作废证书并另行发文。',
    );
    expect(backProblem({ stage: 'archive', publication })).toBeNull();
  });
});
