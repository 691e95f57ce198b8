import { defineConfig } from '@playwright/test';
import { electronHere, hasDisplay } from './build/lib/electron.mjs';
import type { ProgramOptions } from './test/e2e/fixtures/program';

const kinds = ['browser', ...(electronHere() !== null && hasDisplay() ? ['electron' as const] : [])] as const;

/** One spec runs on both hosts; Electron where a runtime and a display are there. */
export default defineConfig<ProgramOptions>({
  outputDir: 'test-results/e2e',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: { locale: 'zh-CN', viewport: { width: 1366, height: 768 } },
  // What a person does at the desk; and what is left when the program is killed.
  projects: kinds.flatMap((kind) => [
    { name: `desk-${kind}`, testDir: 'test/e2e', use: { kind } },
    { name: `crash-${kind}`, testDir: 'test/crash', use: { kind } },
  ]),
});
