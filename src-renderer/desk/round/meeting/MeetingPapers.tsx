import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFiles } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { PAPER_LABELS, type PaperName } from '../../../../src-main/api/contract/papers';
import type { Certificate } from '../../../../src-main/domain/review/model';
import { MEETING_PAPERS } from '../../../../src-main/domain/review/papers';
import { useSigned } from '../../../kit/app-state';
import { PaperDialog } from '../../papers/PaperDialog';
import type { PaperWish } from '../../papers/usePaper';
import { papersIn } from '../papers';
import type { RoundView } from '../view';
import { FeeDialog } from './FeeDialog';

const NONE: readonly Certificate[] = [];
const FEES = 'fees';

/** 会议材料: everything that a committee's meeting signs or leaves behind, from one button; without one, what tells the result. */
export function MeetingPapers({ view, size = 'sm' }: { view: RoundView; size?: 'xs' | 'sm' }) {
  const { can } = useSigned();
  const [open, setOpen] = useState<PaperName | typeof FEES | null>(null);
  const { round, members } = view;
  const drawn = members.some(({ draw }) => draw !== null);
  const meeting: readonly string[] = MEETING_PAPERS;
  const papers = papersIn(round).filter((paper) => meeting.includes(paper) && (paper !== 'drawRecord' || drawn));
  const paper = open === FEES ? null : open;
  const wish = useMemo(
    (): PaperWish | null => (paper === null ? null : { call: 'paper.make', round: round.id, paper }),
    [round.id, paper],
  );
  if (!can('paper.make')) return null;
  const close = () => setOpen(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size={size}
            variant="default"
            leftSection={<IconFiles size={17} aria-hidden />}
            rightSection={<IconChevronDown size={15} aria-hidden />}
          >
            {round.method.by === 'indicators' ? '结果材料' : '会议材料'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {papers.map((each) => (
            <Menu.Item key={each} onClick={() => setOpen(each)}>
              {PAPER_LABELS[each]}
            </Menu.Item>
          ))}
          {members.length > 0 && <Menu.Item onClick={() => setOpen(FEES)}>专家劳务费发放表</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {wish && paper && (
        <PaperDialog title={`${PAPER_LABELS[paper]}　${round.title}`} wish={wish} certificates={NONE} onClose={close} />
      )}
      {open === FEES && <FeeDialog view={view} onClose={close} />}
    </>
  );
}
