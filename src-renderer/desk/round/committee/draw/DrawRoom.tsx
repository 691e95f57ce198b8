import { Button, Group, Modal } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useCall, useRun } from '../../../../kit/api';
import { shown } from '../../../../kit/run';
import { Sentence } from '../../../../kit/Sentence';
import { StateBadge } from '../../../../kit/StateBadge';
import { useSaveFile } from '../../../../kit/save';
import { Waiting } from '../../../../kit/Waiting';
import { PaperButton } from '../../../papers/PaperButton';
import type { RoundView } from '../../view';
import classes from './Draw.module.css';
import { Fixed } from './Fixed';
import { Names } from './Names';
import { Planning } from './Planning';

interface Props {
  view: RoundView;
  live: boolean;
  /** The draw to go on with or to look at; null: a new one. */
  draw: string | null;
  onClose(): void;
}

/** A draw from its plan to the names, over the whole window: for the projector of the room. */
export function DrawRoom({ view, live, draw, onClose }: Props) {
  const [shownDraw, setShownDraw] = useState(draw);
  return (
    <Modal opened onClose={onClose} fullScreen closeOnEscape={false} title={`抽取评委　${view.round.title}`}>
      {shownDraw === null ? (
        <Planning round={view.round.id} onFixed={setShownDraw} />
      ) : (
        <Standing view={view} live={live} draw={shownDraw} />
      )}
    </Modal>
  );
}

function Standing({ view, live, draw }: { view: RoundView; live: boolean; draw: string }) {
  const { data, error } = useCall('draw.view', { draw }, { tables: ['draw'] });
  const [fresh, setFresh] = useState(false);
  if (error) return <Sentence>{error.message}</Sentence>;
  if (!data) return <Waiting lines={8} />;
  const { annulled, drawn } = data.draw;
  if (drawn === null && annulled === null) return <Fixed view={data} onDrawn={() => setFresh(true)} />;
  return (
    <>
      {annulled !== null && <StateBadge tone="bad">{`已作废：${annulled.reason}（${annulled.by}）`}</StateBadge>}
      {drawn !== null && (
        <>
          <Names key={String(fresh)} view={data} fresh={fresh} live={live && annulled === null} />
          <Group mt="lg" className={classes.room}>
            <SaveRecord draw={draw} />
            <PaperButton view={view} paper="drawRecord" />
          </Group>
        </>
      )}
    </>
  );
}

function SaveRecord({ draw }: { draw: string }) {
  const make = useRun('draw.save');
  const save = useSaveFile();
  return (
    <Button
      variant="default"
      leftSection={<IconDeviceFloppy size={17} aria-hidden />}
      loading={make.busy}
      onClick={() => make.run({ draw }).then(save).catch(shown)}
    >
      保存记录文件
    </Button>
  );
}
