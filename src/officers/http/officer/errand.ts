import type { FastifyRequest } from 'fastify';
import { causedByThisSite } from '../../../platform';
import { bodyText, bodyTicked, isLocalPath, pathOf } from '../../../web';
import { officerPaths } from '../../officers.paths';
import {
  carried,
  CARRIED_FILE,
  CARRIED_PREFIX,
  carriedBack,
  fieldsOf,
  NOTHING_CARRIED,
  type Carried,
  type CarriedField,
} from '../../rules/carried-form';

/** What somebody was about to do when they had to sign in. */
export interface Errand {
  /** A page of the console. */
  readonly to: string;
  /** True when it was a form: it is sent again by their own press, never by us. */
  readonly interrupted: boolean;
  readonly carried: Carried;
}

const HOME = '/office';
/** Forms that make no sense a second time, or that are not for somebody who is signed in. */
const NOT_WORTH_REPEATING: readonly string[] = [
  officerPaths.signIn,
  officerPaths.signOut,
  officerPaths.enrol,
  officerPaths.secondStep,
];
const PATH_LIMIT = 1000;

export const home: Errand = Object.freeze({ to: HOME, interrupted: false, carried: NOTHING_CARRIED });

/**
 * The errand of a request that met no session. A form that another site sent is no errand of theirs: carrying it
 * would let that site write a form and have the officer press the button.
 */
export async function errandOf(request: FastifyRequest): Promise<Errand> {
  const to = consolePath(pathOf(request.url));
  if (request.method === 'GET' || request.method === 'HEAD') return { ...home, to };
  if (to === HOME || !causedByThisSite(request.headers)) return home;
  const typed = await typedInto(request);
  // What could not be kept must not be sent again as an empty form.
  return typed.lost ? { ...home, carried: typed } : { to, interrupted: true, carried: typed };
}

/** The carried form as hidden fields of a form that is not its own. */
export function hiddenFields({ carried: { fields, files } }: Errand): CarriedField[] {
  return [
    ...fields.map(({ name, value }) => ({ name: CARRIED_PREFIX + name, value })),
    ...files.map((value) => ({ name: CARRIED_FILE, value })),
  ];
}

/** The errand as the sign-in form brings it back. */
export function errandFrom(body: unknown): Errand {
  const to = consolePath(bodyText(body, 'to', PATH_LIMIT));
  const interrupted = to !== HOME && bodyTicked(body, 'interrupted');
  return { to, interrupted, carried: interrupted ? carriedBack(body) : NOTHING_CARRIED };
}

function consolePath(path: string): string {
  const ours = isLocalPath(path) && path.startsWith(`${HOME}/`);
  return ours && !NOT_WORTH_REPEATING.includes(path) ? path : HOME;
}

async function typedInto(request: FastifyRequest): Promise<Carried> {
  return request.isMultipart() ? typedIntoParts(request) : carried(fieldsOf(request.body));
}

/** Nobody is signed in yet, so a stranger decides how much comes: a picture or two, then enough. */
const PART_LIMITS = { fileSize: 30 * 1024 * 1024, files: 4, fields: 500, fieldSize: 64 * 1024 };

/** What was typed beside a file. The file itself passes by unread and must be chosen again. */
async function typedIntoParts(request: FastifyRequest): Promise<Carried> {
  const fields: { name: string; value: string }[] = [];
  const files: string[] = [];
  try {
    for await (const part of request.parts({ limits: PART_LIMITS })) {
      if (part.type === 'field') fields.push({ name: part.fieldname, value: String(part.value) });
      else {
        files.push(part.fieldname);
        await passBy(part.file);
      }
    }
  } catch (error) {
    request.log.info(
      { reason: error instanceof Error ? error.name : 'unknown' },
      'interrupted form not kept',
    );
    return { ...NOTHING_CARRIED, lost: true };
  }
  return carried(fields, files);
}

async function passBy(file: AsyncIterable<unknown>): Promise<void> {
  for await (const piece of file) void piece;
}
