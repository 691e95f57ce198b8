import type { IndicatorView } from '../../../src-main/api/contract/indicators';
import { shownCount } from '../../kit/fieldText';
import classes from './Measures.module.css';

interface AmountProps {
  view: Pick<IndicatorView, 'figure' | 'total' | 'unit' | 'reads'>;
  /** Where there is no room: the figure alone. */
  brief?: boolean;
}

/** 3 个，共 59 个; in hundredths where the figure is a share: 64% 70 / 108 格. */
export function Amount({ view, brief = false }: AmountProps) {
  const { figure, total, unit, reads } = view;
  const share = reads === 'share' && total ? `${Math.floor((figure / total) * 100)}%` : null;
  return (
    <span className={classes.amount}>
      <strong data-warn={(reads === 'todo' && figure > 0) || undefined}>{share ?? shownCount(figure)}</strong>
      <small>
        {share === null ? unit : brief ? '' : `${shownCount(figure)} / ${shownCount(total ?? 0)} ${unit}`}
        {share === null && total !== null && !brief ? `，共 ${shownCount(total)} ${unit}` : ''}
      </small>
    </span>
  );
}
