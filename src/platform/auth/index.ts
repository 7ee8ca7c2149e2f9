export { type Actor, engineActor, type PersonRole, PERSON_ROLES, type Role } from './actor.js';
export { CurrentActor, OwnMail, Public, RequirePermission } from './decorators.js';
export { may, type Permission, PERMISSIONS, ROLE_PERMISSIONS } from './permissions.js';
export { Arrivals } from './people/arrivals.js';
export { AuthModule } from './auth.module.js';
