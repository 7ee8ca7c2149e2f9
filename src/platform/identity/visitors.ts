import { type INestApplication, Injectable } from '@nestjs/common';
import { type Request } from 'express';
import { type Actor } from '../base/database/actor.js';
import { type Knows } from '../base/http/bodies.js';
import { type Session, Sessions } from './session/sessions.js';
import { AccessTokens } from './systems/access-tokens.js';

/** Who knocks: somebody with a token, somebody signed in, or a stranger. */
export type Visitor =
  | { readonly kind: 'system'; readonly actor: Actor }
  | { readonly kind: 'person'; readonly session: Session }
  | { readonly kind: 'wrong-token' }
  | { readonly kind: 'stranger' };

@Injectable()
export class Visitors {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
  ) {}

  async of(request: Request): Promise<Visitor> {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      const session = await this.sessions.read(request);
      return session === null ? { kind: 'stranger' } : { kind: 'person', session };
    }
    // Whoever shows a token is judged by it alone: a wrong one never falls back to the cookie beside it.
    const token = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization)?.[1];
    const actor = token === undefined ? null : await this.tokens.read(token);
    return actor === null ? { kind: 'wrong-token' } : { kind: 'system', actor };
  }

  async knows(request: Request): Promise<boolean> {
    const { kind } = await this.of(request);
    return kind === 'system' || kind === 'person';
  }
}

/** What the http floor asks of this one; the application is complete by the time anybody asks. */
export const knowsVisitor =
  (app: INestApplication): Knows =>
  (request) =>
    app.get(Visitors, { strict: false }).knows(request);
