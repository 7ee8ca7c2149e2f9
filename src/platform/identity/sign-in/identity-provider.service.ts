import { type Server } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import * as oidc from 'openid-client';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { DEMO_CLIENT } from '../demo/demo-sign-in.service.js';
import { CLOCK_SKEW_SECONDS } from '../../base/secrets/index.js';
import { issuerOf } from '../systems/access-tokens.service.js';

const TIMEOUT_SECONDS = 5;

/** What has to come back unchanged for an answer of the issuer to be an answer to our question. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The issuer cannot be asked at all: not a fault of the person who signs in. */
export class IssuerUnreachable extends Error {
  constructor(issuer: string, cause: unknown) {
    super(`The identity provider ${issuer} does not answer as one; check OIDC_ISSUER and the network.`, {
      cause,
    });
    this.name = 'IssuerUnreachable';
  }
}

/** The way to whoever knows people: any OpenID Connect issuer, by authorization code with PKCE. */
@Injectable()
export class IdentityProvider {
  private known: Promise<oidc.Configuration> | null = null;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Where to send the browser, and what to keep until it comes back. */
  async begin(language: string): Promise<{ readonly address: string; readonly checks: SignInChecks }> {
    const configuration = await this.configuration();
    const checks = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const strengths = this.settings.oidc?.strengths ?? [];
    const address = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.settings.http.publicUrl}/auth/callback`,
      scope: this.settings.oidc === null ? 'openid' : 'openid profile email',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
      // In the demo signing in always means choosing: that is how one becomes the other pair of eyes.
      ...(this.settings.oidc === null ? { prompt: 'login' } : {}),
      ...(strengths.length === 0 ? {} : { acr_values: strengths.join(' ') }),
    });
    return { address: address.href, checks };
  }

  /**
   * The claims of the person who came back with a code, checked: state, nonce, issuer, audience, times, signature.
   * @throws whatever openid-client refuses; its messages never hold the code or a token.
   */
  async finish(query: string, checks: SignInChecks): Promise<oidc.IDToken> {
    // Our own address and the query, never the host of the request: that is for the sender to choose.
    const returned = new URL(`${this.settings.http.publicUrl}/auth/callback${query}`);
    const tokens = await oidc.authorizationCodeGrant(await this.configuration(), returned, {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('The identity provider sent no ID token.');
    return claims;
  }

  /** What its signatures are checked with. */
  async verification(): Promise<{ issuer: string; clientId: string; jwksUri: string | null }> {
    const configuration = await this.configuration();
    const { issuer, jwks_uri: jwksUri } = configuration.serverMetadata();
    return { issuer, clientId: configuration.clientMetadata().client_id, jwksUri: jwksUri ?? null };
  }

  /** Asked for when somebody signs in first, not at the start: an issuer that is down must not keep systems from pushing. */
  private configuration(): Promise<oidc.Configuration> {
    this.known ??= this.discover().catch((error: unknown) => {
      this.known = null; // the next one tries again
      throw new IssuerUnreachable(this.settings.oidc?.issuer ?? issuerOf(this.settings), error);
    });
    return this.known;
  }

  private async discover(): Promise<oidc.Configuration> {
    const { oidc: outside } = this.settings;
    const issuer = new URL(outside?.issuer ?? issuerOf(this.settings));
    const options: oidc.DiscoveryRequestOptions = {
      timeout: TIMEOUT_SECONDS,
      // Plain http only where the issuer is configured so; the settings refuse that in production.
      execute: [
        oidc.enableNonRepudiationChecks,
        ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
      ],
      ...(outside === null ? { [oidc.customFetch]: this.askOurselves } : {}),
    };
    const clientId = outside?.clientId ?? DEMO_CLIENT;
    const secret = outside?.clientSecret ?? null;
    const metadata = { [oidc.clockTolerance]: CLOCK_SKEW_SECONDS };
    const authentication = secret === null ? oidc.None() : oidc.ClientSecretBasic(secret);
    const found = await oidc.discovery(issuer, clientId, metadata, authentication, options);
    const methods = found.serverMetadata().token_endpoint_auth_methods_supported;
    if (secret === null || methods === undefined || methods.includes('client_secret_basic')) return found;
    return oidc.discovery(issuer, clientId, metadata, oidc.ClientSecretPost(secret), options);
  }

  /** The demo issuer is this very process: asked through the port it listens on, whatever its public address is. */
  private readonly askOurselves: oidc.CustomFetch = async (url, options) => {
    const address = (this.host.httpAdapter.getHttpServer() as Server).address();
    if (address === null || typeof address === 'string') throw new Error('Not listening yet.');
    const anyHost = address.address === '::' || address.address === '0.0.0.0';
    const ip = anyHost ? '127.0.0.1' : address.family === 'IPv6' ? `[${address.address}]` : address.address;
    const { pathname, search } = new URL(url);
    return fetch(`http://${ip}:${address.port}${pathname}${search}`, options as RequestInit);
  };
}
