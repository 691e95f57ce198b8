import { isSigned } from '../../../src-main/app/signature';
import { unpacked } from '../../../src-main/documents/archive';
import { verifyRoundFile } from '../../../src-main/domain/review/round-file/verify';
import { expect, type Program } from '../fixtures/program';
import { savedBy } from './save';

/** Saves the file of the round on screen, which is at 归档, and checks it as `kepu round verify` does. */
export async function saveRoundFile(program: Program, path: string): Promise<void> {
  const bytes = await savedBy(program, path, () => program.page.getByRole('button', { name: '保存轮次文件' }).click());
  const files = unpacked(bytes);
  const { checks, agrees } = verifyRoundFile(files, isSigned, null);
  expect([checks.filter(({ state }) => state !== 'agrees'), agrees]).toEqual([[], true]);
  expect([...files.keys()].filter((name) => name.startsWith('papers/')).length).toBeGreaterThan(1);
}
