import { readFile } from 'node:fs/promises';
import { type Command } from 'commander';
import { atTerminal, type Terminal, terminal } from '../../base/config/index.js';
import { asOwner, type Owner } from '../../base/database/index.js';
import { regionAtTerminal } from '../../base/region/index.js';
import { activeSystemClients, disableSystemClient } from '../systems/system-client.store.js';
import { createSystemClient, replaceClientKeys } from '../systems/system-clients.js';
import { newTokenKeys } from '../systems/token-keys.js';

interface NewClientOptions {
  readonly provider: string;
  readonly jwks?: string;
  readonly region?: string;
  readonly unknownProvider?: boolean;
}

/** Systems of one provider that may push: more are keys that nobody looks after. */
const MOST_CLIENTS = 20;

/** Whether a region has a provider of this AGB code; the registry knows. */
export type IsProvider = (owner: Owner, region: string, id: string) => Promise<boolean>;

/** `doorstroom client create|keys|disable` and `doorstroom keys new`. */
export function registerAuthCommands(
  program: Command,
  isProvider: IsProvider,
  at: Terminal = terminal,
): void {
  const client = program.command('client');
  client
    .command('create')
    .description('register the system of a provider; its secret is shown once and kept as a hash only')
    .requiredOption('--provider <agb>', 'AGB code of the provider')
    .option('--jwks <file>', 'public keys (JSON Web Key Set) for private_key_jwt, instead of a secret')
    .option('--region <id>', 'another region than that of the settings')
    .option('--unknown-provider', 'also for a code that no provider of the region has yet')
    .action((options: NewClientOptions) => atTerminal(at, () => create(options, at, isProvider)));
  client
    .command('keys')
    .description('give a system that signs other public keys: the old and the new one while it changes over')
    .argument('<client-id>')
    .requiredOption('--jwks <file>', 'all public keys it has from now on (JSON Web Key Set)')
    .option('--region <id>', 'another region than that of the settings')
    .action((clientId: string, options: { readonly jwks: string; readonly region?: string }) =>
      atTerminal(at, async () => {
        const settings = at.settings();
        const region = options.region ?? settings.region.id;
        const keys = await publicKeys(options.jwks);
        const known = await asOwner(settings, (owner) => replaceClientKeys(owner, region, clientId, keys));
        if (!known) throw new Error(`There is no system client of that id in ${region} that signs.`);
        at.print(
          `It signs with ${keys.length === 1 ? 'this key' : `one of these ${keys.length} keys`} from now on.`,
        );
      }),
    );
  client
    .command('disable')
    .description('let a system get no new tokens; those it has end within ten minutes')
    .argument('<client-id>')
    .option('--region <id>', 'another region than that of the settings')
    .action((clientId: string, options: { readonly region?: string }) =>
      atTerminal(at, async () => {
        const settings = at.settings();
        const region = options.region ?? settings.region.id;
        const known = await asOwner(settings, (owner) => disableSystemClient(owner, region, clientId));
        if (!known) throw new Error(`There is no system client of that id in ${region}.`);
        at.print('Disabled.');
      }),
    );

  program
    .command('keys')
    .command('new')
    .description('print a new private key set for TOKEN_KEYS: keep it as you keep a password')
    .action(() => at.print(newTokenKeys()));
}

async function create(
  { provider, jwks, region, unknownProvider }: NewClientOptions,
  at: Terminal,
  isProvider: IsProvider,
): Promise<void> {
  const settings = at.settings();
  const keys = jwks === undefined ? undefined : await publicKeys(jwks);
  const regionId = region ?? settings.region.id;
  const made = await asOwner(settings, async (owner) => {
    if (unknownProvider !== true) await refuseUnknown(owner, regionId, provider, isProvider);
    if (((await activeSystemClients(owner, regionId)).get(provider) ?? 0) >= MOST_CLIENTS)
      throw new Error(
        `${MOST_CLIENTS} systems of ${provider} may push already. Disable one that is no longer used first: doorstroom client disable <client-id>`,
      );
    return createSystemClient(owner, { region: regionId, provider, ...(keys && { keys }) });
  });
  at.print(`client_id      ${made.clientId}`);
  if (made.clientSecret === null) at.print('Signs its requests with its own key (private_key_jwt).');
  else at.print(`client_secret  ${made.clientSecret}   (shown this once)`);
  at.print(`Tokens: POST ${settings.http.publicUrl}/oidc/token with grant_type=client_credentials`);
}

/** A digit too many or wrong would make a client that can push nothing, and nobody would know why. */
async function refuseUnknown(
  owner: Owner,
  region: string,
  provider: string,
  isProvider: IsProvider,
): Promise<void> {
  if (!/^\d{8}$/.test(provider)) return; // refused for its form, in a sentence of its own
  if ((await regionAtTerminal(owner, region)) === null) throw new Error(`There is no region ${region}.`);
  if (!(await isProvider(owner, region, provider)))
    throw new Error(
      `No provider of ${region} has the AGB code ${provider}. Check it; or give --unknown-provider if it is to be registered later.`,
    );
}

async function publicKeys(file: string): Promise<readonly unknown[]> {
  const wanted = `${file} must hold a JSON Web Key Set: {"keys": [{"kty": "EC", ...}]}.`;
  const text = await readFile(file, 'utf8');
  let keys: unknown;
  try {
    keys = (JSON.parse(text) as { keys?: unknown } | null)?.keys;
  } catch {
    throw new Error(wanted); // the parser's own sentence would quote the file
  }
  if (!Array.isArray(keys) || keys.length === 0) throw new Error(wanted);
  return keys;
}
