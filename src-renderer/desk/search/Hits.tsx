import {
  IconAward,
  IconClockHour4,
  IconFileDescription,
  IconLayoutSidebarRightExpand,
  IconListCheck,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import type { HitGroup } from '../../../src-main/api/contract/search';
import { isRegister, registerOf } from '../../../src-main/domain/registers';
import { askSearch } from '../register/list';
import classes from './Search.module.css';

interface Props {
  groups: readonly HitGroup[];
  /** Which of all hits is chosen. */
  chosen: number;
  search: string;
  onPoint(at: number): void;
  onOpen(): void;
}

/** What was found, in groups; one list for the arrows. */
export function Hits({ groups, chosen, search, onPoint, onOpen }: Props) {
  let before = 0;
  return (
    <div id="hits" role="listbox" aria-label="搜索结果">
      {groups.map(({ of, label, total, hits }) => {
        const first = before;
        before += hits.length;
        return (
          <div key={of} className={classes.group}>
            <div className={classes.head}>
              <span>{label}</span>
              <Rest of={of} more={total - hits.length} total={total} search={search} onOpen={onOpen} />
            </div>
            {hits.map((hit, step) => (
              <Link
                key={`${of} ${hit.path}`}
                id={`hit-${first + step}`}
                href={hit.path}
                role="option"
                tabIndex={-1}
                aria-selected={first + step === chosen}
                className={classes.hit}
                onPointerMove={() => onPoint(first + step)}
                onClick={onOpen}
              >
                <Sign of={of} />
                <span className={classes.title}>{hit.title}</span>
                <span className={classes.detail}>{hit.detail}</span>
              </Link>
            ))}
          </div>
        );
      })}
    </div>
  );
}

/** The way to all of them: the register's own list, asked for the same words. */
function Rest({
  of,
  more,
  total,
  search,
  onOpen,
}: {
  of: string;
  more: number;
  total: number;
  search: string;
  onOpen(): void;
}) {
  if (more <= 0 || !isRegister(of)) return null;
  const { place } = registerOf(of);
  const open = () => {
    askSearch(of, search);
    onOpen();
  };
  return (
    <Link href={place.path} onClick={open} className={classes.rest}>
      查看全部 {total} {place.counter}
    </Link>
  );
}

const SIGNS: Record<string, typeof IconAward> = {
  round: IconListCheck,
  certificate: IconAward,
  page: IconLayoutSidebarRightExpand,
  recent: IconClockHour4,
};

function Sign({ of }: { of: string }) {
  const Icon = SIGNS[of] ?? IconFileDescription;
  return <Icon size={17} stroke={1.6} aria-hidden />;
}
