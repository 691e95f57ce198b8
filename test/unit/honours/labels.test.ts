import { expect, test } from 'vitest';
import { recordLabels } from '../../../src-main/domain/honours/labels';

// Catches “张伟：缺少学时” where three people of that name stand on the list.
test('who shares a name with others of the batch is called by a mark too', () => {
  const records = [
    { holder: '张伟', mark: 'JD-0001' },
    { holder: '李㛃', mark: 'JD-0002' },
    { holder: '张伟', mark: 'JD-0003' },
    { holder: '', mark: '第 4 份' },
  ];
  expect(recordLabels(records)).toEqual(['张伟（JD-0001）', '李㛃', '张伟（JD-0003）', '第 4 份']);
});
