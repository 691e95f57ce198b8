import { Anchor, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBan } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { shownTime } from '../../kit/fieldText';
import { ReasonDialog } from '../../kit/ReasonDialog';
import { shown } from '../../kit/run';
import type { ListedCertificate } from './CertificatesPage';
import classes from './CertificatesPage.module.css';
import { MakeMany } from './MakeMany';

interface Props {
  certificate: ListedCertificate;
  /** Shows everything that its holder was given. */
  onHolder(): void;
}

/** One certificate: open it, or void it with a reason; its number is never used again. */
export function CertificatePanel({ certificate, onHolder }: Props) {
  const { can } = useSigned();
  const [opened, dialog] = useDisclosure(false);
  const revoke = useRun('certificate.void');
  const { voided } = certificate;
  return (
    <section className={classes.panel} aria-label={`${certificate.holder}的证书`}>
      <div className={classes.words}>
        <h3>
          {certificate.number}　{certificate.holder}
        </h3>
        <p>
          {certificate.title}　{certificate.issuedOn} 签发{'　'}
          {certificate.madeAt === null
            ? '尚未打印'
            : `${shownTime(certificate.madeAt)} 首次打印或另存，重印 ${certificate.reprints} 次`}
          {can('round.read') && certificate.round !== null && (
            <Anchor component={Link} href={`/rounds/${certificate.round}`} size="sm" ml="sm">
              查看轮次
            </Anchor>
          )}
          <Anchor component="button" type="button" size="sm" ml="sm" onClick={onHolder}>
            该持有者的全部证书
          </Anchor>
        </p>
        {voided && (
          <p>
            {voided.by} 于 {shownTime(voided.at)} 作废：{voided.reason}
          </p>
        )}
      </div>
      {voided === null && (
        <>
          {can('certificate.manage') && (
            <Button variant="default" color="red" leftSection={<IconBan size={17} aria-hidden />} onClick={dialog.open}>
              作废
            </Button>
          )}
          <MakeMany certificates={[certificate]} />
        </>
      )}
      <ReasonDialog
        opened={opened}
        onClose={dialog.close}
        title="作废证书"
        sentence={`作废证书“${certificate.number}”（${certificate.holder}）。编号保留，不再使用。`}
        confirm="作废"
        danger
        busy={revoke.busy}
        onConfirm={(reason) =>
          revoke.run({ id: certificate.id, rev: certificate.rev, reason }).then(dialog.close).catch(shown)
        }
      />
    </section>
  );
}
