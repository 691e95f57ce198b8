import { noAdjustments } from '../defaults';
import type { Rubric } from '../model';
import { criterion } from './common/rubric';

/** 场馆建设30 运营情况50 社会效益20, with bands of the total (domain.md §4, shipped default). */
export const baseRubric: Rubric = {
  ...noAdjustments,
  groups: [
    {
      id: 'venue',
      name: '场馆建设',
      criteria: [
        criterion('space', '展教场地', 10, '展教面积、接待能力与所报类型相称'),
        criterion('exhibits', '展项设施', 10, '展项内容科学、完好，更新及时，适合中小学生'),
        criterion('safety', '安全保障', 10, '安全预案、应急设施、保险和疏导措施齐全'),
      ],
    },
    {
      id: 'operation',
      name: '运营情况',
      criteria: [
        criterion('opening', '开放接待', 10, '开放天数、未成年人优惠、接待人次'),
        criterion('courses', '课程开发', 15, '以学年为单位的线下课程，目标、内容、评价完整'),
        criterion('instructors', '辅导员队伍', 10, '专职科技辅导员的数量、专业和培训'),
        criterion('schools', '馆校合作', 10, '与学校课后服务衔接，双向选择、购买服务的情况'),
        criterion('management', '经费与管理', 5, '科普经费有保障，制度健全，台账完整'),
      ],
    },
    {
      id: 'benefit',
      name: '社会效益',
      criteria: [
        criterion('reach', '受益面', 10, '受益学校和学生数，学校和家长评价'),
        criterion('rural', '服务农村边远学校', 5, '送课进校园、资源包提供的情况'),
        criterion('influence', '示范带动', 5, '宣传报道、经验推广、所获荣誉'),
      ],
    },
  ],
  step: 50,
  bands: [
    { name: '优秀', from: 90 },
    { name: '优良', from: 70 },
    { name: '合格', from: 60 },
  ],
};
