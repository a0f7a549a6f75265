import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { randomBytes } from '../sodium/random';

/** Whom a passkey is for: the site, as its browser sees it. */
export interface PasskeySite {
  /** The host of the public address: a passkey answers there and nowhere else. */
  readonly host: string;
  readonly origin: string;
}

/** A passkey as the database keeps it: nothing of it is secret. */
export interface KeptPasskey {
  /** As the browser names it, in base64url. */
  readonly credentialId: string;
  readonly publicKey: Buffer;
  /** How often its device says it was used; 0 always for those that keep no count. */
  readonly counter: number;
}

/** What a browser is asked, and the challenge its answer must be about. */
export interface PasskeyQuestion {
  readonly challenge: string;
  /** JSON of the options of WebAuthn, for `parseCreationOptionsFromJSON` and its like. */
  readonly options: string;
}

const CHALLENGE_BYTES = 32;
const NAME = 'Incident Room';

/** Asks a browser to make a passkey for somebody. Those it has already are named, so that none is made twice. */
export async function askToMakePasskey(
  { host }: PasskeySite,
  officer: { readonly id: string; readonly email: string; readonly name: string },
  known: readonly string[],
): Promise<PasskeyQuestion> {
  const options = await generateRegistrationOptions({
    rpName: NAME,
    rpID: host,
    userName: officer.email,
    userDisplayName: officer.name,
    userID: new Uint8Array(Buffer.from(officer.id)),
    challenge: new Uint8Array(randomBytes(CHALLENGE_BYTES)),
    attestationType: 'none',
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });
  return { challenge: options.challenge, options: JSON.stringify(options) };
}

/** The passkey a browser made in answer to the challenge, or null for everything else it may have sent. */
export async function madePasskey(
  site: PasskeySite,
  answer: string,
  challenge: string,
): Promise<KeptPasskey | null> {
  const verified = await unlessRefused(() =>
    verifyRegistrationResponse({ ...checksOf(site, answer, challenge), requireUserVerification: false }),
  );
  if (!verified?.verified) return null;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey), counter };
}

/** Asks a browser to show one of these passkeys. */
export async function askToShowPasskey(
  { host }: PasskeySite,
  known: readonly string[],
): Promise<PasskeyQuestion> {
  const options = await generateAuthenticationOptions({
    rpID: host,
    challenge: new Uint8Array(randomBytes(CHALLENGE_BYTES)),
    allowCredentials: known.map((id) => ({ id })),
    userVerification: 'preferred',
  });
  return { challenge: options.challenge, options: JSON.stringify(options) };
}

/** The name by which a browser's answer says which passkey it is of; null when it is no such answer. */
export function shownCredentialId(answer: string): string | null {
  const parsed = parsedAnswer(answer);
  return parsed && typeof parsed.id === 'string' ? parsed.id : null;
}

/** The new count of a passkey that was shown in answer to the challenge, or null. A count that went back is refused. */
export async function shownPasskey(
  site: PasskeySite,
  answer: string,
  challenge: string,
  { credentialId, publicKey, counter }: KeptPasskey,
): Promise<number | null> {
  const credential = { id: credentialId, publicKey: new Uint8Array(publicKey), counter };
  const verified = await unlessRefused(() =>
    verifyAuthenticationResponse({
      ...checksOf(site, answer, challenge),
      credential,
      requireUserVerification: false,
    }),
  );
  return verified?.verified ? verified.authenticationInfo.newCounter : null;
}

function checksOf({ host, origin }: PasskeySite, answer: string, challenge: string) {
  return {
    // The library checks every part of it, and refuses what is not there.
    response: parsedAnswer(answer) as never,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: host,
  };
}

function parsedAnswer(answer: string): { readonly id?: unknown } | null {
  try {
    const parsed: unknown = JSON.parse(answer);
    return typeof parsed === 'object' ? parsed : null;
  } catch {
    // What a stranger typed into the field is no answer of a browser, and there is nothing more to say about it.
    return null;
  }
}

/** The library throws for everything that is not as it must be; for us all of it is one refusal. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
