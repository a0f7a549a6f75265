export { CurrentActor, Newsroom, Officer, Public, System, type Access, type GuardedRequest } from './access';
export { isApi } from './access.guard';
export { API_PREFIX, ApiDescription } from './api-description';
export { createApplication, FILE_LIMIT_BYTES } from './application';
export { declaredRoutes, type DeclaredRoute } from './declared-access';
export { HttpModule } from './http.module';
export { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie';
export { causedByThisSite } from './same-origin';
export {
  AccessSockets,
  type Authenticator,
  type AttemptLog,
  type Credential,
  type ProofGate,
} from './sockets';
