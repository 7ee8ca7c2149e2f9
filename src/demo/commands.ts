import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { atTerminal, type Settings, terminal, type Terminal } from '../platform/base/config/index.js';
import { type DemoPushed } from './push.js';
import { type SeededDemo } from './seed.js';

interface DemoCommandOptions {
  readonly region?: string;
  readonly seed: number;
  readonly entries: number;
  readonly url?: string;
  readonly builtIn?: boolean;
  readonly clients?: string;
}

const MOST_ENTRIES = 20_000;

const wholeNumber =
  (from: number, to: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value) || value < from || value > to)
      throw new InvalidArgumentError(`Expected a whole number from ${from} to ${to}.`);
    return value;
  };

function address(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError('Expected an address such as http://127.0.0.1:3000.');
  return new URL(text).origin;
}

/** Nothing is written before somebody is known to be there to push to. */
async function whyNotReady(url: string): Promise<string | null> {
  const there = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
  if (there === null)
    return `Nobody answers at ${url}. Start the service (npm start) and leave it running, or name its address with --url.`;
  await there.body?.cancel();
  return there.ok
    ? null
    : `The service at ${url} is not ready (HTTP ${there.status}). Try again in a moment.`;
}

const n = (count: number): string => count.toLocaleString('en-GB');

function reportLines({ demo, retired }: SeededDemo, pushed: DemoPushed, seconds: number): string[] {
  const from =
    demo.basis === 'announced'
      ? 'imported postcodes and announced waits; the providers and their announced waits are real'
      : 'the built-in table of ten municipalities; the providers are invented';
  return [
    `Region ${demo.region.id}: ${demo.region.name}`,
    `  grown from ${from}`,
    '  SYNTHETIC: nobody on these lists exists. Entries, slots, limits and ceilings are made up.',
    '',
    `Pushed through the public API, each provider as itself, in ${seconds.toFixed(1)} s`,
    `  providers         ${n(pushed.providers)}`,
    `  municipalities    ${n(demo.areas.length)}`,
    `  programmes        ${n(pushed.programmes)}`,
    `  free intakes      ${n(pushed.slots)} in 13 weeks`,
    `  volume ceilings   ${n(pushed.ceilings)}`,
    `  entries           ${n(pushed.created)} created · ${n(pushed.changed)} changed · ${n(pushed.unchanged)} unchanged · ${n(pushed.removed)} removed · ${n(pushed.refused)} refused`,
    ...(retired.length > 0
      ? [
          `  earlier demo      ${n(retired.length)} providers that are not in this one: lists emptied, programmes stopped`,
        ]
      : []),
    '',
    'Next: a matching run (sign in as the administrator and start one, or POST /api/v1/matching-runs).',
  ];
}

async function demo(at: Terminal, options: DemoCommandOptions, settings: Settings): Promise<string | null> {
  if (options.region !== undefined && options.region !== settings.region.id)
    return `This service is for the region ${settings.region.id}. For another one start it, and this command, with REGION=${options.region}.`;
  const url = options.url ?? settings.http.publicUrl;
  const notReady = await whyNotReady(url);
  if (notReady !== null) return notReady;

  const [{ asOwner }, { seedDemoRegion }, { pushDemoRegion }] = await Promise.all([
    import('../platform/base/database/index.js'),
    import('./seed.js'),
    import('./push.js'),
  ]);
  const started = performance.now();
  const request = {
    seed: options.seed,
    entries: options.entries,
    today: at.today(),
    access: options.clients === undefined ? 'keys' : 'secrets',
    basis: options.builtIn ? 'built-in' : 'imported-or-built-in',
  } as const;
  const seeded = await asOwner(settings, (owner) => seedDemoRegion(owner, settings, request));
  if (!seeded.ok) return seeded.error;
  if (options.clients !== undefined)
    await writeFile(
      resolve(options.clients),
      `${JSON.stringify(
        seeded.value.clients.map(({ provider, clientId, clientSecret }) => ({
          provider,
          clientId,
          clientSecret,
        })),
        null,
        2,
      )}\n`,
      {
        mode: 0o600,
      },
    );
  const pushed = await pushDemoRegion({ baseUrl: url, seeded: seeded.value }, (done, total) =>
    at.progress(done === total ? '' : `pushing as provider ${done} of ${total}`),
  );
  at.progress('');
  if (!pushed.ok) return pushed.error;
  for (const line of reportLines(seeded.value, pushed.value, (performance.now() - started) / 1000))
    at.print(line);
  return null;
}

/** `doorstroom demo`. */
export function registerDemoCommand(program: Command, at: Terminal = terminal): void {
  program
    .command('demo')
    .option(
      '--region <id>',
      'care-office region (zorgkantoor); grown from imported pc4 and nza files where there are any',
    )
    .option('--seed <number>', 'another seed, another region', wholeNumber(0, Number.MAX_SAFE_INTEGER), 1)
    .option('--entries <number>', 'how many made-up waiting-list entries', wholeNumber(1, MOST_ENTRIES), 3000)
    .option(
      '--url <address>',
      'where the service answers (default: the configured PUBLIC_URL or port)',
      address,
    )
    .option('--built-in', 'use the built-in table even where files are imported')
    .option('--clients <file.json>', 'keep ids and secrets of the provider systems, to try the API with')
    .action((options: DemoCommandOptions) =>
      atTerminal(at, async () => {
        const settings = at.settings();
        if (settings.production) {
          at.printError('Demo data is refused in production (NODE_ENV=production).');
          process.exitCode = 1;
          return;
        }
        const refusal = await demo(at, options, settings);
        if (refusal === null) return;
        at.printError(refusal);
        process.exitCode = 1;
      }),
    );
}
