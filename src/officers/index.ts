export { AcceptInvitation, type Enrolling } from './actions/accept-invitation';
export { CertifyOfficer } from './actions/certify-officer';
export { CreateFirstOfficer } from './actions/create-first-officer';
export { InviteOfficers, type Invited } from './actions/invite-officers';
export { RenewInvitation } from './actions/renew-invitation';
export { RequestCertificate } from './actions/request-certificate';
export { ReplaceAccount } from './actions/replace-account';
export { RevokeOfficer } from './actions/revoke-officer';
export { ProveAgain } from './actions/prove-again';
export { ResetSecondFactor } from './actions/reset-second-factor';
export { SetUpAuthenticator } from './actions/set-up-authenticator';
export { SignInSecondStep } from './actions/sign-in-second-step';
export {
  SignIn,
  type HalfSignedIn,
  type NotSignedIn,
  type SignedIn,
  type SignInAttempt,
} from './actions/sign-in';
export { SignAsOfficer } from './actions/sign-as-officer';
export { SignOut } from './actions/sign-out';
export { signCertificateRequest } from './data/certificate-request';
export { Keyring } from './data/keyring';
export { NodeSecrets } from './data/node-secrets';
export { OfficerDirectory, type CertifiedOfficer, type Colleague } from './data/officer-directory';
export { signatureProblem, type OfficerSignature } from './data/officer-signature';
export { Sessions } from './data/sessions.repository';
export { UnlockedSocket, type UnlockedListener } from './data/unlocked-socket';
export { VouchedSignatures } from './data/vouched-signatures';
export { officerPaths } from './officers.paths';
export { OfficersModule, OfficersOfficerHttp, OfficersWorker } from './officers.module';
export type { Newcomer } from './rules/newcomer';
export type { OfficerState } from './rules/officer-state';
