import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useAttempt } from '../../../kit/attempt';
import { DialogFoot } from '../../../kit/DialogFoot';
import { shownCount } from '../../../kit/fieldText';
import { useRun } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';
import { StateBadge } from '../../../kit/StateBadge';
import { useSaveFile } from '../../../kit/save';
import { CertificateDialog } from '../../papers/CertificateDialog';
import type { Ready } from './BatchDialog';
import { LogButton } from './LogButton';
import { Making } from './Making';
import { useMaking } from './useMaking';

/** All in one PDF, a page each: saved, or looked at page by page first. Stopped, nothing is left behind. */
export function OneFileWay({ certificates, batch, wish, clear, missing, onBusy }: Ready) {
  const { run, busy, progress, cancel } = useRun('certificate.make', { quiet: true });
  const save = useSaveFile();
  const { start, questions } = useMaking(certificates, missing);
  const { fault, attempt } = useAttempt();
  const [made, setMade] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [looking, setLooking] = useState(false);
  const make = async (): Promise<boolean> => {
    let saved = false;
    setMade(false);
    setStopped(false);
    onBusy(true);
    await attempt(async () => {
      saved = await save(await run(batch));
      setMade(saved);
    }).finally(() => onBusy(false));
    return saved;
  };
  if (busy)
    return (
      <Making
        words={
          progress ? `正在制作，已完成 ${shownCount(progress.done)}，共 ${shownCount(progress.total)} 份` : '正在制作'
        }
        progress={progress}
        onStop={() => {
          setStopped(true);
          cancel();
        }}
      />
    );
  const end = (
    <>
      {fault && <Sentence>{fault.message}</Sentence>}
      {stopped && <StateBadge tone="warn">已停下，没有留下文件</StateBadge>}
      {made && <StateBadge tone="good">{`已另存 ${shownCount(certificates.length)} 份`}</StateBadge>}
    </>
  );
  return (
    <>
      <Text size="sm" c="dimmed">
        合成一个 PDF，一页一份，编号顺序即页序。中途停下不留半个文件。
      </Text>
      <DialogFoot note={end}>
        {made && <LogButton batch={batch} way="one" done={certificates.length} />}
        <Button variant="default" disabled={!clear} onClick={() => setLooking(true)}>
          逐页预览
        </Button>
        <Button disabled={!clear} onClick={() => start(make)}>
          制作并另存
        </Button>
      </DialogFoot>
      {questions}
      {looking && (
        <CertificateDialog
          title={`${certificates[0]?.title ?? ''}　${shownCount(certificates.length)} 份`}
          certificates={certificates}
          first={wish}
          onClose={() => setLooking(false)}
        />
      )}
    </>
  );
}
