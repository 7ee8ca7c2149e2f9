import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { type Actor } from '../../base/database/index.js';
import { type Permission } from './permissions.js';

/** Read by the guard and by the contract test that lists every route. */
export const PERMISSION = 'doorstroom:permission';

/** Where the guard leaves the actor of a request. */
export interface ActingRequest {
  actor?: Actor;
  /** Of a person who signed in, where the issuer says one. */
  mail?: string | null;
}

/** The door of a route. A route with neither this nor @Public() lets nobody in. */
export const RequirePermission = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata(PERMISSION, permission);

/** The actor of the request; only on routes with @RequirePermission. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActingRequest>();
  if (actor === undefined) throw new Error('@CurrentActor() on a route without @RequirePermission()');
  return actor;
});

/** The address that the issuer says the person who asks has, for mail and nothing else; null where it says none. */
export const OwnMail = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | null =>
    context.switchToHttp().getRequest<ActingRequest>().mail ?? null,
);
