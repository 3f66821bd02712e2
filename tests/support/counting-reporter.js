/**
 * Ends the run with one line over all browsers, which .ci/run adds to the count of the node tests.
 * A test page that breaks before or beside its tests counts as one failure.
 * @returns {import('@web/test-runner').Reporter}
 */
export function countingReporter() {
  return {
    stop({sessions}) {
      let passed = 0;
      let failed = 0;
      for (const session of sessions) {
        const results = session.testResults ? [...testsIn(session.testResults)] : [];
        const failures = results.filter(test => !test.passed && !test.skipped).length;
        passed += results.filter(test => test.passed && !test.skipped).length;
        failed += failures === 0 && !session.passed ? 1 : failures;
      }
      // Later than the progress bars, which are drawn once more after the reporters have stopped.
      process.once('exit', () => console.log(`Browser tests: ${passed} passed, ${failed} failed`));
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @returns {Generator<import('@web/test-runner').TestResult>}
 */
function* testsIn(suite) {
  yield* suite.tests;
  for (const inner of suite.suites) yield* testsIn(inner);
}
