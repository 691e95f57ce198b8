import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useCall, useRun } from '../../kit/api';
import { ConfirmBulk } from '../../kit/ConfirmBulk';
import { tellDone } from '../../kit/notice';
import { Sheet } from '../../kit/Page';
import { shown } from '../../kit/run';

/** Sample data comes and goes as one. */
export function SampleSheet() {
  const offices = useCall('settings.offices', {});
  const load = useRun('sample.load');
  const remove = useRun('sample.remove');
  const [removing, setRemoving] = useState(false);
  const loaded = offices.data?.sample ?? false;
  const take = () =>
    remove.run({}).then(({ count }) => {
      setRemoving(false);
      tellDone(`已移除 ${count} 条示例记录。`);
    }, shown);
  return (
    <Sheet title="示例数据">
      <Text size="sm" mb="sm">
        {loaded
          ? '现在有示例数据，列表里带“示例”标记。正式使用前请全部移除；以它们做的轮次会一起移除，证书编号不再使用。'
          : '可以载入一批虚构的基地，试着走完导入、审查、评分、公示、公布的全过程，再全部移除。'}
      </Text>
      <Group>
        {loaded ? (
          <Button variant="default" onClick={() => setRemoving(true)}>
            移除示例数据
          </Button>
        ) : (
          <Button
            variant="default"
            loading={load.busy}
            onClick={() => load.run({}).then(({ count }) => tellDone(`已载入 ${count} 条示例记录。`), shown)}
          >
            载入示例数据
          </Button>
        )}
      </Group>
      <ConfirmBulk
        opened={removing}
        onClose={() => setRemoving(false)}
        title="移除示例数据"
        sentence="将移除全部示例记录，以及由它们做的轮次；正式数据不受影响。已发的示例证书作废，编号不再使用。"
        confirm="全部移除"
        danger
        busy={remove.busy}
        onConfirm={take}
      />
    </Sheet>
  );
}
