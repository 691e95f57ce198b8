import { Fragment, type ReactNode, useMemo } from 'react';
import { applyChoiceLists } from '../../../src-main/domain/registers';
import { useCall } from '../../kit/api';
import { Sentence } from '../../kit/Sentence';
import { Waiting } from '../../kit/Waiting';
import classes from './Shell.module.css';

/** The page, once the office's own lists of choices are known; a page that was open before they changed is made anew. */
export function OfficeChoices({ children }: { children: ReactNode }) {
  const { data, error } = useCall('choices.lists', {}, { tables: ['setting'] });
  const text = data && JSON.stringify(data);
  const known = useMemo(() => {
    if (text === undefined) return null;
    applyChoiceLists(JSON.parse(text));
    return text;
  }, [text]);
  return (
    <div className={classes.page}>
      {error ? <Sentence>{error.message}</Sentence> : null}
      {known === null ? error ? null : <Waiting lines={6} /> : <Fragment key={known}>{children}</Fragment>}
    </div>
  );
}
