import { Button, Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { AttachmentTemplate } from '../../../src-main/domain/official/template';
import classes from './Official.module.css';
import { linesOf, textOf } from './text';

const TURNS = [
  { value: 'auto', label: '按宽度自动' },
  { value: 'upright', label: '竖排' },
  { value: 'across', label: '横排' },
];

type Columns = AttachmentTemplate['columns'];

/** 序号；区县；单位名称=名称 */
const columnsText = (columns: Columns): string =>
  columns.map(({ title, field }) => (title === field ? title : `${title}=${field}`)).join('；');

/** Columns as they are typed; one that was there keeps its width. */
function columnsOf(text: string, before: Columns): Columns {
  const known = new Map(before.map((column) => [column.field, column]));
  return text
    .split(/[；;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [title = '', field = title] = part.split('=').map((each) => each.trim());
      const kept = known.get(field);
      if (kept) return { ...kept, title };
      return { title, field, width: field === '名称' ? 'rest' : 'fit', align: field === '名称' ? 'left' : 'center' };
    });
}

interface Props {
  attachments: readonly AttachmentTemplate[];
  onChange(attachments: AttachmentTemplate[]): void;
}

const FRESH: AttachmentTemplate = {
  title: '名单',
  text: [],
  list: '名单',
  columns: [
    { title: '序号', field: '序号', width: 12, align: 'center' },
    { title: '区县', field: '区县', width: 32, align: 'center' },
    { title: '名称', field: '名称', width: 'rest', align: 'left' },
  ],
  turn: 'auto',
  optional: false,
};

/** 附件: a title, a text and a table of a list, each on pages of its own. */
export function AttachmentFields({ attachments, onChange }: Props) {
  const put = (index: number, change: Partial<AttachmentTemplate>) =>
    onChange(attachments.map((each, at) => (at === index ? { ...each, ...change } : each)));
  return (
    <>
      <h3 className={classes.group}>附件</h3>
      {attachments.map((attachment, index) => (
        // Attachments have no name but their place.
        <div key={String(index)} className={classes.attachment}>
          <Stack gap={8}>
            <TextInput
              label={`附件${index + 1}名称`}
              value={attachment.title}
              onChange={(event) => put(index, { title: event.currentTarget.value })}
            />
            <Textarea
              label="文字（每行一段）"
              autosize
              minRows={1}
              value={textOf(attachment.text)}
              onChange={(event) => put(index, { text: linesOf(event.currentTarget.value) })}
            />
            <Group grow gap={8} align="flex-start">
              <TextInput
                label="表格的名单"
                placeholder="没有表格则留空"
                value={attachment.list}
                onChange={(event) => put(index, { list: event.currentTarget.value.trim() })}
              />
              <Select
                label="表格方向"
                data={TURNS}
                allowDeselect={false}
                value={attachment.turn}
                onChange={(turn) => put(index, { turn: turn as AttachmentTemplate['turn'] })}
              />
            </Group>
            {attachment.list !== '' && (
              <TextInput
                key={columnsText(attachment.columns)}
                label="表格的栏目"
                description="用分号隔开，栏目=字段；留空则用名单自带的栏目"
                defaultValue={columnsText(attachment.columns)}
                onBlur={(event) => put(index, { columns: columnsOf(event.currentTarget.value, attachment.columns) })}
              />
            )}
            <Group justify="space-between">
              <Checkbox
                label="名单为空时省去这个附件"
                checked={attachment.optional}
                onChange={(event) => put(index, { optional: event.currentTarget.checked })}
              />
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                onClick={() => onChange(attachments.filter((_, at) => at !== index))}
              >
                去掉附件{index + 1}
              </Button>
            </Group>
          </Stack>
        </div>
      ))}
      <Group>
        <Button size="compact-sm" variant="default" onClick={() => onChange([...attachments, FRESH])}>
          添加附件
        </Button>
      </Group>
    </>
  );
}
