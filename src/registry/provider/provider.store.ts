import { type EntityManager } from 'typeorm';
import {
  columnsOf,
  namesOf,
  type Owner,
  recordOf,
  type RowOf,
  table,
} from '../../platform/base/database/index.js';
import { Provider } from './provider.entity.js';

const p = table(Provider, 'p');
const bare = table(Provider);

export type NamedProvider = RowOf<Provider, 'id' | 'name'>;

/** An organisation that takes part, and how far matching may go with it. */
export type ParticipatingProvider = Readonly<
  RowOf<
    Provider,
    | 'id'
    | 'name'
    | 'maxOut'
    | 'maxNetIn'
    | 'minHighShare'
    | 'referenceForm'
    | 'contactPhone'
    | 'contactMail'
    | 'contactAddress'
  >
>;

/**
 * One whose form of references or contact is not said keeps what it has, or begins with random references and without
 * contact.
 */
export type NewProvider = Omit<ParticipatingProvider, Kept> & Partial<Pick<ParticipatingProvider, Kept>>;
const KEPT = ['referenceForm', 'contactPhone', 'contactMail', 'contactAddress'] as const;
type Kept = (typeof KEPT)[number];

/** Those of a region by name. */
export const namedProviders = (tx: EntityManager, region: string): Promise<NamedProvider[]> =>
  tx.find(Provider, {
    select: { id: true, name: true },
    where: { regionId: region },
    order: { name: 'ASC', id: 'ASC' },
  });

/** Where clients reach an organisation of the acting region. */
export async function contactOf(
  tx: EntityManager,
  id: string,
): Promise<{ readonly phone: string | null; readonly mail: string | null; readonly address: string | null }> {
  const [found] = await tx.query<Pick<Provider, 'contactPhone' | 'contactMail' | 'contactAddress'>[]>(
    `SELECT ${columnsOf(p, 'contactPhone', 'contactMail', 'contactAddress')} FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.id} = $1`,
    [id],
  );
  return {
    phone: found?.contactPhone ?? null,
    mail: found?.contactMail ?? null,
    address: found?.contactAddress ?? null,
  };
}

const WITH_LIMITS = columnsOf(p, 'id', 'name', 'maxOut', 'maxNetIn', 'minHighShare', ...KEPT);

/** Those of the acting region with their limits, by name. */
export const providersWithLimits = (tx: EntityManager): Promise<ParticipatingProvider[]> =>
  tx.query(
    `SELECT ${WITH_LIMITS} FROM ${p} WHERE ${p.regionId} = acting_region() ORDER BY ${p.name}, ${p.id}`,
  );

/** What an administrator says of an organisation; an address that is not said stays. */
export type Limits = Omit<ParticipatingProvider, 'id' | 'referenceForm' | 'contactAddress'> &
  Partial<Pick<ParticipatingProvider, 'contactAddress'>>;

/** As it is until the transaction ends; null where the acting region has none of that id. */
export async function lockProvider(tx: EntityManager, id: string): Promise<ParticipatingProvider | null> {
  const [found] = await tx.query<ParticipatingProvider[]>(
    `SELECT ${WITH_LIMITS} FROM ${p} WHERE ${p.regionId} = acting_region() AND ${p.id} = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return found ?? null;
}

/** Lets one take part in the acting region. @returns null where it does already */
export async function insertProvider(
  tx: EntityManager,
  provider: ParticipatingProvider,
): Promise<ParticipatingProvider | null> {
  const keys = ['id', 'name', 'maxOut', 'maxNetIn', 'minHighShare', ...KEPT] as const;
  const [added] = await tx.query<ParticipatingProvider[]>(
    `WITH p AS (INSERT INTO ${bare} (${namesOf(Provider, 'regionId', ...keys)})
       VALUES (acting_region(), ${keys.map((_, i) => `$${i + 1}`).join(', ')}) ON CONFLICT DO NOTHING RETURNING *)
     SELECT ${WITH_LIMITS} FROM p`,
    keys.map((key) => provider[key]),
  );
  return added ?? null;
}

/** Its name, limits and contact from now on. @returns null where the acting region has none of that id */
export async function changeProvider(
  tx: EntityManager,
  id: string,
  to: Limits,
): Promise<ParticipatingProvider | null> {
  const said = ['name', 'maxOut', 'maxNetIn', 'minHighShare', 'contactPhone', 'contactMail'] as const;
  const keys = to.contactAddress === undefined ? said : ([...said, 'contactAddress'] as const);
  const set = keys.map((key, i) => `${bare[key]} = $${i + 2}`).join(', ');
  const [changed] = await tx.query<ParticipatingProvider[]>(
    `WITH changed AS (UPDATE ${p} SET ${set} WHERE ${p.regionId} = acting_region() AND ${p.id} = $1 RETURNING ${WITH_LIMITS})
     SELECT * FROM changed`,
    [id, ...keys.map((key) => to[key])],
  );
  return changed ?? null;
}

export const providerExists = (tx: EntityManager, region: string, id: string): Promise<boolean> =>
  tx.existsBy(Provider, { regionId: region, id });

/** Adds providers to a region, or changes their names and limits. */
export async function writeProviders(
  owner: Owner,
  region: string,
  providers: readonly NewProvider[],
): Promise<void> {
  const keys = ['id', 'name', 'maxOut', 'maxNetIn', 'minHighShare'] as const;
  const set = [...keys.slice(1), ...KEPT].map((key) => `${bare[key]} = excluded.${bare[key]}`);
  const kept = (key: Kept, otherwise: string): string =>
    `coalesce(r."${key}", (SELECT ${p[key]} FROM ${p} WHERE ${p.regionId} = $1 AND ${p.id} = r.id), ${otherwise})`;
  await owner.query(
    `INSERT INTO ${bare} (${namesOf(Provider, 'regionId', ...keys, ...KEPT)})
     SELECT $1, ${keys.map((key) => `r."${key}"`).join(', ')},
       ${KEPT.map((key) => kept(key, key === 'referenceForm' ? `'random'` : 'NULL')).join(', ')}
     FROM jsonb_to_recordset($2::jsonb) AS ${recordOf(Provider, 'r', ...keys, ...KEPT)}
     ON CONFLICT (${namesOf(Provider, 'regionId', 'id')}) DO UPDATE SET ${set.join(', ')}`,
    [region, JSON.stringify(providers)],
  );
}

/** The providers of a region with their limits, in the order of their codes. */
export async function participatingProviders(
  owner: Owner,
  region: string,
): Promise<readonly ParticipatingProvider[]> {
  const { rows } = await owner.query<ParticipatingProvider>(
    `SELECT ${columnsOf(p, 'id', 'name', 'maxOut', 'maxNetIn', 'minHighShare', ...KEPT)} FROM ${p} WHERE ${p.regionId} = $1 ORDER BY ${p.id}`,
    [region],
  );
  return rows;
}
