import { STAGE_LABELS, STAGES } from '../review/model';
import type { Found, Indicator } from './define';
import { tallied } from './districts';

/** Rounds that are open, by stage. */
export const roundsByStage: Indicator = {
  name: 'roundsByStage',
  measure: 7,
  label: '进行中的轮次',
  unit: '个',
  source: '尚未归档的评审轮次，按所在阶段。',
  reads: 'count',
  chart: 'bars',
  answer(facts) {
    const open = facts.rounds().filter(({ stage }) => stage !== 'archive');
    const counts = tallied(open, ({ stage }) => stage);
    return {
      figure: open.length,
      total: facts.rounds().length,
      groups: STAGES.filter((stage) => stage !== 'archive').map((key) => {
        return { key, label: STAGE_LABELS[key], figure: counts.get(key) ?? 0, total: null };
      }),
      found: () => open.map(({ id, stage }): Found => ({ of: 'round', id, reason: STAGE_LABELS[stage], in: [stage] })),
    };
  },
};
