import { IconFileTypeXls } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { CallInput } from '../../../src-main/api/contract';
import { useRun } from '../../kit/run';
import { PaperDialog } from '../papers/PaperDialog';
import { PaperSize } from '../papers/PaperSize';
import { SaveAs } from '../papers/SaveAs';
import type { PaperWish } from '../papers/usePaper';

interface PrintSheetProps {
  list: CallInput<'register.ids'>;
  /** Title of one of the register's sheets. */
  sheet: string;
  onClose: () => void;
}

/** One of the register's sheets, of what the list shows: its pages, and the same as a workbook. */
export function PrintSheet({ list, sheet, onClose }: PrintSheetProps) {
  const [paper, setPaper] = useState<'A4' | 'A3'>('A4');
  const book = useRun('register.sheetBook');
  const wish = useMemo((): PaperWish => ({ call: 'register.sheet', ...list, sheet, paper }), [list, sheet, paper]);
  return (
    <PaperDialog
      title={sheet}
      wish={wish}
      certificates={[]}
      choices={
        <>
          <PaperSize value={paper} onChange={setPaper} />
          <SaveAs
            label="存为工作簿"
            icon={<IconFileTypeXls size={17} aria-hidden />}
            busy={book.busy}
            make={() => book.run({ ...list, sheet })}
          />
        </>
      }
      onClose={onClose}
    />
  );
}
