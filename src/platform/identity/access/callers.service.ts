import { Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { type Actor } from '../../base/database/index.js';
import { type Session, Sessions } from '../session/sessions.service.js';
import { AccessTokens } from '../systems/access-tokens.service.js';

/** Who sent a request: a system with an access token, a person with a session, or neither. */
export type Caller =
  | { readonly kind: 'system'; readonly actor: Actor }
  | { readonly kind: 'person'; readonly session: Session }
  | { readonly kind: 'invalid-token' }
  | { readonly kind: 'anonymous' };

/** Authenticates requests. What a caller may do is for the guard. */
@Injectable()
export class Callers {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
  ) {}

  async of(request: Request): Promise<Caller> {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      const session = await this.sessions.read(request);
      return session === null ? { kind: 'anonymous' } : { kind: 'person', session };
    }
    // Whoever shows a token is judged by it alone: a wrong one never falls back to the cookie beside it.
    const token = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization)?.[1];
    const actor = token === undefined ? null : await this.tokens.read(token);
    return actor === null ? { kind: 'invalid-token' } : { kind: 'system', actor };
  }

  async isKnown(request: Request): Promise<boolean> {
    const { kind } = await this.of(request);
    return kind === 'system' || kind === 'person';
  }
}
