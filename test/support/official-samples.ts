import { withAmendment } from '../../src-main/domain/official/amendment-facts';
import type { OfficialContent } from '../../src-main/domain/official/content';
import { completed, fillTemplate } from '../../src-main/domain/official/fill';
import type { Facts } from '../../src-main/domain/official/lines';
import { roundFacts } from '../../src-main/domain/official/round-facts';
import { shippedText } from '../../src-main/domain/official/shipped';
import { goesUpward, KINDS, type OfficialKind } from '../../src-main/domain/official/template';
import { yearFacts } from '../../src-main/domain/official/year-facts';
import { paperData } from './paper-data';
import { smallYear } from './year';

/** What people type, for every text. */
const TYPED: Record<string, string> = {
  联系人: '张𬭚',
  联系电话: '023-63659852',
  电子邮箱: 'kepu@example.cn',
  存在的问题: '一是区县之间发展不平衡，部分远郊区县基地偏少。\n二是专职科技辅导员队伍还不稳定。',
  下一步打算: '（一）继续做好基地命名和年度评估。\n（二）加大对农村边远学校的支持力度。',
  整改期限: '2026年12月31日',
  收回期限: '2026年10月31日',
  原称号: '重庆市中小学校外科普特色基地',
  征集事项: '2026年全市优秀课后科普活动案例征集',
  征集对象和条件:
    '（一）征集对象。全市中小学校、校外科普基地、科技场馆和高等学校。\n（二）征集条件。活动须已面向中小学生开展3次以上，内容科学准确，适合课后服务时段，有完整的活动方案、学习单和安全预案。',
  截止日期: '2026年10月30日',
  会议名称: '校外科普基地工作推进会',
  会议目的: '总结交流“双减”背景下校外科普基地建设经验，部署下一阶段重点任务',
  会议时间: '2026年10月12日（星期一）上午9:30',
  会议地点: '重庆科技馆二楼报告厅',
  参会人员:
    '（一）各区县（自治县）教育行政部门、科协分管负责人各1名；\n（二）各命名基地主要负责人1名；\n（三）专家代表5名。',
  会议内容: '（一）通报基地年度评估结果；\n（二）基地代表交流发言；\n（三）部署下一阶段重点任务。',
  报名截止: '2026年9月30日',
  主持人: '市科协党组成员、副主席王䶮',
  议定事项:
    '一、关于基地年度评估结果\n会议同意专家组提出的评估意见。会议要求，对评估为“限期整改”的3家基地，由所在区县科协会同教育行政部门逐家督促，12月31日前完成整改。\n二、关于下一阶段重点任务\n（一）推进走出去、请进来。每个区县至少组织20所学校与基地结对。\n（二）加强师资培训。三年内完成全市基地专职辅导员轮训。',
  出席人员: '市科协王䶮、李㛃，市教委陶喆、朱镕，重庆科技馆陈𠮷，重庆自然博物馆赵玥翀，渝中区科协买买提·吐尔逊',
  请假人员: '市科协张𬭚',
  列席人员: '市级学会代表3名',
  抄送机关: '市教委，各区县（自治县）科协',
  事由: '商请支持校外科普基地建设有关事项',
  主送机关: '市规划自然资源局',
  正文: '为贯彻落实《重庆市利用科普资源助推“双减”工作十条举措》，我会正会同市教委推进中小学校外科普基地建设。贵局所属的重庆自然博物馆、地质公园科普资源丰富，深受中小学生欢迎。现商请贵局支持以下事项。\n一、支持所属场馆申报校外科普基地，在开放时间、讲解力量上予以保障。\n二、推荐地质、测绘、林草等领域专家3至5名，加入专家资源库。\n请于2026年9月30日前函复我会。\n专此函达，请予支持。',
};

const DISTRICTS = ['巫溪县', '石柱县', '北碚区'];
const UNITS = ['重庆市䶮溪谷生态农业科普园', '㛃然有机农场', '镕基新材料研究院'];

/** What a year gives, beside the names of the offices and what people type. */
function yearSample(): Facts {
  const { fields, lists, columns } = yearFacts(smallYear());
  return { fields: { ...sampleFacts().fields, ...fields, 主送机关: '市人民政府' }, lists, columns: columns ?? {} };
}

/** A round's facts, and those that no round has. */
export function sampleFacts(): Facts {
  const data = paperData();
  const entries = UNITS.map((name, index) => ({
    name,
    districtName: DISTRICTS[index] ?? '',
    level: null,
    voided: `渝科普〔2026〕JD-000${index + 1}`,
    issued: `渝科普〔2026〕JD-004${index + 1}`,
  }));
  const award = '“重庆市中小学校外科普特色基地”称号';
  const facts = withAmendment(roundFacts(data), { reason: '单位名称登记有误。', award, entries });
  const rows = UNITS.map((名称, index) => ({ 名称, 区县: DISTRICTS[index] ?? '' }));
  return {
    fields: { ...facts.fields, ...TYPED },
    columns: facts.columns ?? {},
    lists: {
      ...facts.lists,
      名单: (facts.lists.名单 ?? []).map((row) => ({ ...row, 等次: '优秀' })),
      退回名单: rows.map((row) => ({
        ...row,
        原因: '没有区县科协的推荐意见；没有安全预案；展教面积与证明材料不一致',
        期限: '2026年8月31日',
      })),
      限期整改名单: rows,
      取消称号名单: rows.slice(0, 2),
      名额: ['渝中区', '万州区', '涪陵区'].map((区县) => ({ 区县, 名额: '3' })),
    },
  };
}

const NUMBERS: Partial<Record<OfficialKind, string>> = {
  publicity: '',
  letter: '渝科协函〔2026〕31号',
  return: '渝科协函〔2026〕28号',
  minutes: '渝科协纪〔2026〕3号',
};

/** Every kind of document by its shipped text. */
export const sampleOf = (kind: OfficialKind): OfficialContent =>
  completed(
    fillTemplate(shippedText(kind), kind === 'annual' ? yearSample() : sampleFacts(), {
      number: NUMBERS[kind] ?? '渝科协发〔2026〕12号',
      date: '2026-09-18',
      marks: [],
      signers: goesUpward({ kind }) ? ['王䶮', '买买提·吐尔逊'] : [],
    }),
  );

export const samples = (): [OfficialKind, OfficialContent][] => KINDS.map((kind) => [kind, sampleOf(kind)]);
