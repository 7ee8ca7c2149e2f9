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
  const sessions = app.get(Sessions);
  const { cookie, csrfToken } = await sessions.issue(actor, extras);
  return { Cookie: `${sessions.cookieName(SESSION_COOKIE)}=${cookie}`, 'X-CSRF-Token': csrfToken };
}
