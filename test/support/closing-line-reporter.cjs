/** Prints the one line by which people and machines read a test run, alone and last: `N passed, N failed`. */
module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A file that cannot even be loaded has no test to fail, and must not look like success.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
    // Jest puts its own summary after every other reporter, wherever it stands in the list.
    process.once('exit', () => process.stdout.write(line));
  }
};
