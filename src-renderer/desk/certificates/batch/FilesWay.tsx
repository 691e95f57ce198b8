import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../../../src-main/api/contract';
import { useSigned } from '../../../kit/app-state';
import { useAttempt } from '../../../kit/attempt';
import { DialogFoot } from '../../../kit/DialogFoot';
import { shownCount } from '../../../kit/fieldText';
import { shown, useRun } from '../../../kit/run';
import { Sentence } from '../../../kit/Sentence';
import { StateBadge } from '../../../kit/StateBadge';
import { Problems } from '../../papers/Problems';
import type { Ready } from './BatchDialog';
import { LogButton } from './LogButton';
import { Making } from './Making';
import { useMaking } from './useMaking';

/** Each certificate as a PDF of its own in a folder of this PC; stopped and done again, it goes on. */
export function FilesWay({ certificates, batch, clear, missing, onBusy }: Ready) {
  const [folder, setFolder] = useState('');
  const [name, setName] = useState('{编号}');
  const { fault, attempt } = useAttempt();
  const [made, setMade] = useState<CallOutput<'certificate.makeFiles'> | null>(null);
  const [stopped, setStopped] = useState(false);
  const { run, busy, progress, cancel } = useRun('certificate.makeFiles', { quiet: true });
  const { host } = useSigned();
  const choose = useRun('files.chooseFolder');
  const show = useRun('files.showFolder');
  const { start, questions } = useMaking(certificates, missing);
  const pick = async () => {
    const { folder: chosen } = await choose.run({});
    if (chosen !== null) setFolder(chosen);
  };
  const stop = () => {
    setStopped(true);
    cancel();
  };
  /** What was there from before leaves the program only where it was stopped then, and so not entered yet. */
  const make = async () => {
    let left: typeof certificates = [];
    setMade(null);
    setStopped(false);
    onBusy(true);
    await attempt(async () => {
      const answer = await run({ ...batch, folder: folder.trim(), name });
      const before = new Set(answer.skipped);
      left = certificates.filter(({ madeAt }, index) => madeAt === null || !before.has(index));
      setMade(answer);
    }).finally(() => onBusy(false));
    return left;
  };
  if (busy)
    return (
      <Making
        words={
          progress
            ? `正在写第 ${shownCount(Math.min(progress.done + 1, progress.total))} 份，共 ${shownCount(progress.total)} 份`
            : '正在逐份检查'
        }
        progress={progress}
        onStop={stop}
      />
    );
  const end = (
    <>
      {fault && (
        <>
          <Sentence>{fault.message}</Sentence>
          <Problems fault={fault} />
        </>
      )}
      {stopped && (
        <StateBadge tone="warn">
          已停下。写好的文件都是完整的，明细在文件夹里的“制作记录.csv”；再点“开始”会接着做
        </StateBadge>
      )}
      {made && (
        <StateBadge tone="good">
          {`写好 ${shownCount(made.written)} 份${made.skipped.length > 0 ? `，${shownCount(made.skipped.length)} 份上次已做好、内容没有变` : ''}，明细在文件夹里的“制作记录.csv”`}
        </StateBadge>
      )}
    </>
  );
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label="存到文件夹"
          description="本机上已有的文件夹的完整路径；中断后再做一次，会接着做"
          maxLength={500}
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
          rightSectionWidth={64}
          rightSection={
            host === 'electron' && (
              <Button size="compact-sm" variant="subtle" onClick={() => void pick().catch(shown)}>
                选择
              </Button>
            )
          }
        />
        <TextInput
          label="文件名"
          description="可用 {编号}、{称号} 等字段，不用写 .pdf；用 {持有者} 会把姓名写进文件名"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Group>
      <DialogFoot note={end}>
        {(made || stopped || (fault && fault.code !== 'file.missing')) && (
          <Button variant="default" onClick={() => void show.run({ path: folder.trim() }).catch(shown)}>
            打开文件夹
          </Button>
        )}
        {made && <LogButton batch={batch} way="files" done={certificates.length} />}
        <Button disabled={!clear || folder.trim() === '' || name.trim() === ''} onClick={() => start(make)}>
          开始
        </Button>
      </DialogFoot>
      {questions}
    </>
  );
}
