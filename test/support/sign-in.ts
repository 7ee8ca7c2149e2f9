import { type INestApplication } from '@nestjs/common';
import { type Actor } from '../../src/platform/base/database/actor.js';
import {
  SESSION_COOKIE,
  type SessionExtras,
  Sessions,
} from '../../src/platform/identity/session/sessions.service.js';

/** Headers of somebody signed in, for supertest's `.set(await signedInAs(app, actor))`: skips the issuer, not the guard. */
export async function signedInAs(
  app: INestApplication,
  actor: Actor,
  extras: SessionExtras = {},
): Promise<Record<string, string>> {
  const { cookie, csrfToken } = await app.get(Sessions).issue(actor, extras);
  return { Cookie: `${SESSION_COOKIE}=${cookie}`, 'X-CSRF-Token': csrfToken };
}
