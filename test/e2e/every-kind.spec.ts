import { KIND_LABELS } from '../../src-main/domain/review/kinds';
import { KindWalk } from '../support/kind-walk';
import { expect, test } from './fixtures/program';
import { desksOf } from './steps/desks';

// fake-indexeddb forgives what Chromium does not: values that cannot be cloned, transactions that end too early.
test('every kind runs from 草稿 to 归档 on Chromium’s IndexedDB', async ({ program }) => {
  test.setTimeout(900_000);
  const office = await desksOf(program.page);
  for (const name of Object.keys(KIND_LABELS)) {
    const walk = await KindWalk.open(office, name, 10);
    await walk.toEnd();
    const { round } = await walk.view();
    expect([name, round.stage]).toEqual([name, 'archive']);
    const { name: file } = await office.calls.call<{ name: string }>('round.file', { round: walk.id });
    expect(file).toBe(`${round.title}-轮次文件.zip`);
  }
});
