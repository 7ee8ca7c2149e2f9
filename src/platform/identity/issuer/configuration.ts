import { createHmac } from 'node:crypto';
import { type AdapterFactory, type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider';
import { type Settings, TOKEN_ALGORITHM } from '../../base/config/index.js';
import { CLOCK_SKEW_SECONDS, sessionKeys } from '../../base/secrets/index.js';
import { audienceOf, issuerOf, type SystemClaims, TOKEN_MINUTES } from '../systems/access-tokens.service.js';
import { CLIENT_ALGORITHMS } from '../systems/client-keys.js';
import { tokenKeys } from '../systems/token-keys.js';

/** A client signs an assertion for the request at hand; one that lives longer would have to be remembered longer. */
const ASSERTION_MINUTES = 10;

/** Exactly us: the issuer or its token endpoint, alone. */
function isForUsAlone(audience: unknown, issuer: string): boolean {
  const named: unknown[] = Array.isArray(audience) ? audience : [audience];
  return named.length === 1 && (named[0] === issuer || named[0] === `${issuer}/token`);
}

/**
 * What of the library is switched on: client credentials, and nothing else. The demo adds signing in (see demo/).
 * Everything off by default in a later version of the library stays off; what is on by default is switched off by name.
 */
export function issuerConfiguration(settings: Settings, adapter: AdapterFactory): Configuration {
  const audience = audienceOf(settings);
  return {
    adapter,
    jwks: { keys: [...tokenKeys(settings).private] as never },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    clientDefaults: { id_token_signed_response_alg: TOKEN_ALGORITHM },
    enabledJWA: {
      clientAuthSigningAlgValues: Object.values(CLIENT_ALGORITHMS).flat(),
      idTokenSigningAlgValues: [TOKEN_ALGORITHM],
    },
    clockTolerance: CLOCK_SKEW_SECONDS,
    extraClientMetadata: { properties: ['organisation'] },
    scopes: ['openid'],
    responseTypes: [],
    cookies: {
      // Derived, so that the cookies of the demo issuer and those of a session never share a key.
      keys: sessionKeys(settings).map((key) =>
        createHmac('sha256', key).update('issuer-cookies').digest('base64url'),
      ),
      names: {
        session: 'doorstroom_issuer',
        interaction: 'doorstroom_issuer_step',
        resume: 'doorstroom_issuer_resume',
      },
      long: { httpOnly: true, sameSite: 'lax', path: '/oidc', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: {
        enabled: true,
        // A system's token is for our API and nothing else; a person's token at the demo issuer is for nothing at all.
        defaultResource: (_ctx, client) => (client?.['organisation'] === undefined ? [] : audience),
        getResourceServerInfo: (_ctx, resource, client) => {
          if (resource !== audience || client['organisation'] === undefined) throw new errors.InvalidTarget();
          return {
            scope: '',
            audience,
            accessTokenTTL: TOKEN_MINUTES * 60,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: TOKEN_ALGORITHM } },
          };
        },
        useGrantedResource: () => false,
      },
    },
    extraTokenClaims: (ctx, token) => {
      const organisation = ctx.oidc.client?.['organisation'];
      if (token.kind !== 'ClientCredentials' || typeof organisation !== 'string') return undefined;
      const claims: SystemClaims = { region: settings.region.id, organisation };
      return { ...claims };
    },
    assertJwtClientAuthClaimsAndHeader: (_ctx, claims) => {
      // The library is content where we are among several: each of the others could use the assertion here.
      if (!isForUsAlone(claims['aud'], issuerOf(settings)))
        throw new errors.InvalidClientAuth(
          'a client assertion names this issuer as its audience and no other',
        );
      const latest = Math.floor(Date.now() / 1000) + ASSERTION_MINUTES * 60 + CLOCK_SKEW_SECONDS;
      if (Number(claims['exp']) > latest)
        throw new errors.InvalidClientAuth(
          `a client assertion may live for ${ASSERTION_MINUTES} minutes at most`,
        );
    },
    clientBasedCORS: () => false,
    renderError: (ctx: KoaContextWithOIDC, out) => {
      // Pages of this library are never shown: its errors are for programs.
      ctx.type = 'json';
      ctx.body = out;
    },
    ttl: {
      ClientCredentials: TOKEN_MINUTES * 60,
      AccessToken: TOKEN_MINUTES * 60,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 1800,
      Session: 1800,
      Grant: 1800,
    },
  };
}
