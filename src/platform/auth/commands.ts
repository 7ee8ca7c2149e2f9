import { readFile } from 'node:fs/promises';
import { type Command } from 'commander';
import { type JWK } from 'jose';
import { atTerminal, type Terminal } from '../config/terminal.js';
import { asOwner } from '../database/owner.js';
import { createSystemClient, disableSystemClient } from './systems/system-clients.js';
import { newTokenKeys } from './systems/token-keys.js';

interface NewClientOptions {
  readonly provider: string;
  readonly jwks?: string;
  readonly region?: string;
}

/** `doorstroom client create|disable` and `doorstroom keys new`. */
export function registerAuthCommands(program: Command, at: Terminal): void {
  const client = program.command('client').description('systems of providers that may push');
  client
    .command('create')
    .description('register the system of a provider; its secret is shown once and kept as a hash only')
    .requiredOption('--provider <agb>', 'AGB code of the provider')
    .option('--jwks <file>', 'public keys (JSON Web Key Set) for private_key_jwt, instead of a secret')
    .option('--region <id>', 'another region than that of the settings')
    .action((options: NewClientOptions) => atTerminal(at, () => create(options, at)));
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
    .description('keys of the service')
    .command('new')
    .description('print a new private key set for TOKEN_KEYS: keep it as you keep a password')
    .action(() => at.print(newTokenKeys()));
}

async function create({ provider, jwks, region }: NewClientOptions, at: Terminal): Promise<void> {
  const settings = at.settings();
  const keys = jwks === undefined ? undefined : await publicKeys(jwks);
  const made = await asOwner(settings, (owner) =>
    createSystemClient(owner, { region: region ?? settings.region.id, provider, ...(keys && { keys }) }),
  );
  at.print(`client_id      ${made.clientId}`);
  if (made.clientSecret === null) at.print('Signs its requests with its own key (private_key_jwt).');
  else at.print(`client_secret  ${made.clientSecret}   (shown this once)`);
  at.print(`Tokens: POST ${settings.http.publicUrl}/oidc/token with grant_type=client_credentials`);
}

async function publicKeys(file: string): Promise<readonly JWK[]> {
  const wanted = `${file} must hold a JSON Web Key Set: {"keys": [{"kty": "EC", ...}]}.`;
  const text = await readFile(file, 'utf8');
  let keys: unknown;
  try {
    keys = (JSON.parse(text) as { keys?: unknown } | null)?.keys;
  } catch {
    throw new Error(wanted); // the parser's own sentence would quote the file
  }
  if (!Array.isArray(keys) || keys.length === 0) throw new Error(wanted);
  return keys as JWK[];
}
