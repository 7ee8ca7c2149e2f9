import { type EntityManager } from 'typeorm';
import { type AreaMove } from '../../../libs/registry/index.js';
import {
  type ColumnKey,
  keysOf,
  namesOf,
  type Owner,
  type RowOf,
  table,
} from '../../platform/base/database/index.js';
import { type ListOwner } from '../entry/entry.store.js';
import { Programme } from './programme.entity.js';

const bare = table(Programme);

const NOT_PUSHED = [
  'regionId',
  'providerId',
  'id',
  'reference',
  'validFrom',
] as const satisfies readonly ColumnKey<Programme>[];
type Pushed = Exclude<ColumnKey<Programme>, (typeof NOT_PUSHED)[number]>;
const PUSHED = keysOf(Programme).filter((key): key is Pushed => !NOT_PUSHED.some((one) => one === key));

/** A programme as a provider pushes it: all columns that it has a say in, and how it is known. */
export type PushedProgramme = Readonly<RowOf<Programme, Pushed | 'id' | 'reference'>>;

const valuesOf = (source: string): string => PUSHED.map((key) => `${source}.${bare[key]}`).join(', ');
const WRITTEN = ['regionId', 'providerId', 'id', 'reference', ...PUSHED] as const;
const WRITE = `
  INSERT INTO ${bare} (${namesOf(Programme, ...WRITTEN)}) VALUES (${WRITTEN.map((_, i) => `$${i + 1}`).join(', ')})
  ON CONFLICT (${namesOf(Programme, 'regionId', 'id')}) DO UPDATE SET ${PUSHED.map((key) => `${bare[key]} = excluded.${bare[key]}`).join(', ')}
  WHERE (${valuesOf(String(bare))}) IS DISTINCT FROM (${valuesOf('excluded')})
  RETURNING xmax = 0 AS created`;

/** What did not change is not touched, so that history holds changes only. */
export async function writeProgramme(
  tx: EntityManager,
  { region, provider }: ListOwner,
  programme: PushedProgramme,
): Promise<'created' | 'changed' | 'unchanged'> {
  const row = { ...programme, regionId: region, providerId: provider };
  const written = await tx.query<{ created: boolean }[]>(
    WRITE,
    WRITTEN.map((key) => row[key]),
  );
  if (written.length === 0) return 'unchanged';
  return written[0].created ? 'created' : 'changed';
}

export const ownsProgramme = (
  tx: EntityManager,
  { region, provider }: ListOwner,
  id: string,
): Promise<boolean> => tx.existsBy(Programme, { regionId: region, providerId: provider, id });

/** Whether an own programme is there and has no intake stop. */
export const takesIn = (tx: EntityManager, { region, provider }: ListOwner, id: string): Promise<boolean> =>
  tx.existsBy(Programme, { regionId: region, providerId: provider, id, intakeStop: false });

/** The programmes of a region, or those of one provider, by name. */
export const programmesOf = (
  tx: EntityManager,
  of: Pick<Programme, 'regionId'> & Partial<Pick<Programme, 'providerId'>>,
): Promise<Programme[]> => tx.find(Programme, { where: of, order: { name: 'ASC', id: 'ASC' } });

/** References of a provider's own programmes by id. */
export async function programmeReferences(
  tx: EntityManager,
  { region, provider }: ListOwner,
): Promise<ReadonlyMap<string, string>> {
  const own = await tx.find(Programme, {
    select: { id: true, reference: true },
    where: { regionId: region, providerId: provider },
  });
  return new Map(own.map(({ id, reference }) => [id, reference]));
}

/** How many programmes are offered in each area of a region. */
export async function programmesByArea(owner: Owner, region: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await owner.query<{ area: string; n: number }>(
    `SELECT ${bare.area}, count(*)::integer AS n FROM ${bare} WHERE ${bare.regionId} = $1 GROUP BY 1`,
    [region],
  );
  return new Map(rows.map(({ area, n }) => [area, n]));
}

/** Programmes of areas that have ended lie in those of today from now on. */
export async function moveProgrammes(
  owner: Owner,
  region: string,
  moves: readonly AreaMove[],
): Promise<void> {
  await owner.query(
    `UPDATE ${bare} SET ${bare.area} = m."into" FROM jsonb_to_recordset($2::jsonb) AS m (code text, "into" text)
     WHERE ${bare.regionId} = $1 AND ${bare.area} = m.code`,
    [region, JSON.stringify(moves)],
  );
}
