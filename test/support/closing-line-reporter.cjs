const { writeSync } = require('node:fs');

/** How long a run that left something open may linger, for Jest to say so and the database to be ended. */
const LINGER_MS = 15_000;

/** Prints the one line by which people and machines read a test run, alone and last: `N passed, N failed`. */
module.exports = class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A file that cannot even be loaded has no test to fail, and must not look like success.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`;
    // At the exit, because Jest puts its own summary after every reporter, wherever that stands in the list.
    process.once('exit', () => writeSync(1, line));
    // An application that failed half-way through its start leaves its pool open: a red run must end, not hang.
    setTimeout(() => process.exit(), LINGER_MS).unref();
  }
};
