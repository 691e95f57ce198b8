import { Button, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallOutput } from '../../../src-main/api/contract';
import { type Correction, NO_CORRECTION } from '../../../src-main/domain/honours/overprint';
import { useCall } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { ConfirmBulk } from '../../kit/ConfirmBulk';
import { Empty } from '../../kit/Empty';
import { Page, Sheet } from '../../kit/Page';
import { PageHead } from '../../kit/PageHead';
import { shown, useRun } from '../../kit/run';
import { Waiting } from '../../kit/Waiting';
import { ProfileDialog } from './ProfileDialog';

export type ListedProfile = CallOutput<'profile.list'>[number];

const NEW: ListedProfile = {
  id: '',
  rev: 0,
  printer: '',
  tray: '',
  stock: '',
  width: 297,
  height: 210,
  correction: NO_CORRECTION,
};

/** 右 0.5 毫米、下 1.2 毫米 … */
function inWords({ dx, dy, scaleX, scaleY, turn }: Correction): string {
  const parts = [
    dx !== 0 && `${dx > 0 ? '右' : '左'}移 ${Math.abs(dx) / 10} 毫米`,
    dy !== 0 && `${dy > 0 ? '下' : '上'}移 ${Math.abs(dy) / 10} 毫米`,
    scaleX !== 0 && `横向${scaleX > 0 ? '放大' : '缩小'} ${Math.abs(scaleX) / 10}%`,
    scaleY !== 0 && `纵向${scaleY > 0 ? '放大' : '缩小'} ${Math.abs(scaleY) / 10}%`,
    turn !== 0 && `${turn > 0 ? '顺' : '逆'}时针转 ${Math.abs(turn) / 100}°`,
  ].filter((part) => part !== false);
  return parts.join('，') || '不用校正';
}

/** How each printer, tray and stock misses the place, and what puts it right. */
export function OverprintPage() {
  const { can } = useSigned();
  const list = useCall('profile.list', {});
  const remove = useRun('profile.remove');
  const [open, setOpen] = useState<ListedProfile | null>(null);
  const [leaving, setLeaving] = useState<ListedProfile | null>(null);
  const profiles = list.data ?? [];
  const manage = can('certificate.manage');
  return (
    <Page
      head={
        <PageHead
          title="套打校准"
          note="每台打印机、每个纸盒、每种证书纸量一次，以后套打都按它对准"
          action={
            manage && (
              <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setOpen(NEW)}>
                新建校准
              </Button>
            )
          }
        />
      }
    >
      {list.isPending ? (
        <Waiting />
      ) : (
        <Sheet>
          {profiles.length === 0 ? (
            <Empty what="还没有套打校准" how="新建一条：打印校准页，用尺量三个十字到纸边的距离，填入即可。" />
          ) : (
            <Table aria-label="套打校准" verticalSpacing="xs">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>打印机</Table.Th>
                  <Table.Th>纸盒</Table.Th>
                  <Table.Th>纸张</Table.Th>
                  <Table.Th>尺寸（毫米）</Table.Th>
                  <Table.Th>校正</Table.Th>
                  <Table.Th aria-label="操作" />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {profiles.map((profile) => (
                  <Table.Tr key={profile.id}>
                    <Table.Td>{profile.printer}</Table.Td>
                    <Table.Td>{profile.tray || '—'}</Table.Td>
                    <Table.Td>{profile.stock}</Table.Td>
                    <Table.Td>{`${profile.width}×${profile.height}`}</Table.Td>
                    <Table.Td>{inWords(profile.correction)}</Table.Td>
                    <Table.Td ta="right">
                      {manage && (
                        <>
                          <Button size="compact-sm" variant="subtle" onClick={() => setOpen(profile)}>
                            校准
                          </Button>
                          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setLeaving(profile)}>
                            删除
                          </Button>
                        </>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </Sheet>
      )}
      {open && <ProfileDialog key={open.id} profile={open} onClose={() => setOpen(null)} />}
      <ConfirmBulk
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title="删除套打校准"
        sentence={`将删除“${leaving?.printer ?? ''} ${leaving?.stock ?? ''}”的校准，以后要用须重新量。`}
        confirm="删除"
        danger
        onConfirm={() => {
          if (leaving) void remove.run({ id: leaving.id, rev: leaving.rev }).catch(shown);
          setLeaving(null);
        }}
      />
    </Page>
  );
}
