import { Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { FORMAT_LABELS, FORMATS, type Format } from '../../../src-main/domain/official/content';
import {
  KINDS,
  OFFICIAL_KIND_LABELS,
  type OfficialKind,
  type OfficialTemplate,
} from '../../../src-main/domain/official/template';
import { tellsYear } from '../../../src-main/domain/official/year-facts';
import { AttachmentFields } from './AttachmentFields';
import { FieldChips } from './FieldChips';
import classes from './Official.module.css';
import { linesOf, textOf } from './text';

interface Props {
  text: OfficialTemplate;
  onChange(change: Partial<OfficialTemplate>): void;
}

type LinesKey = 'head' | 'title' | 'body' | 'people' | 'organs';
type LineKey = 'prefix' | 'to' | 'note' | 'cc' | 'printedBy';

/** A text of a document as plain text: what is typed is what stands on the paper, fields in braces. */
export function TextFields({ text, onChange }: Props) {
  const lines = (key: LinesKey, label: string, rows: number, description?: string) => (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={rows}
      value={textOf(text[key])}
      onChange={(event) => onChange({ [key]: linesOf(event.currentTarget.value) })}
    />
  );
  const line = (key: LineKey, label: string, description?: string) => (
    <TextInput
      label={label}
      description={description}
      value={text[key]}
      onChange={(event) => onChange({ [key]: event.currentTarget.value })}
    />
  );
  const letter = text.format === 'letter';
  return (
    <Stack gap={10}>
      <Group grow gap={10} align="flex-start">
        <TextInput
          label="范文名称"
          withAsterisk
          value={text.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <Select
          label="文种"
          allowDeselect={false}
          data={KINDS.map((value) => ({ value, label: OFFICIAL_KIND_LABELS[value] }))}
          value={text.kind}
          onChange={(kind) => onChange({ kind: kind as OfficialKind })}
        />
        <Select
          label="格式"
          allowDeselect={false}
          data={FORMATS.map((value) => ({ value, label: FORMAT_LABELS[value] }))}
          value={text.format}
          onChange={(format) => onChange({ format: format as Format })}
        />
      </Group>
      {lines('title', '标题（每行另起）', 1)}
      {line('to', '主送机关', '以冒号结尾；没有则留空')}
      {lines('body', '正文（每行一段）', 10, '以“一、”“（一）”“1．”“（1）”开头的段落按层次用黑体、楷体、仿宋')}
      {text.format === 'minutes' && lines('people', '出席人员（每行一类）', 2, '如 出席：{出席人员}')}
      <AttachmentFields attachments={text.attachments} onChange={(attachments) => onChange({ attachments })} />
      <h3 className={classes.group}>机关和版记</h3>
      <Group grow gap={10} align="flex-start">
        {text.format === 'posted' ? null : lines('head', letter ? '发文机关' : '发文机关标志（每行一个）', 1)}
        {lines('organs', '署名（每行一个机关）', 1)}
      </Group>
      <Checkbox
        label="加盖印章（留出印章位置）"
        checked={text.sealed}
        onChange={(event) => onChange({ sealed: event.currentTarget.checked })}
      />
      <Group grow gap={10} align="flex-start">
        {line('prefix', '发文代字', '没有文号则留空')}
        {line('note', '附注')}
      </Group>
      <Group grow gap={10} align="flex-start">
        {line('cc', '抄送')}
        {letter ? null : line('printedBy', '印发机关')}
      </Group>
      <FieldChips text={text} year={text.kind === 'annual' || tellsYear(text)} />
    </Stack>
  );
}
