import { DomainError } from '../../../kernel';

const SENTENCES = {
  still_changed_meanwhile:
    'Somebody else changed this picture while you worked on it. What you typed is still here and is not saved. Look at the picture first: saving now replaces what they did.',
  still_is_public:
    'This picture became public while you worked on it, so nothing is saved. What you typed is still here. Withdraw the picture, then save.',
} as const;

type Meanwhile = keyof typeof SENTENCES;

/** Prepares, or says what happened to the picture in the meantime; any other failure goes its way. */
export async function orMeanwhile(work: Promise<unknown>): Promise<'prepared' | Meanwhile> {
  try {
    await work;
    return 'prepared';
  } catch (refusal) {
    const code = refusal instanceof DomainError ? refusal.code : '';
    if (isMeanwhile(code)) return code;
    throw refusal;
  }
}

/** What a page shows of it, under the status of a conflict. */
export const meanwhile = (code: Meanwhile) => ({ caution: SENTENCES[code], unsaved: true, status: 409 });

const isMeanwhile = (code: string): code is Meanwhile => Object.hasOwn(SENTENCES, code);
