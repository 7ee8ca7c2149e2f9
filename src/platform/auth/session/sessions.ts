import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type CookieOptions, type Request, type Response } from 'express';
import { type Actor, PERSON_ROLES } from '../actor.js';
import { localSecrets } from '../../config/secrets.js';
import { type Settings, SETTINGS } from '../../config/settings.js';
import { Sealed } from './sealed.js';

export const SESSION_COOKIE = 'doorstroom_session';
export const CSRF_HEADER = 'x-csrf-token';
const PURPOSE = 'session';
const HOURS_8 = 8 * 60 * 60;

export interface Session {
  readonly actor: Actor;
  /** What a page has to repeat in a header with every change: another site can send the cookie along but not read this. */
  readonly csrfToken: string;
}

/** A restart keeps sessions: without keys from outside, the one kept beside the embedded database is used. */
export const sessionKeys = (settings: Settings): readonly string[] =>
  settings.sessionKeys.length > 0 ? settings.sessionKeys : [localSecrets(settings.home).sessionKey];

/** Signed-in people, kept in the browser as one encrypted cookie: any instance can serve any request. */
@Injectable()
export class Sessions {
  readonly sealed: Sealed;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.sealed = new Sealed(sessionKeys(settings));
  }

  /** The value of the cookie and the token that belongs to it. */
  async issue(actor: Actor): Promise<{ readonly cookie: string; readonly csrfToken: string }> {
    const csrfToken = randomBytes(32).toString('base64url');
    const { region, user, displayName, role, organisation, profession } = actor;
    const content = { region, user, displayName, role, organisation, profession, csrfToken };
    return { cookie: await this.sealed.seal(PURPOSE, content, HOURS_8), csrfToken };
  }

  async start(response: Response, actor: Actor): Promise<void> {
    const { cookie } = await this.issue(actor);
    response.cookie(SESSION_COOKIE, cookie, { ...this.cookieOptions('/'), maxAge: HOURS_8 * 1000 });
  }

  /** Forgets it in this browser. A copy of the cookie stays valid until it expires: that is why it is short and HttpOnly. */
  end(response: Response): void {
    response.clearCookie(SESSION_COOKIE, this.cookieOptions('/'));
  }

  /** Null where nobody is signed in, or not as somebody this region knows. */
  async read(request: Request): Promise<Session | null> {
    const cookie = (request.cookies as Record<string, unknown> | undefined)?.[SESSION_COOKIE];
    if (typeof cookie !== 'string' || cookie === '') return null;
    const content = await this.sealed.open(PURPOSE, cookie);
    if (content === null) return null;
    const { region, user, displayName, role, organisation, profession, csrfToken } = content;
    const knownRole = PERSON_ROLES.find((one) => one === role);
    if (region !== this.settings.region.id || knownRole === undefined || typeof csrfToken !== 'string')
      return null;
    const actor: Actor = {
      region: this.settings.region.id,
      user: String(user),
      displayName: String(displayName),
      role: knownRole,
      organisation: typeof organisation === 'string' ? organisation : null,
      profession: typeof profession === 'string' ? profession : null,
    };
    return { actor, csrfToken };
  }

  cookieOptions(path: string): CookieOptions {
    const secure = this.settings.http.publicUrl.startsWith('https:');
    // Lax and not Strict: the way back from an identity provider elsewhere has to carry the sign-in state.
    return { httpOnly: true, sameSite: 'lax', secure, path };
  }
}

/** Compares without telling by its timing how much of the token was right. */
export function csrfTokenFits(session: Session, request: Request): boolean {
  const sent = request.headers[CSRF_HEADER];
  if (typeof sent !== 'string') return false;
  const [expected, given] = [Buffer.from(session.csrfToken), Buffer.from(sent)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
