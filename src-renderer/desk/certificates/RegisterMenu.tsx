import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Certificate } from '../../../src-main/domain/review/model';
import { useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shown } from '../../kit/run';
import { useSaveFile } from '../../kit/save';
import { PaperDialog } from '../papers/PaperDialog';
import type { PaperWish } from '../papers/usePaper';
import { IssueToList } from './issue/IssueToList';

const NONE: readonly Certificate[] = [];

interface Props {
  /** The list as it stands. */
  asked: { search: string; holder: string | null };
  empty: boolean;
}

/** What is done with the register as a whole: print it, export it, issue to a list. */
export function RegisterMenu({ asked, empty }: Props) {
  const { can } = useSigned();
  const [open, setOpen] = useState<'print' | 'issue' | null>(null);
  const make = useRun('certificate.export');
  const save = useSaveFile();
  const wish = useMemo((): PaperWish => ({ call: 'certificate.print', ...asked }), [asked]);
  if (!can('paper.make')) return null;
  const close = () => setOpen(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            loading={make.busy}
            rightSection={<IconChevronDown size={15} aria-hidden />}
          >
            更多
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={empty} onClick={() => setOpen('print')}>
            打印登记簿
          </Menu.Item>
          <Menu.Item disabled={empty} onClick={() => make.run(asked).then(save).catch(shown)}>
            导出工作簿
          </Menu.Item>
          {can('certificate.manage') && <Menu.Item onClick={() => setOpen('issue')}>按名单签发证书</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {open === 'print' && <PaperDialog title="证书登记簿" wish={wish} certificates={NONE} onClose={close} />}
      {open === 'issue' && <IssueToList onClose={close} />}
    </>
  );
}
