import { existsSync, readFileSync, rmSync } from 'node:fs';

/** Counts of a run: what passed, what failed, and the names of the failures. */
const none = () => ({ passed: 0, failed: 0, names: [] });

/** Reads vitest's JSON report; a report that is missing is one failure. */
export function vitestResults(path) {
  if (!existsSync(path)) return { passed: 0, failed: 1, names: ['vitest wrote no report'] };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const counts = none();
  for (const file of report.testResults) {
    // A file that breaks before its tests counts as one failure.
    if (file.status === 'failed' && file.assertionResults.length === 0) fail(counts, file.name);
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') fail(counts, `${file.name}: ${test.fullName}`);
    }
  }
  return counts;
}

/** Reads Playwright's JSON report, suite in suite. Skipped tests count for nothing. */
export function playwrightResults(path) {
  if (!existsSync(path)) return { passed: 0, failed: 1, names: ['playwright wrote no report'] };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const counts = none();
  for (const error of report.errors ?? []) fail(counts, error.message);
  const walk = (suite) => {
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests) {
        if (test.status === 'expected' || test.status === 'flaky') counts.passed += 1;
        else if (test.status === 'unexpected') fail(counts, `${test.projectName}: ${spec.title}`);
      }
    for (const inner of suite.suites ?? []) walk(inner);
  };
  for (const suite of report.suites) walk(suite);
  return counts;
}

function fail(counts, name) {
  counts.failed += 1;
  counts.names.push(name);
}

/** A report of an earlier run must never be counted. */
export const forget = (path) => rmSync(path, { force: true });
