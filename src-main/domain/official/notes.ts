import type { OfficialContent, RecordBlock } from './content';

/** A line of 附件说明: what stands before the name, so that a further line begins below the name. */
export interface NoteLine {
  label: string;
  title: string;
}

/** 附件说明 (GB/T 9704-2012 §7.3.4); several are numbered. */
export function attachmentNote({ attachments }: Pick<OfficialContent, 'attachments'>): NoteLine[] {
  const several = attachments.length > 1;
  return attachments.map(({ title }, index) => ({
    label: `${index === 0 ? '附件：' : '　　　'}${several ? `${index + 1}．` : ''}`,
    title,
  }));
}

/** 附件 or 附件2, as it stands at the head of the attachment itself. */
export const attachmentLabel = (index: number, of: number): string => (of > 1 ? `附件${index + 1}` : '附件');

/** 附注 in its brackets. */
export const bracketed = (note: string): string => (note === '' ? '' : `（${note.replace(/^（|）$/g, '')}）`);

/** 主送 and 抄送 as 版记 says them, each with its label and full stop (§7.4.2). */
export function copies(record: RecordBlock | null): string[] {
  const said = [
    { label: '主送', organs: record?.to ?? '' },
    { label: '抄送', organs: record?.cc ?? '' },
  ];
  return said.flatMap(({ label, organs }) => (organs === '' ? [] : [`${label}：${organs}。`]));
}
