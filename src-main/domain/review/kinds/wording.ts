/** How papers and screens speak of those who stand in rounds of a kind. */
export interface Wording {
  /** Heads the column of their names: 单位名称, 姓名, 课程名称. */
  name: string;
  /** Heads the column of the unit behind each; null: each stands for itself. */
  unit: string | null;
  /** After a number: 家单位, 门课程. */
  counted: string;
  publicity: {
    /** 关于{round}…的公示: 评审结果, 拟立项名单. */
    results: string;
    /** What is proposed of {count} of them, up to 现予公示. */
    proposal: string;
    /** The title of the list. */
    list: string;
  };
  /** What publication gives, and a later document may take back: “{honour}”称号. */
  award: string;
}

/** The texts of a kind whose best are chosen after an application and a recommendation. */
export const chosenWording = (
  own: Pick<Wording, 'name' | 'unit' | 'counted' | 'award'>,
  verb: string,
  list: string,
): Wording => ({
  ...own,
  publicity: {
    results: '评审结果',
    proposal: `经申报推荐、形式审查和专家评审，${verb}{count}${own.counted}（名单见附件）`,
    list,
  },
});
