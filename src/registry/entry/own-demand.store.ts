import {
  And,
  Any,
  type EntityManager,
  Equal,
  type FindOperator,
  type FindOptionsWhere,
  In,
  LessThan,
  LessThanOrEqual,
  MoreThan,
  MoreThanOrEqual,
  Raw,
} from 'typeorm';
import { type Bound, type DemandSearch } from '../../../libs/ingest/index.js';
import { type EntryState } from '../../../libs/registry/index.js';
import { WaitingListEntry } from './entry.entity.js';
import { type ListOwner } from './entry.store.js';

const OPERATOR = {
  eq: Equal,
  ge: MoreThanOrEqual,
  gt: MoreThan,
  le: LessThanOrEqual,
  lt: LessThan,
} as const;
const SIGN = { eq: '=', ge: '>=', gt: '>', le: '<=', lt: '<' } as const;

const ofDay = ({ compare, value }: Bound): FindOperator<string> => OPERATOR[compare](value);

/** A day begins when it does in the Netherlands. */
const ofMoment = ({ compare, value }: Bound, i: number): FindOperator<Date> => {
  const name = `moment${i}`;
  const moment = value.includes('T')
    ? `:${name}::timestamptz`
    : `:${name}::timestamp AT TIME ZONE 'Europe/Amsterdam'`;
  return Raw((column) => `${column} ${SIGN[compare]} (${moment})`, { [name]: value });
};

const all = <T>(bounds: readonly FindOperator<T>[]): FindOperator<T> | undefined =>
  bounds.length === 0 ? undefined : And(...bounds);

/** Entries of one provider that a search asks for, the one that changed first at the top; and how many there are. */
export async function searchedEntries(
  tx: EntityManager,
  { region, provider }: ListOwner,
  states: readonly EntryState[] | null,
  { reference, authored, lastUpdated, count, offset }: DemandSearch,
): Promise<[WaitingListEntry[], number]> {
  const registeredOn = all(authored.map(ofDay));
  const validFrom = all(lastUpdated.map(ofMoment));
  const where: FindOptionsWhere<WaitingListEntry> = {
    regionId: region,
    providerId: provider,
    ...(states === null ? {} : { state: In(states) }),
    ...(reference === null ? {} : { reference }),
    ...(registeredOn === undefined ? {} : { registeredOn }),
    ...(validFrom === undefined ? {} : { validFrom }),
  };
  // To TypeORM no rows at all are as many as there are.
  if (count === 0) return [[], await tx.countBy(WaitingListEntry, where)];
  const order = { validFrom: 'ASC', id: 'ASC' } as const;
  return tx.findAndCount(WaitingListEntry, { where, order, take: count, skip: offset });
}

/** One own entry; null where there is none. */
export const ownEntry = (
  tx: EntityManager,
  { region, provider }: ListOwner,
  id: string,
): Promise<WaitingListEntry | null> =>
  tx.findOneBy(WaitingListEntry, { regionId: region, providerId: provider, id });

/** Own entries by their references, locked until the transaction ends: what is said of them now is what is changed. */
export const lockedEntries = (
  tx: EntityManager,
  { region, provider }: ListOwner,
  references: readonly string[],
): Promise<WaitingListEntry[]> =>
  tx.find(WaitingListEntry, {
    where: { regionId: region, providerId: provider, reference: Any([...references]) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
