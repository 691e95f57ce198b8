import { useMemo, useState } from 'react';
import type { CallInput } from '../../../src-main/api/contract';
import { type RegisterName, registerOf } from '../../../src-main/domain/registers';
import { PaperDialog } from '../papers/PaperDialog';
import { PaperSize } from '../papers/PaperSize';
import type { PaperWish } from '../papers/usePaper';

interface PrintListProps {
  register: RegisterName;
  list: CallInput<'register.ids'>;
  /** Fields that the list shows, besides the name and the status. */
  fields: readonly string[];
  onClose: () => void;
}

/** So many columns go on A4 in a readable size. */
const ON_A4 = 8;

/** The list as it stands, as pages to be printed: shown before, on A4 or A3. Personal fields stay out. */
export function PrintList({ register: name, list, fields, onClose }: PrintListProps) {
  const register = registerOf(name);
  const columns = useMemo(() => {
    const [title = ''] = register.title;
    const several = Object.keys(register.statuses).length > 1;
    const shown = Object.keys(register.fields).filter((key) => key !== title && fields.includes(key));
    return [title, ...(several ? ['status'] : []), ...shown];
  }, [register, fields]);
  const [paper, setPaper] = useState<'A4' | 'A3'>(columns.length > ON_A4 ? 'A3' : 'A4');
  const wish = useMemo((): PaperWish => ({ call: 'register.print', ...list, columns, paper }), [list, columns, paper]);
  return (
    <PaperDialog
      title={`打印${register.place.title}`}
      wish={wish}
      certificates={[]}
      choices={<PaperSize value={paper} onChange={setPaper} />}
      onClose={onClose}
    />
  );
}
