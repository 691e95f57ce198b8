import { Select, Table } from '@mantine/core';
import type { CallOutput } from '../../../src-main/api/contract';
import { FONT_ROLE_LABELS } from '../../../src-main/domain/fonts';
import { useCall, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { Sheet } from '../../kit/Page';
import { shown } from '../../kit/run';
import { Sentence } from '../../kit/Sentence';
import { StateBadge } from '../../kit/StateBadge';
import { Waiting } from '../../kit/Waiting';
import classes from './Settings.module.css';

type RoleFonts = CallOutput<'settings.fonts'>[number];

/** Value of the choice that is no font's key. */
const AUTOMATIC = ' ';

/** 字体: what papers are set in on this PC, role by role. */
export function FontsSheet() {
  const { can } = useSigned();
  const list = useCall('settings.fonts', {});
  const choose = useRun('settings.setFonts');
  const roles = list.data ?? [];
  const take = (role: RoleFonts['role'], key: string | null) => {
    const others = roles.flatMap((each) =>
      each.role === role || each.chosen === null ? [] : [[each.role, each.chosen]],
    );
    const fonts = Object.fromEntries(key === null || key === AUTOMATIC ? others : [...others, [role, key]]);
    choose
      .run({ fonts })
      .then(() => list.refetch())
      .catch(shown);
  };
  return (
    <Sheet
      title="字体"
      aside={<span className={classes.quiet}>公文、证书和各种表按这里的字体排版，只对这台电脑有效</span>}
    >
      {list.error && <Sentence>{list.error.message}</Sentence>}
      {list.isPending ? (
        <Waiting lines={6} />
      ) : (
        <Table aria-label="字体" verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={150}>用在</Table.Th>
              <Table.Th w={320}>选用</Table.Th>
              <Table.Th>现在用的</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {roles.map((each) => (
              <Table.Tr key={each.role}>
                <Table.Td>{FONT_ROLE_LABELS[each.role]}</Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    aria-label={`${FONT_ROLE_LABELS[each.role]}选用`}
                    disabled={!can('paper.make') || choose.busy}
                    allowDeselect={false}
                    data={choicesOf(each)}
                    value={each.chosen ?? AUTOMATIC}
                    onChange={(key) => take(each.role, key)}
                  />
                </Table.Td>
                <Table.Td>
                  <InUse fonts={each} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <p className={classes.quiet}>
        “自动”先用这台电脑装有的方正小标宋、仿宋、楷体、黑体、宋体；没有装的，用随程序附带的免费字体代替（思源宋体、思源黑体即
        Noto Serif SC、Noto Sans SC，霞鹜文楷；SIL
        开放字体许可证）。名字里的生僻字总会逐字查找有这个字的字体，打印前列出。
      </p>
    </Sheet>
  );
}

const items = (offers: RoleFonts['meant']) => offers.map(({ key, name }) => ({ value: key, label: name }));

const allOf = ({ meant, other, shipped }: RoleFonts) => [...meant, ...other, ...shipped];

function choicesOf(fonts: RoleFonts) {
  const { chosen, meant, other, shipped } = fonts;
  const gone =
    chosen !== null && !allOf(fonts).some(({ key }) => key === chosen)
      ? [{ value: chosen, label: `${chosen}（已不在）` }]
      : [];
  return [
    { group: '由程序选', items: [{ value: AUTOMATIC, label: '自动' }, ...gone] },
    { group: '这台电脑装有的', items: items(meant) },
    { group: '随程序附带的', items: items(shipped) },
    { group: '这台电脑的其他中文字体', items: items(other) },
  ].filter((group) => group.items.length > 0);
}

/** Why a font that is there is not used. */
const UNUSABLE = { licence: '的许可不允许嵌入文件', damaged: '读不出来，可能已损坏' } as const;

function InUse({ fonts }: { fonts: RoleFonts }) {
  const { role, chosen, used, meant, unusable } = fonts;
  const name = allOf(fonts).find(({ key }) => key === used)?.name ?? used;
  if (chosen !== null && chosen !== used)
    return <StateBadge tone="warn">{`${name}：选用的字体已不在这台电脑上，或不能排简体中文`}</StateBadge>;
  if (chosen !== null || role === 'plain' || meant.some(({ key }) => key === used)) return <>{name}</>;
  const [first] = unusable;
  const why = first ? `${first.name}${UNUSABLE[first.reason]}` : `没有装${FONT_ROLE_LABELS[role]}`;
  return <StateBadge tone="warn">{`${name}：${why}，暂用它代替`}</StateBadge>;
}
