import pg from 'pg';
import { migrations } from '../../../migrations/index.js';
import { fault, type Finding, type Installation } from '../../../libs/operation/index.js';
import { trailState } from '../audit/index.js';
import { sentenceOf, type Settings } from '../base/config/index.js';
import { type Ask, asOwner, inRegion, type Owner } from '../base/database/index.js';
import { replicasOf, unknownReplicas } from './replicas.js';
import { roomOf } from '../base/health/index.js';
import { queueStates } from '../jobs/index.js';
import { askIssuer, askMail, certificateOf } from './probes.js';

/** What the stages know of how they stand: the platform knows none of them. */
export interface StageStates {
  readonly runs: (ask: Ask) => Promise<NonNullable<Installation['runs']>>;
  readonly deliveries: (ask: Ask) => Promise<NonNullable<Installation['deliveries']>>;
}

type Inside = Pick<
  Installation,
  'now' | 'database' | 'replica' | 'standbys' | 'queues' | 'trail' | 'runs' | 'deliveries'
>;
type Around = Pick<Installation, 'mail' | 'issuer' | 'certificates' | 'disk'>;

/** Reads only, whatever it is asked: an installation that is not well is not changed by looking at it. */
async function looking<T>(settings: Settings, work: (owner: Owner) => Promise<T>): Promise<T> {
  const { database } = settings;
  if (database.kind === 'embedded') return asOwner(settings, work);
  const client = new pg.Client({
    connectionString: database.ownerUrl ?? database.url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
  client.on('error', () => undefined); // a connection that is lost while nothing is asked: the next question says so
  await client.connect();
  try {
    await client.query('SET default_transaction_read_only = on');
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ofDatabase(owner: Owner): Promise<NonNullable<Installation['database']> & { now: string }> {
  const began = Date.now();
  const { rows } = await owner.query<{ now: string; version: number; text: string; migrated: boolean }>(
    `SELECT to_json(clock_timestamp()) #>> '{}' AS now, current_setting('server_version_num')::integer AS version,
       current_setting('server_version') AS text, to_regclass('public.migration') IS NOT NULL AS migrated`,
  );
  const here = (began + Date.now()) / 2;
  const { now, version, text, migrated } = rows[0]!;
  const had = migrated
    ? (await owner.query<{ name: string }>('SELECT name FROM migration')).rows.map(({ name }) => name)
    : [];
  const pending = migrations.map(({ name }) => name).filter((name) => !had.includes(name));
  return {
    now,
    version,
    versionText: text,
    clockAheadSeconds: (Date.parse(now) - here) / 1_000,
    pending,
  };
}

const inside = (settings: Settings, stages: StageStates): Promise<Inside> =>
  looking(settings, async (owner) => {
    const { now, ...database } = await ofDatabase(owner);
    // The tables of another version may say something else, or not be there.
    if (database.pending.length > 0)
      return { now, database, ...unknownReplicas, queues: [], trail: null, runs: null, deliveries: null };
    return inRegion(owner, settings.region.id, async (ask) => ({
      now,
      database,
      ...(await replicasOf(ask, settings)),
      queues: await queueStates(ask),
      trail: await trailState(ask),
      runs: await stages.runs(ask),
      deliveries: await stages.deliveries(ask),
    }));
  });

async function around(settings: Settings): Promise<Around> {
  const { oidc, mail, http } = settings;
  const addresses = [http.publicUrl, ...(oidc === null ? [] : [oidc.issuer])];
  const [issuer, answer, certificates, disk] = await Promise.all([
    oidc === null ? null : askIssuer(oidc.issuer),
    mail === null ? null : askMail(mail.url),
    Promise.all(addresses.map((address) => certificateOf(address))),
    roomOf(settings),
  ]);
  const hosts = new Map(certificates.flatMap((one) => (one === null ? [] : [[one.host, one]])));
  return { issuer, mail: answer, certificates: [...hosts.values()], disk };
}

/** An installation as it is found, and what stood in the way of looking. */
export async function findOut(
  settings: Settings,
  stages: StageStates,
): Promise<{ readonly installation: Installation; readonly hindered: readonly Finding[] }> {
  const besides = await around(settings);
  try {
    return { installation: { ...(await inside(settings, stages)), ...besides }, hindered: [] };
  } catch (error) {
    const nothing = {
      database: null,
      ...unknownReplicas,
      queues: [],
      trail: null,
      runs: null,
      deliveries: null,
    } as const;
    return {
      installation: { now: new Date().toISOString(), ...nothing, ...besides },
      hindered: [
        fault(
          'database-away',
          sentenceOf(error),
          'Nothing else of the database could be asked. Then run this again.',
        ),
      ],
    };
  }
}
