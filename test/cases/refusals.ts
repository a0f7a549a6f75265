import { DomainError } from '../../src/kernel';

/** The refusal of some work, for looking at all of it. Whatever else happens is thrown on. */
export async function refusalOf(work: Promise<unknown>): Promise<DomainError> {
  const thrown: unknown = await work.then(
    () => new Error('it was not refused'),
    (error: unknown) => error,
  );
  if (!(thrown instanceof DomainError)) throw thrown;
  return thrown;
}

/** What came of acts that were done at the same moment: values, and codes of refusals. */
export async function outcomesOf(works: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(works);
  return settled.map((one) => {
    if (one.status === 'fulfilled') return 'done';
    if (one.reason instanceof DomainError) return one.reason.code;
    throw one.reason;
  });
}
