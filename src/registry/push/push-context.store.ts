import { type EntityManager } from 'typeorm';
import { table } from '../../platform/base/database/index.js';
import { Area } from '../area/area.entity.js';
import { Programme } from '../programme/programme.entity.js';
import { WaitingListEntry } from '../entry/entry.entity.js';
import { Provider } from '../provider/provider.entity.js';
import { type ListOwner } from '../entry/entry.store.js';

const a = table(Area, 'a');
const e = table(WaitingListEntry, 'e');
const j = table(Programme, 'j');
const p = table(Provider, 'p');
const o = table(Provider, 'o');

/** What the rows of a push may name: areas of the region, and references of the provider's own programmes. */
export interface KnownToPush {
  /** The day in the Netherlands. */
  readonly today: string;
  readonly areas: readonly string[];
  /** Codes that the region had, and the areas in which they lie now. */
  readonly formerAreas: Readonly<Record<string, string>>;
  readonly places: readonly string[];
  /** Of the areas of today, by code. */
  readonly areaNames: Readonly<Record<string, string>>;
  /** Of the own programmes, by reference. */
  readonly programmeNames: Readonly<Record<string, string>>;
  readonly programmes: readonly string[];
  readonly providers: readonly string[];
  readonly referenceForm: string;
  /** References on its list, where its form counts: numbers are held against each other. */
  readonly held: readonly string[];
}

/**
 * Orders the pushes of one provider until the end of the transaction; others push at the same time. First of all, so
 * that what is read afterwards is what is there. Null where the region has no such provider.
 */
export async function beginPush(
  tx: EntityManager,
  { region, provider }: ListOwner,
): Promise<KnownToPush | null> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`push|${region}|${provider}`]);
  const [found] = await tx.query<KnownToPush[]>(
    `SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date::text AS today,
       ARRAY(SELECT ${a.code} FROM ${a} WHERE ${a.regionId} = ${p.regionId} AND ${a.mergedInto} IS NULL) AS areas,
       (SELECT coalesce(json_object_agg(${a.code}, ${a.mergedInto}), '{}') FROM ${a}
        WHERE ${a.regionId} = ${p.regionId} AND ${a.mergedInto} IS NOT NULL) AS "formerAreas",
       ARRAY(SELECT ${a.name} FROM ${a} WHERE ${a.regionId} = ${p.regionId}) AS places,
       (SELECT coalesce(json_object_agg(${a.code}, ${a.name}), '{}') FROM ${a}
        WHERE ${a.regionId} = ${p.regionId} AND ${a.mergedInto} IS NULL) AS "areaNames",
       (SELECT coalesce(json_object_agg(${j.reference}, ${j.name}), '{}') FROM ${j}
        WHERE ${j.regionId} = ${p.regionId} AND ${j.providerId} = ${p.id}) AS "programmeNames",
       ARRAY(SELECT ${j.reference} FROM ${j} WHERE ${j.regionId} = ${p.regionId} AND ${j.providerId} = ${p.id}) AS programmes,
       ARRAY(SELECT ${o.id} FROM ${o} WHERE ${o.regionId} = ${p.regionId}) AS providers,
       ${p.referenceForm} AS "referenceForm",
       CASE ${p.referenceForm} WHEN 'random' THEN '{}' ELSE
         ARRAY(SELECT ${e.reference} FROM ${e} WHERE ${e.regionId} = ${p.regionId} AND ${e.providerId} = ${p.id} AND ${e.state} <> 'left')
       END AS held
     FROM ${p} WHERE ${p.regionId} = $1 AND ${p.id} = $2`,
    [region, provider],
  );
  return found ?? null;
}
