import { Fault } from '../../domain/fault';
import type { Fonts } from '../fonts';
import { officialPaper } from '../pdf/official/document';
import type { Paragraph } from '../pdf/official/flow';
import { type PaperCandidate, type PaperData, type PaperFile, selectedOf } from './data';
import { dateText } from './dates';
import { hostFirst } from './offices';
import { heading, lead, plain } from './paragraphs';

/** 命名决定: joint, with the list of the named and their numbers. Needs a publication (round.publish). */
export async function namingNotice(data: PaperData, fonts: Fonts): Promise<PaperFile> {
  const { publication, certificates } = data;
  const named = selectedOf(data);
  const honour = certificates[0]?.title;
  if (!publication || honour === undefined || named.length === 0) {
    throw new Fault('paper.incomplete', '这一轮次还没有公布，不能生成命名决定。请先完成“公布”这一步。');
  }
  const organs = hostFirst(data.offices);
  const names = organs.map(({ name }) => name);
  const numbers = new Map(certificates.map((certificate) => [certificate.candidate, certificate.number]));
  const title = `关于命名${publication.batch}${honour}的决定`;
  const paper = officialPaper(
    fonts,
    { title, date: publication.date },
    {
      head: { organs: names, number: publication.docNumber },
      title: [names.join('　'), title],
      to: '各区县（自治县）教育行政部门、科协，各有关单位：',
      body: text(data, publication, honour, named),
      attachments: [
        {
          title: `${publication.batch}${honour}名单`,
          table: {
            columns: [
              { title: '序号', width: 12, align: 'center' },
              { title: '区县', width: { upTo: 36 }, align: 'center' },
              { title: '单位名称', width: 'rest', align: 'left' },
              { title: '证书编号', width: { upTo: 66 }, align: 'center' },
            ],
            rows: named.map((candidate, index) => [
              String(index + 1),
              candidate.districtName,
              candidate.name,
              numbers.get(candidate.id) ?? candidate.plaqueNumber ?? '',
            ]),
            records: named.map(({ name }) => name),
          },
        },
      ],
      organs: names,
      date: dateText(publication.date),
      record: { cc: '各命名基地', printedBy: `${organs[0].name}办公室`, printedOn: dateText(publication.date) },
    },
  );
  return { bytes: await paper.bytes(), pages: paper.pages, glyphs: paper.glyphs };
}

function text(
  { offices, title, publicity }: PaperData,
  { validFrom, validTo }: { validFrom: string; validTo: string },
  honour: string,
  named: readonly PaperCandidate[],
): Paragraph[] {
  const both = `${offices.education.short}、${offices.association.short}`;
  const districts = new Set(named.map(({ districtName }) => districtName)).size;
  const first = named.slice(0, 3).map(({ name }) => name);
  const who = named.length > first.length ? `${first.join('、')}等${named.length}家单位` : first.join('、');
  const shown = publicity ? `拟命名名单已于${dateText(publicity.start)}至${dateText(publicity.end)}公示。` : '';
  return [
    plain(
      `为贯彻落实《重庆市利用科普资源助推“双减”工作十条举措》，汇聚社会科普资源，服务中小学生校外科技实践，${both}组织开展了${title}工作。经单位申报、区县推荐、形式审查、专家评审和公示，决定命名${who}为${honour}。有关事项如下。`,
    ),
    heading('一、命名结果'),
    plain(
      `本批共命名${named.length}家单位，分布在${districts}个区县，名单和证书编号见附件。${shown}命名有效期自${dateText(validFrom)}起，至${dateText(validTo)}止。`,
    ),
    heading('二、有关要求'),
    lead(
      '（一）命名基地要切实履行科普责任。',
      '以学年为单位至少开设一套校外科普实践活动线下课程，配备2名以上专职科技辅导员，健全安全预案，保证开放时间，面向中小学生做好服务。',
    ),
    lead(
      '（二）各区县要用好基地资源。',
      '教育行政部门和科协要组织学校以“走出去”“请进来”的方式，与基地双向选择，就近分期分批开展科普教育实践活动，并向农村边远学校倾斜。',
    ),
    lead(
      `（三）${both}将加强动态管理。`,
      '每年对命名基地组织评估，评估不合格的限期整改，整改后仍不合格的撤销命名，收回证书和牌匾。',
    ),
  ];
}
