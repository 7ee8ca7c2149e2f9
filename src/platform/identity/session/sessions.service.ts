import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type CookieOptions, type Request, type Response } from 'express';
import { type ActingAs, type Actor, PERSON_ROLES, sameContext } from '../../base/database/index.js';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { Sealed, sessionKeys } from '../../base/secrets/index.js';
import { type GoodSession, SessionStore } from './session.store.js';

export const SESSION_COOKIE = 'doorstroom_session';
export const CSRF_HEADER = 'x-csrf-token';
/** Sent by a page that asks for news while nobody does anything: such a request keeps no session alive. */
export const BACKGROUND_HEADER = 'x-background';
const PURPOSE = 'session';

export interface Session {
  /** What finds its row: all that the cookie says of it. */
  readonly id: string;
  readonly actor: Actor;
  /** What the person may act as; the actor's own is among them. */
  readonly contexts: readonly ActingAs[];
  /** What somebody is by profession, also while acting in a role that does not ask for it. */
  readonly profession: string | null;
  /** Of the issuer, so that it can end what it began. */
  readonly issuerSession: string | null;
  /** What the issuer says the address is, for mail and nothing else: it tells nobody who somebody is. */
  readonly mail: string | null;
  /** Seconds since 1970 after which nothing keeps it alive: a switch takes over the time that was left. */
  readonly until: number;
  /** What a page has to repeat in a header with every change: another site can send the cookie along but not read this. */
  readonly csrfToken: string;
}

/** What is known of somebody beside the actor. */
export interface SessionExtras {
  readonly contexts?: readonly ActingAs[];
  readonly profession?: string | null;
  readonly issuerSession?: string | null;
  readonly until?: number;
  readonly mail?: string | null;
}

const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** What of a session is in no table: what a person is called, and what only their browser and the issuer know. */
interface Carried {
  readonly id: string;
  readonly csrfToken: string;
  readonly displayName: string;
  readonly mail: string | null;
  readonly issuerSession: string | null;
}

/** Nothing of it can be exchanged: with another name or address it is the id of no session. */
const keyOf = ({ id, csrfToken, displayName, mail, issuerSession }: Carried): string =>
  JSON.stringify([id, csrfToken, displayName, mail, issuerSession]);

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * Signed-in people. The name of somebody travels in an encrypted cookie, and so does the id of the session. As what
 * they act, and that the session is still good, stands in the database: it can be ended from anywhere, and whoever
 * gets hold of a key makes no other role of it.
 */
@Injectable()
export class Sessions {
  readonly sealed: Sealed;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly store: SessionStore,
  ) {
    this.sealed = new Sealed(sessionKeys(settings));
  }

  /** The value of the cookie and the token that belongs to it. */
  async issue(
    actor: Actor,
    { contexts, profession: qualified, issuerSession = null, until, mail = null }: SessionExtras = {},
  ): Promise<{ readonly cookie: string; readonly csrfToken: string; readonly seconds: number }> {
    const seconds =
      until === undefined ? this.settings.session.hours * 3600 : Math.max(1, until - nowSeconds());
    const carried: Carried = {
      id: randomBytes(32).toString('base64url'),
      csrfToken: randomBytes(32).toString('base64url'),
      displayName: actor.displayName,
      mail,
      issuerSession,
    };
    await this.store.open(keyOf(carried), actor, {
      seconds,
      issuerSession,
      profession: qualified ?? actor.profession,
      contexts: contexts ?? [],
    });
    const cookie = await this.sealed.seal(PURPOSE, { ...carried, region: actor.region }, seconds);
    return { cookie, csrfToken: carried.csrfToken, seconds };
  }

  async start(response: Response, actor: Actor, extras: SessionExtras = {}): Promise<void> {
    const { cookie, seconds } = await this.issue(actor, extras);
    response.cookie(this.cookieName(SESSION_COOKIE), cookie, {
      ...this.cookieOptions(),
      maxAge: seconds * 1000,
    });
  }

  /** Forgets it in this browser; the store ends it for whoever kept a copy. */
  clear(response: Response): void {
    response.clearCookie(this.cookieName(SESSION_COOKIE), this.cookieOptions());
  }

  /** Null where nobody is signed in (any more), or not as somebody this region knows. */
  async read(request: Request): Promise<Session | null> {
    const cookie = (request.cookies as Record<string, unknown> | undefined)?.[
      this.cookieName(SESSION_COOKIE)
    ];
    if (typeof cookie !== 'string' || cookie === '') return null;
    const content = await this.sealed.open(PURPOSE, cookie);
    if (content === null) return null;
    const { id, region, csrfToken, displayName } = content;
    if (region !== this.settings.region.id) return null;
    if (typeof id !== 'string' || typeof csrfToken !== 'string' || typeof displayName !== 'string')
      return null;
    const mail = textOrNull(content['mail']);
    const issuerSession = textOrNull(content['issuerSession']);
    const key = keyOf({ id, csrfToken, displayName, mail, issuerSession });
    const good = await this.store.good(key, isAttended(request));
    const role = PERSON_ROLES.find((one) => one === good?.role);
    if (good === null || role === undefined) return null;
    const { user, organisation, profession, until } = good;
    const own: ActingAs = { role, organisation };
    const others = contextsIn(good.contexts);
    return {
      id: key,
      actor: {
        region: this.settings.region.id,
        user,
        displayName,
        role,
        organisation,
        // Only a clinician decides by profession.
        profession: role === 'clinician' ? profession : null,
      },
      profession,
      contexts: others.some((one) => sameContext(one, own)) ? others : [own, ...others],
      issuerSession,
      mail,
      until,
      csrfToken,
    };
  }

  /** Under this prefix a browser takes a cookie over TLS alone, from this very host, and for all of its paths. */
  cookieName(name: string): string {
    return this.isSecure ? `__Host-${name}` : name;
  }

  cookieOptions(): CookieOptions {
    // Lax and not Strict: the way back from an identity provider elsewhere has to carry the sign-in state.
    return { httpOnly: true, sameSite: 'lax', secure: this.isSecure, path: '/' };
  }

  private get isSecure(): boolean {
    return this.settings.http.publicUrl.startsWith('https:');
  }
}

function contextsIn(pairs: GoodSession['contexts']): readonly ActingAs[] {
  return pairs.flatMap(([name, organisation]) => {
    const role = PERSON_ROLES.find((known) => known === name);
    return role === undefined ? [] : [{ role, organisation }];
  });
}

/** A page that asks for news by itself says so; a stream of events cannot set a header, and is never somebody at work. */
const isAttended = ({ headers }: Request): boolean =>
  headers[BACKGROUND_HEADER] === undefined && headers.accept !== 'text/event-stream';

/** Compares without telling by its timing how much of the token was right. */
export function csrfTokenFits(session: Session, request: Request): boolean {
  const sent = request.headers[CSRF_HEADER];
  if (typeof sent !== 'string') return false;
  const [expected, given] = [Buffer.from(session.csrfToken), Buffer.from(sent)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
