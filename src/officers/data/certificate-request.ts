import type { OfficerCertificate } from '../../vault';
import { forceRootFrom, signOfficerCertificate } from '../../vault/opening';
import { refuseOfficer } from '../officers.errors';
import { certifiedUntil } from '../rules/certificate-life';
import { isOfficerOfForce } from './signed-in-actor';
import type { Officer } from './officer.entity';

const KEY = /^[0-9a-f]{64}$/;

/** What the custodians carry to the offline machine: one line that holds no secret. null before enrolment. */
export function certificateRequest(officer: Officer, now: Date): string | null {
  if (!isOfficerOfForce(officer) || !officer.boxKey || !officer.signKey) return null;
  const notAfter = certifiedUntil(now).toISOString();
  const keys = [officer.boxKey, officer.signKey].map((key) => key.toString('hex'));
  return [officer.forceId, officer.id, ...keys, notAfter].join(' ');
}

/** The request as it was written, or null when it is none. */
export function certificateIn(request: string): OfficerCertificate | null {
  const [forceId = '', officerId = '', boxKey = '', signKey = '', until = ''] = request.trim().split(/\s+/);
  const notAfter = new Date(until);
  if (!KEY.test(boxKey) || !KEY.test(signKey) || Number.isNaN(notAfter.getTime())) return null;
  return {
    forceId,
    officerId,
    boxKey: Buffer.from(boxKey, 'hex'),
    signKey: Buffer.from(signKey, 'hex'),
    notAfter,
  };
}

/** On the custodians' offline machine: the certificate for a request, in hexadecimal. The caller zeroes the root. */
export function signCertificateRequest(rootBytes: Buffer, request: string): string {
  const certificate = certificateIn(request);
  if (!certificate) throw refuseOfficer('certificate_not_valid');
  const root = forceRootFrom(rootBytes);
  try {
    return signOfficerCertificate(root, certificate).toString('hex');
  } finally {
    root.wipe();
  }
}
