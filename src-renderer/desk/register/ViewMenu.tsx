import { ActionIcon, Button, Checkbox, Group, Menu, Modal, Stack, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { View } from '../../../src-main/api/contract/views';
import type { RegisterName } from '../../../src-main/domain/registers';
import { useCall, useRun } from '../../kit/api';
import { useSigned } from '../../kit/app-state';
import { tellDone } from '../../kit/notice';
import { shown } from '../../kit/run';
import type { ListState } from './list';

interface ViewMenuProps {
  register: RegisterName;
  state: ListState;
  /** Fields that are shown; null: the usual ones. */
  columns: readonly string[] | null;
  onApply: (view: View) => void;
}

const contentOf = ({ search, filters, sort }: ListState, columns: readonly string[] | null) => ({
  search,
  filters,
  sort,
  columns: columns === null ? null : [...columns],
});
const textOf = (content: ReturnType<typeof contentOf>): string =>
  JSON.stringify([content.search, content.filters, content.sort, content.columns]);

/** Filters, order and columns under a name, one's own or the office's; choosing one brings the list back to it. */
export function ViewMenu({ register, state, columns, onApply }: ViewMenuProps) {
  const { can } = useSigned();
  const views = useCall('view.list', { register }, { tables: ['view'] });
  const remove = useRun('view.remove');
  const [naming, setNaming] = useState(false);
  const content = contentOf(state, columns);
  const list = views.data ?? [];
  const now = list.find((view) => textOf(view) === textOf(content));
  const groups = [
    { title: '全办公室共用', views: list.filter(({ shared }) => shared) },
    { title: '我的视图', views: list.filter(({ shared }) => !shared) },
  ].filter((group) => group.views.length > 0);
  return (
    <>
      <Menu position="bottom-end" closeOnItemClick>
        <Menu.Target>
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconBookmark size={16} aria-hidden />}>
            {now ? `视图：${now.name}` : '视图'}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {groups.map((group) => (
            <div key={group.title}>
              <Menu.Label>{group.title}</Menu.Label>
              {group.views.map((view) => (
                <Group key={view.id} gap={4} wrap="nowrap">
                  <Menu.Item flex={1} onClick={() => onApply(view)}>
                    {view.name}
                  </Menu.Item>
                  {!view.shared || can('register.write') ? (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`删除视图：${view.name}`}
                      onClick={() =>
                        remove.run({ id: view.id }).then(() => tellDone(`已删除视图“${view.name}”。`), shown)
                      }
                    >
                      <IconTrash size={15} aria-hidden />
                    </ActionIcon>
                  ) : null}
                </Group>
              ))}
            </div>
          ))}
          {groups.length > 0 ? <Menu.Divider /> : null}
          <Menu.Item onClick={() => setNaming(true)}>保存当前视图</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {naming ? (
        <SaveView register={register} content={content} name={now?.name ?? ''} onClose={() => setNaming(false)} />
      ) : null}
    </>
  );
}

interface SaveViewProps {
  register: RegisterName;
  content: ReturnType<typeof contentOf>;
  name: string;
  onClose: () => void;
}

function SaveView({ register, content, name: before, onClose }: SaveViewProps) {
  const { can } = useSigned();
  const [name, setName] = useState(before);
  const [shared, setShared] = useState(false);
  const save = useRun('view.save');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    save.run({ register, name, shared, ...content }).then(() => {
      onClose();
      tellDone(`已保存视图“${name.trim()}”。`);
    }, shown);
  };
  return (
    <Modal opened onClose={onClose} title="保存当前视图" size={480}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label="视图名称"
            description="保存搜索、筛选、排序和显示的列；与已有的同名则替换"
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          {can('register.write') ? (
            <Checkbox
              label="全办公室共用"
              checked={shared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" loading={save.busy} disabled={name.trim() === ''}>
              保存视图
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
