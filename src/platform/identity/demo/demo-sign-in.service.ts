import { Inject, Injectable } from '@nestjs/common';
import { type Configuration } from 'oidc-provider';
import { Database, engineActor } from '../../base/database/index.js';
import { regionOf } from '../../base/region/index.js';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { OrganisationDirectory } from '../organisation/organisation-directory.service.js';
import { type Persona, personas } from './personas.js';

export const DEMO_CLIENT = 'doorstroom-web';
const MOST_PROVIDERS = 60;

/** Turns our own issuer into an identity provider for made-up people: in a demo, never in production. */
@Injectable()
export class DemoSignIn {
  readonly enabled: boolean;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
    private readonly organisations: OrganisationDirectory,
  ) {
    this.enabled = settings.demo && settings.oidc === null;
    // The settings refuse this too. Once more here, because anybody can sign in as anybody where this is on.
    if (this.enabled && settings.production) throw new Error('Demo personas are refused in production.');
  }

  /** Whether its region is made up, says its row: in a real one, and in one that is not there yet, there is nobody to be. */
  async isOpen(): Promise<boolean> {
    const { id } = this.settings.region;
    const known =
      this.enabled && (await this.database.transaction(engineActor(id, 'read'), (tx) => regionOf(tx, id)));
    return known !== undefined && known !== false && known.synthetic;
  }

  async personas(): Promise<readonly Persona[]> {
    if (!(await this.isOpen())) return [];
    const { id } = this.settings.region;
    const largest = await this.database.transaction(engineActor(id, 'read'), (tx) =>
      this.organisations.largest(tx, MOST_PROVIDERS),
    );
    return personas(largest);
  }

  async persona(id: string): Promise<Persona | undefined> {
    return (await this.personas()).find((one) => one.id === id);
  }

  /** Adds signing in with an authorization code to an issuer that only knew client credentials. */
  extend(configuration: Configuration): Configuration {
    if (!this.enabled) return configuration;
    return {
      ...configuration,
      responseTypes: ['code'],
      // Without a userinfo endpoint the claims go into the ID token.
      conformIdTokenClaims: false,
      claims: { openid: ['sub', 'name', 'role', 'organisation', 'profession'] },
      clientAuthMethods: [...(configuration.clientAuthMethods ?? []), 'none'],
      clients: [
        {
          client_id: DEMO_CLIENT,
          // A public client: PKCE, which the library demands of every client, ties the code to the browser that asked.
          token_endpoint_auth_method: 'none',
          grant_types: ['authorization_code'],
          response_types: ['code'],
          redirect_uris: [`${this.settings.http.publicUrl}/auth/callback`],
        },
      ],
      interactions: { url: (_ctx, interaction) => `/auth/demo/${interaction.uid}` },
      findAccount: async (_ctx, sub) => {
        const persona = await this.persona(sub);
        return persona && { accountId: sub, claims: () => Promise.resolve(claimsOf(persona)) };
      },
      // Nobody has to consent to signing in to the very application that asks.
      loadExistingGrant: async (ctx) => {
        const { Grant } = ctx.oidc.provider;
        const grant = new Grant({ clientId: DEMO_CLIENT, accountId: ctx.oidc.session?.accountId ?? '' });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    };
  }
}

const claimsOf = (persona: Persona) => ({
  sub: persona.id,
  name: persona.name,
  role: persona.role,
  ...(persona.organisation === null
    ? {}
    : { organisation: [persona.organisation, persona.also].flatMap((one) => one?.id ?? []) }),
  ...(persona.profession === null ? {} : { profession: persona.profession }),
});
