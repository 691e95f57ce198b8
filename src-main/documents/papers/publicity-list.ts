import { Fault } from '../../domain/fault';
import type { Fonts } from '../fonts';
import { officialPaper } from '../pdf/official/document';
import type { Paragraph } from '../pdf/official/flow';
import { type PaperCandidate, type PaperData, type PaperFile, selectedOf } from './data';
import { dateText } from './dates';
import { hostFirst } from './offices';
import { heading, plain } from './paragraphs';

/** 公示 shows these columns and no others: nobody's telephone, contact or score can slip in. */
const SHOWN = [
  { title: '区县', width: { upTo: 36 }, align: 'center', value: (candidate: PaperCandidate) => candidate.districtName },
  { title: '单位名称', width: 'rest', align: 'left', value: (candidate: PaperCandidate) => candidate.name },
  { title: '基地类型', width: { upTo: 30 }, align: 'center', value: (candidate: PaperCandidate) => candidate.kind },
] as const;

const BASIS = { working: '个工作日', natural: '天' } as const;

/** 公示名单: who is to be selected, how long, and how to object. Needs a publicity period (round.startPublicity). */
export async function publicityList(data: PaperData, fonts: Fonts): Promise<PaperFile> {
  const { publicity } = data;
  const selected = selectedOf(data);
  if (!publicity || selected.length === 0) {
    throw new Fault(
      'paper.incomplete',
      '这一轮次还没有公示期或没有拟入选单位，不能生成公示名单。请先进入“公示”这一步。',
    );
  }
  const organs = hostFirst(data.offices).map(({ name }) => name);
  const title = `关于${data.title}${/评[审选定]$/.test(data.title) ? '结果' : '评审结果'}的公示`;
  const paper = officialPaper(
    fonts,
    { title, date: publicity.start },
    {
      head: null,
      title: [title],
      to: null,
      body: text(data, publicity, selected.length, organs),
      attachments: [
        {
          title: '拟入选单位名单',
          table: {
            columns: [{ title: '序号', width: 12, align: 'center' }, ...SHOWN],
            rows: selected.map((candidate, index) => [
              String(index + 1),
              ...SHOWN.map(({ value }) => value(candidate)),
            ]),
            records: selected.map(({ name }) => name),
          },
        },
      ],
      organs,
      date: dateText(publicity.start),
      record: null,
    },
  );
  return { bytes: await paper.bytes(), pages: paper.pages, glyphs: paper.glyphs };
}

function text(
  { offices, title }: PaperData,
  { start, end, days, basis }: NonNullable<PaperData['publicity']>,
  count: number,
  organs: readonly string[],
): Paragraph[] {
  const both = `${offices.education.short}、${offices.association.short}`;
  return [
    plain(
      `根据《重庆市利用科普资源助推“双减”工作十条举措》，${both}组织开展了${title}工作。经单位申报、区县推荐、形式审查和专家评审，拟确定${count}家单位入选（名单见附件），现予公示。`,
    ),
    heading('一、公示时间'),
    plain(`${dateText(start)}至${dateText(end)}，共${days}${BASIS[basis]}。`),
    heading('二、意见反映'),
    plain(
      `对公示名单有异议的，请在公示期内书面送${organs.join('或')}，写明事项和理由，附佐证材料；个人署真实姓名和联系方式，单位加盖公章。`,
    ),
    plain('匿名、逾期或者没有佐证材料的，以及仅对评分高低提出不同意见的，不予受理。'),
  ];
}
