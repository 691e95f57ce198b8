import { Anchor, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan, IconFileText } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { ListedDocument } from '../../../src-main/api/contract/documents';
import { useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shownTime } from '../../kit/fieldText';
import { ReasonDialog } from '../../kit/ReasonDialog';
import { shown } from '../../kit/run';
import { PaperDialog } from '../papers/PaperDialog';
import type { PaperWish } from '../papers/usePaper';
import classes from './Official.module.css';

/** One issued document: look at it, print or save it again, or void it with a reason. */
export function DocumentPanel({ document }: { document: ListedDocument }) {
  const { can } = useSigned();
  const [asked, asking] = useDisclosure(false);
  const [looking, look] = useDisclosure(false);
  const revoke = useRun('document.void');
  const { id, rev, number, title, by, at, kind, round, roundTitle, voided } = document;
  const wish = useMemo((): PaperWish => ({ call: 'document.make', document: id }), [id]);
  return (
    <section className={classes.panel} aria-label={title}>
      <div className={classes.words}>
        <h3>
          {number === '' ? '' : `${number}　`}
          {title}
        </h3>
        <p>
          {kind === null ? '文号由轮次使用，文件在轮次里查看和打印' : `${by} 于 ${shownTime(at)} 登记`}
          {round !== null && roundTitle !== null && (
            <Anchor component={Link} href={`/rounds/${round}`} size="sm" ml="sm">
              {roundTitle}
            </Anchor>
          )}
        </p>
        {voided && (
          <p>
            {voided.by} 于 {shownTime(voided.at)} 作废：{voided.reason}
          </p>
        )}
      </div>
      {can('paper.make') && kind !== null && voided === null && (
        <Button variant="default" color="red" leftSection={<IconBan size={17} aria-hidden />} onClick={asking.open}>
          作废
        </Button>
      )}
      {can('paper.make') && kind !== null && (
        <Button leftSection={<IconFileText size={17} aria-hidden />} onClick={look.open}>
          查看和打印
        </Button>
      )}
      {looking && <PaperDialog title={`${number}　${title}`} wish={wish} certificates={[]} onClose={look.close} />}
      <ReasonDialog
        opened={asked}
        onClose={asking.close}
        title="作废公文"
        sentence={`作废“${title}”。${number === '' ? '' : `文号 ${number} 保留，不再使用。`}`}
        confirm="作废"
        danger
        busy={revoke.busy}
        onConfirm={(reason) => revoke.run({ id, rev, reason }).then(asking.close).catch(shown)}
      />
    </section>
  );
}
