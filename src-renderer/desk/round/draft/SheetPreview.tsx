import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEye } from '@tabler/icons-react';
import { formatPoints } from '../../../../src-main/domain/review/wording';
import lines from '../lines.module.css';
import { type Plan, totalOfPlan } from './plan';

/** The score sheet as a member will see it, with what is typed now. */
export function SheetPreview({ plan }: { plan: Plan }) {
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button variant="subtle" size="xs" leftSection={<IconEye size={15} aria-hidden />} onClick={dialog.open}>
        预览评分表
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={`${plan.title}评分表`} size={860}>
        <table className={lines.lines} aria-label="评分表预览">
          <thead>
            <tr>
              <th scope="col">大类</th>
              <th scope="col">评分项</th>
              <th scope="col">评分要点</th>
              <th scope="col" data-number>
                满分
              </th>
              <th scope="col" data-number>
                得分
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.groups.flatMap((group) =>
              group.criteria.map((criterion, index) => (
                <tr key={criterion.id}>
                  {index === 0 && (
                    <td rowSpan={group.criteria.length} data-tight>
                      {group.name}
                      <div className={lines.dim}>{formatPoints(totalOfPlan([group]))} 分</div>
                    </td>
                  )}
                  <td data-tight>{criterion.name}</td>
                  <td>{criterion.hint}</td>
                  <td data-number>{criterion.maximum}</td>
                  <td data-number>　　　</td>
                </tr>
              )),
            )}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>合计（每档 {formatPoints(plan.step)} 分）</td>
              <td data-number>{formatPoints(totalOfPlan(plan.groups))}</td>
              <td />
            </tr>
          </tfoot>
        </table>
        {plan.gates.length > 0 && <p>必备条件：{plan.gates.map(({ name }) => name).join('、')}</p>}
        {plan.deductions.length > 0 && (
          <p>扣分：{plan.deductions.map(({ name, points }) => `${name} 每次 ${points} 分`).join('、')}</p>
        )}
        {plan.bonus.length > 0 && (
          <p>加分：{plan.bonus.map(({ name, points }) => `${name} 至多 ${points} 分`).join('、')}</p>
        )}
        <p className={lines.dim}>开始评审后评分标准不能再改；退回草稿修改的，已提交的评分会重新打开。</p>
      </Modal>
    </>
  );
}
