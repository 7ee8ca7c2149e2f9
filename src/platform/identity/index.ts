export { Callers } from './access/callers.service.js';
export { CurrentActor, OwnMail, RequirePermission } from './access/decorators.js';
export { isPermission, may, type Permission, PERMISSIONS, ROLE_PERMISSIONS } from './access/permissions.js';
export { DemoSignIn } from './demo/demo-sign-in.service.js';
export { IdentityModule } from './identity.module.js';
export {
  type Organisation,
  OrganisationDirectory,
  type OrganisationSource,
} from './organisation/organisation-directory.service.js';
export { Html, html } from './pages/html.js';
export { removeExpired } from './retention.js';
export { type SessionEvent, SessionLog } from './session/session-log.js';
export { hashOf, SessionStore } from './session/session.store.js';
export { type SignInListener, SignInListeners } from './sign-in/sign-in-listeners.service.js';
export { activeSystemClients, removeSystemClients } from './systems/system-client.store.js';
export { createSystemClient } from './systems/system-clients.js';
