/** Values that the program knows by itself, as a text may name them; any other name is asked for when a document is made. */
export const KNOWN_FIELDS: readonly { title: string; fields: readonly string[] }[] = [
  {
    title: '机关和文件',
    fields: ['主办机关', '协办机关', '主办简称', '两家简称', '受理机关', '教委', '科协', '文号', '成文日期'],
  },
  { title: '轮次', fields: ['轮次', '轮次结果', '年度', '称号', '批次', '量词', '名称栏'] },
  { title: '公示', fields: ['公示事项', '公示说明', '公示名单名称', '公示起', '公示止', '公示期限'] },
  { title: '公布', fields: ['公布文号', '公布日期', '有效期起', '有效期止', '整改期限'] },
  { title: '名单', fields: ['名单数量', '名单列举', '名单概称', '名单区县数'] },
  {
    title: '名单逐行（所在的一行按名单重复）',
    fields: [
      '名单.序号',
      '名单.名称',
      '名单.区县',
      '退回名单.名称',
      '退回名单.原因',
      '退回名单.期限',
      '限期整改名单.名称',
    ],
  },
];
