export { CurrentActor, OwnMail, RequirePermission } from './decorators.js';
export { Public } from '../base/http/public.js';
export { may, type Permission, PERMISSIONS, ROLE_PERMISSIONS } from './permissions.js';
export { Arrivals } from './people/arrivals.js';
export { AuthModule } from './auth.module.js';
export { knowsVisitor } from './visitors.js';
