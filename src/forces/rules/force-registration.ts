import type { FieldError } from '../../kernel';

export const SLUG_LIMIT = 40;
export const NAME_LIMIT = 80;
export const SHORT_NAME_LIMIT = 8;
export const PHONE_LIMIT = 40;
export const EMAIL_LIMIT = 254;

/** What a force is registered with. */
export interface ForceRegistration {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly publicHost: string | null;
  readonly pressPhone: string;
  readonly pressEmail: string;
}

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Starts every case reference (`NM/4471/25`) and is read out over the telephone. */
const SHORT_NAME = /^[A-Z]{1,8}$/;
/** A host as a browser sends it, port included, already in lower case. */
const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

/** A force may be registered only when nothing on this list remains. */
export function registrationFaults(force: ForceRegistration): FieldError[] {
  const faults: [boolean, string][] = [
    [force.slug.length > SLUG_LIMIT || !SLUG.test(force.slug), 'slug'],
    [force.name === '' || force.name.length > NAME_LIMIT, 'name'],
    [!SHORT_NAME.test(force.shortName), 'short_name'],
    [force.publicHost !== null && !HOST.test(force.publicHost), 'public_host'],
    [!/\d/.test(force.pressPhone) || force.pressPhone.length > PHONE_LIMIT, 'press_phone'],
    [!force.pressEmail.includes('@') || force.pressEmail.length > EMAIL_LIMIT, 'press_email'],
  ];
  return faults.filter(([wrong]) => wrong).map(([, field]) => ({ field, code: `force_${field}_not_valid` }));
}

/** The force whose public host a request named; the first registered one where no host matches. */
export function forceServedAt<F extends { readonly publicHost: string | null }>(
  forces: readonly F[],
  host: string,
): F | null {
  const asked = host.toLowerCase();
  return forces.find(({ publicHost }) => publicHost === asked) ?? forces[0] ?? null;
}
