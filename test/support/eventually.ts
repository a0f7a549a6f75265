const ASK_AGAIN_AFTER_MS = 20;

/** What was waited for did not come about in time. Says what was there instead. */
export class NeverCameTrue extends Error {
  constructor(withinMs: number, last: unknown) {
    super(`Not so within ${withinMs} ms; the last answer was ${JSON.stringify(last)}`);
    this.name = 'NeverCameTrue';
  }
}

/**
 * Asks until the answer satisfies, and gives it back. For what another process, a timer or a worker brings about:
 * the test goes on at once when it has, and fails with the last answer when it has not in time.
 */
export async function eventually<T>(
  ask: () => T | Promise<T>,
  satisfied: (answer: T) => boolean,
  withinMs = 20_000,
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (satisfied(answer)) return answer;
    if (performance.now() > deadline) throw new NeverCameTrue(withinMs, answer);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER_MS));
  }
}
