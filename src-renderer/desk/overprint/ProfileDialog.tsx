import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  type Correction,
  correctionFrom,
  marksOf,
  measuredBy,
  type OverprintProfile,
  profileName,
} from '../../../src-main/domain/honours/overprint';
import type { Certificate } from '../../../src-main/domain/review/model';
import { useAttempt } from '../../kit/attempt';
import { useRun } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { PaperDialog } from '../papers/PaperDialog';
import type { PaperWish } from '../papers/usePaper';
import { Measure } from '../templates/designer/Measure';
import type { ListedProfile } from './OverprintPage';
import classes from './ProfileDialog.module.css';

const NONE: readonly Certificate[] = [];
/** `parts`: so many of what is stored make one unit. */
const CORRECTIONS = [
  { key: 'dx', label: '右移', unit: '毫米', most: 50, step: 0.1, parts: 10 },
  { key: 'dy', label: '下移', unit: '毫米', most: 50, step: 0.1, parts: 10 },
  { key: 'scaleX', label: '横向放大', unit: '%', most: 10, step: 0.1, parts: 10 },
  { key: 'scaleY', label: '纵向放大', unit: '%', most: 10, step: 0.1, parts: 10 },
  { key: 'turn', label: '顺时针转', unit: '度', most: 5, step: 0.05, parts: 100 },
] as const;
const NAMES = ['甲（左上）', '乙（右上）', '丙（左下）'] as const;

interface Props {
  /** id '': a new one. */
  profile: ListedProfile;
  onClose(): void;
}

/** Calibrates in three steps: print the sheet, measure three marks, print it again corrected. */
export function ProfileDialog({ profile: { id, rev, ...given }, onClose }: Props) {
  const [profile, setProfile] = useState<OverprintProfile>(given);
  const { width, height, correction } = profile;
  const [measured, setMeasured] = useState(() => measuredBy(correction, width, height));
  const [printing, setPrinting] = useState<'plain' | 'corrected' | null>(null);
  const { fault, attempt } = useAttempt();
  const save = useRun('profile.save', { quiet: true });
  const wish = useMemo(
    (): PaperWish => ({
      call: 'profile.sheet',
      profile,
      correction: printing === 'corrected' ? profile.correction : null,
    }),
    [profile, printing],
  );
  const ready = profile.printer.trim() !== '' && profile.stock.trim() !== '';
  const set = (change: Partial<OverprintProfile>) => setProfile({ ...profile, ...change });
  const resize = (size: { width?: number; height?: number }) => {
    const next = { ...profile, ...size };
    setProfile(next);
    setMeasured(marksOf(next.width, next.height));
  };
  const correct = (change: Partial<Correction>) => set({ correction: { ...correction, ...change } });
  const measure = (index: number, place: Partial<{ x: number; y: number }>) =>
    setMeasured(measured.map((mark, at) => (at === index ? { ...mark, ...place } : mark)) as typeof measured);
  const keep = () => attempt(() => save.run({ id: id === '' ? null : id, rev, profile }).then(onClose));
  return (
    <Modal opened size={760} onClose={onClose} title={id === '' ? '新建套打校准' : `校准：${profileName(given)}`}>
      <Stack gap="md">
        <section aria-label="打印机和纸张" className={classes.fields}>
          <TextInput
            size="xs"
            label="打印机"
            maxLength={60}
            value={profile.printer}
            onChange={(event) => set({ printer: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label="纸盒"
            maxLength={40}
            value={profile.tray}
            onChange={(event) => set({ tray: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label="纸张"
            maxLength={60}
            placeholder="如：荣誉证书内芯"
            value={profile.stock}
            onChange={(event) => set({ stock: event.currentTarget.value })}
          />
          <Measure
            label="纸宽"
            unit="毫米"
            min={30}
            max={1200}
            value={width}
            onChange={(next) => resize({ width: next })}
          />
          <Measure
            label="纸高"
            unit="毫米"
            min={30}
            max={1200}
            value={height}
            onChange={(next) => resize({ height: next })}
          />
        </section>
        <section aria-label="第一步">
          <h3 className={classes.step}>一、用这种纸打印校准页</h3>
          <Button
            variant="default"
            leftSection={<IconPrinter size={17} aria-hidden />}
            disabled={!ready}
            onClick={() => setPrinting('plain')}
          >
            打开校准页
          </Button>
        </section>
        <section aria-label="第二步">
          <h3 className={classes.step}>二、量出三个十字的中心到纸左边、上边的距离</h3>
          <div className={classes.marks}>
            {measured.map((mark, index) => (
              <div key={NAMES[index]} className={classes.mark}>
                <span>{NAMES[index]}</span>
                <Measure label="到左边" unit="毫米" step={0.1} value={mark.x} onChange={(x) => measure(index, { x })} />
                <Measure label="到上边" unit="毫米" step={0.1} value={mark.y} onChange={(y) => measure(index, { y })} />
              </div>
            ))}
          </div>
          <Button variant="default" onClick={() => set({ correction: correctionFrom(measured, width, height) })}>
            按量得的数计算校正
          </Button>
        </section>
        <section aria-label="第三步">
          <h3 className={classes.step}>三、核对校正，再打印一张看是否对准</h3>
          <div className={classes.fields}>
            {CORRECTIONS.map(({ key, label, unit, most, step, parts }) => (
              <Measure
                key={key}
                label={label}
                unit={unit}
                min={-most}
                max={most}
                step={step}
                value={correction[key] / parts}
                onChange={(value) => correct({ [key]: Math.round(value * parts) })}
              />
            ))}
          </div>
          <Button
            mt="xs"
            variant="default"
            leftSection={<IconPrinter size={17} aria-hidden />}
            disabled={!ready}
            onClick={() => setPrinting('corrected')}
          >
            打开校正后的校准页
          </Button>
        </section>
        {fault && <Sentence>{fault.message}</Sentence>}
        <Group justify="flex-end">
          {!ready && (
            <Text size="sm" c="dimmed">
              请先填写打印机和纸张
            </Text>
          )}
          <Button disabled={!ready} loading={save.busy} onClick={() => void keep()}>
            保存校准
          </Button>
        </Group>
      </Stack>
      {printing && <PaperDialog title="套打校准页" wish={wish} certificates={NONE} onClose={() => setPrinting(null)} />}
    </Modal>
  );
}
