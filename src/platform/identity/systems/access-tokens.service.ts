import { Inject, Injectable } from '@nestjs/common';
import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import { type Actor } from '../../base/database/index.js';
import { type Settings, SETTINGS, TOKEN_ALGORITHM } from '../../base/config/index.js';
import { CLOCK_SKEW_SECONDS } from '../../base/secrets/index.js';
import { tokenKeys } from './token-keys.js';

export const TOKEN_MINUTES = 10;
export const issuerOf = (settings: Settings): string => `${settings.http.publicUrl}/oidc`;
/** The one resource tokens are made for: a token for another API of the same issuer is refused here. */
export const audienceOf = (settings: Settings): string => `${settings.http.publicUrl}/api/v1`;

/** What we put in an access token beside the standard claims. */
export interface SystemClaims {
  readonly region: string;
  readonly organisation: string;
}

/**
 * Checks the Bearer tokens of provider systems. No look-up in the database: a client that is disabled loses access
 * when its last token expires, at most ten minutes later.
 */
@Injectable()
export class AccessTokens {
  private readonly keys: ReturnType<typeof createLocalJWKSet>;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.keys = createLocalJWKSet({ keys: [...tokenKeys(settings).public] });
  }

  /** Null for any token that is not wholly what our own token endpoint hands out. */
  async read(token: string): Promise<Actor | null> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        // Pinned: neither `none` nor an HMAC keyed with our public key gets as far as a comparison.
        algorithms: [TOKEN_ALGORITHM],
        typ: 'at+jwt',
        issuer: issuerOf(this.settings),
        audience: audienceOf(this.settings),
        clockTolerance: CLOCK_SKEW_SECONDS,
        maxTokenAge: TOKEN_MINUTES * 60,
        requiredClaims: ['sub', 'exp', 'iat', 'client_id', 'region', 'organisation'],
      });
      const { client_id: clientId, region, organisation } = payload;
      if (payload.aud !== audienceOf(this.settings)) return null; // a list may name others, who could use it here
      if (typeof clientId !== 'string' || payload.sub !== clientId) return null; // issued to a system, not to a person
      if (
        region !== this.settings.region.id ||
        typeof organisation !== 'string' ||
        !/^\d{8}$/.test(organisation)
      )
        return null;
      return {
        region,
        user: `system:${clientId}`,
        displayName: clientId,
        role: 'provider-system',
        organisation,
        profession: null,
      };
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}
