import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { CLOCK_SKEW_SECONDS } from '../../base/secrets/index.js';
import { IssuerRecordStore } from '../issuer/issuer-record.store.js';
import { IdentityProvider } from './identity-provider.service.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Signatures only: what is signed with a shared secret could be made by whoever reads our settings. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** An issuer may leave the type out ("JWT" says nothing either); one that names another means another use. */
const TYPES: ReadonlySet<unknown> = new Set(['logout+jwt', 'JWT', undefined]);
const YOUNG_SECONDS = 300;

/** Whose sessions the identity provider ended: one of its own sessions, or a person. */
export interface LogoutNotice {
  readonly session: string | null;
  readonly user: string | null;
}

/** Reads what an identity provider posts when somebody signs out there, or was shut out. OpenID Connect Back-Channel Logout 1.0. */
@Injectable()
export class LogoutTokens {
  private keys: { readonly from: string; readonly set: ReturnType<typeof createRemoteJWKSet> } | null = null;

  constructor(
    private readonly issuer: IdentityProvider,
    private readonly records: IssuerRecordStore,
  ) {}

  /** Null for any token that is not wholly what the standard asks, is not for us, or has been used before. */
  async read(token: string): Promise<LogoutNotice | null> {
    const { issuer, clientId, jwksUri } = await this.issuer.verification();
    if (jwksUri === null) return null;
    if (this.keys?.from !== jwksUri)
      this.keys = { from: jwksUri, set: createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: 5000 }) };
    try {
      const { payload, protectedHeader } = await jwtVerify(token, this.keys.set, {
        algorithms: ALGORITHMS,
        issuer,
        audience: clientId,
        clockTolerance: CLOCK_SKEW_SECONDS,
        maxTokenAge: YOUNG_SECONDS,
        requiredClaims: ['iat', 'jti', 'events'],
      });
      if (!TYPES.has(protectedHeader.typ)) return null;
      const { events, nonce, sid, sub, jti } = payload;
      const isLogout = typeof events === 'object' && events !== null && Object.hasOwn(events, EVENT);
      const session = typeof sid === 'string' ? sid : null;
      const user = typeof sub === 'string' ? sub : null;
      // A nonce would make it an ID token, which somebody else may have got hold of.
      if (!isLogout || nonce !== undefined || (session === null && user === null)) return null;
      const id = createHash('sha256')
        .update(JSON.stringify([issuer, jti]))
        .digest('hex');
      const isNew = await this.records.once('LogoutToken', id, YOUNG_SECONDS + 2 * CLOCK_SKEW_SECONDS);
      return isNew ? { session, user } : null;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}
