import { Injectable } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { PERSON_ROLES, type PersonRole } from '../../base/database/index.js';
import { Sessions } from '../session/sessions.service.js';
import { type SignInChecks } from './identity-provider.service.js';

const COOKIE = 'doorstroom_sign_in';
const PURPOSE = 'sign-in';
const MINUTES_10 = 10 * 60;

/** What a browser keeps between leaving for the issuer and coming back. */
export interface SignInState {
  readonly checks: SignInChecks;
  readonly returnTo: string;
  /** The role and the organisation asked for, where somebody has several. */
  readonly role: PersonRole | null;
  readonly organisation: string | null;
}

/** Kept encrypted in the browser that started: an answer of the issuer shown by any other browser fits nothing. */
@Injectable()
export class SignInStates {
  constructor(private readonly sessions: Sessions) {}

  async keep(response: Response, { checks, returnTo, role, organisation }: SignInState): Promise<void> {
    const sealed = await this.sessions.sealed.seal(
      PURPOSE,
      { ...checks, returnTo, role, organisation },
      MINUTES_10,
    );
    response.cookie(this.sessions.cookieName(COOKIE), sealed, {
      ...this.sessions.cookieOptions(),
      maxAge: MINUTES_10 * 1000,
    });
  }

  /** Gives it back once: whatever comes of it, the same state serves no second time in this browser. */
  async take(request: Request, response: Response): Promise<SignInState | null> {
    const name = this.sessions.cookieName(COOKIE);
    response.clearCookie(name, this.sessions.cookieOptions());
    const cookie = (request.cookies as Record<string, unknown> | undefined)?.[name];
    const content = typeof cookie === 'string' ? await this.sessions.sealed.open(PURPOSE, cookie) : null;
    if (content === null) return null;
    const { state, nonce, verifier, returnTo, role, organisation } = content;
    return {
      checks: { state: String(state), nonce: String(nonce), verifier: String(verifier) },
      returnTo: String(returnTo),
      role: PERSON_ROLES.find((one) => one === role) ?? null,
      organisation: typeof organisation === 'string' ? organisation : null,
    };
  }
}
