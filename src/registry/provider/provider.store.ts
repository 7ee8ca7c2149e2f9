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
  RowOf<Provider, 'id' | 'name' | 'maxOut' | 'maxNetIn' | 'minHighShare' | 'referenceForm'>
>;

/** One whose form of references is not said keeps the one it has, or begins with random ones. */
export type NewProvider = Omit<ParticipatingProvider, 'referenceForm'> &
  Partial<Pick<ParticipatingProvider, 'referenceForm'>>;

/** Those of a region by name. */
export const namedProviders = (tx: EntityManager, region: string): Promise<NamedProvider[]> =>
  tx.find(Provider, {
    select: { id: true, name: true },
    where: { regionId: region },
    order: { name: 'ASC', id: 'ASC' },
  });

export const providerExists = (tx: EntityManager, region: string, id: string): Promise<boolean> =>
  tx.existsBy(Provider, { regionId: region, id });

/** Adds providers to a region, or changes their names and limits. */
export async function writeProviders(
  owner: Owner,
  region: string,
  providers: readonly NewProvider[],
): Promise<void> {
  const keys = ['id', 'name', 'maxOut', 'maxNetIn', 'minHighShare'] as const;
  const set = [...keys.slice(1), 'referenceForm' as const].map(
    (key) => `${bare[key]} = excluded.${bare[key]}`,
  );
  await owner.query(
    `INSERT INTO ${bare} (${namesOf(Provider, 'regionId', ...keys, 'referenceForm')})
     SELECT $1, ${keys.map((key) => `r."${key}"`).join(', ')},
       coalesce(r."referenceForm", (SELECT ${p.referenceForm} FROM ${p} WHERE ${p.regionId} = $1 AND ${p.id} = r.id), 'random')
     FROM jsonb_to_recordset($2::jsonb) AS ${recordOf(Provider, 'r', ...keys, 'referenceForm')}
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
    `SELECT ${columnsOf(p, 'id', 'name', 'maxOut', 'maxNetIn', 'minHighShare', 'referenceForm')} FROM ${p} WHERE ${p.regionId} = $1 ORDER BY ${p.id}`,
    [region],
  );
  return rows;
}
