import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // A guard against what never ends: hundreds of runs of a property take seconds where other work has the machine.
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 60_000 } },
      // Starts processes, writes files, draws papers: what one of them needs to settle is more than a unit's.
      { test: { name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 60_000 } },
    ],
  },
});
