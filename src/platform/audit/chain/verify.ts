import { Database, engineActor } from '../../base/database/index.js';
import { type Anchor, anchorsOf } from './anchor.js';
import { BEGINNING, sealHash, SEALABLE_COLUMNS, type SealableEvent } from './seal-hash.js';

export type AuditFault =
  | { readonly kind: 'seal-missing'; readonly seal: number }
  | { readonly kind: 'chain-broken'; readonly seal: number }
  | { readonly kind: 'events-missing'; readonly seal: number; readonly events: readonly string[] }
  | { readonly kind: 'events-changed'; readonly seal: number; readonly events: readonly string[] }
  | { readonly kind: 'sealed-twice'; readonly events: readonly string[] }
  | { readonly kind: 'left-unsealed'; readonly events: number }
  | {
      readonly kind: 'anchor-differs';
      readonly day: string;
      readonly seal: number;
      readonly kept: AnchorPlace;
    }
  | { readonly kind: 'anchor-gone'; readonly day: string };

/** Where an anchor was kept: beside the trail, or elsewhere. */
export type AnchorPlace = 'database' | 'file';

export interface AuditVerification {
  readonly region: string;
  readonly seals: number;
  readonly sealedEvents: number;
  /** Events that the sealer has yet to come to, or that have to wait for a transaction that still runs: no fault. */
  readonly waiting: number;
  /** Anchors it was held against, beside the trail and elsewhere. */
  readonly anchors: number;
  /** To be written down elsewhere: a chain whose end is cut off and made anew shows only against an older head. */
  readonly head: { readonly number: number; readonly hash: string } | null;
  /** In the order of the seals; empty where all is as it was written. */
  readonly faults: readonly AuditFault[];
}

interface SealRow {
  readonly number: string;
  readonly event_ids: readonly string[];
  readonly previous_hash: string;
  readonly hash: string;
}

/** One question to one snapshot of the database. */
export type Ask = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;

const PAGE = 200;
/** The sealer runs every few seconds; what is older than this was passed over. */
const PATIENCE_MINUTES = 15;

/** Recomputes the whole chain of a region in one snapshot, page by page, and says everything that is not as it was written. */
export async function verifyChain(
  ask: Ask,
  region: string,
  elsewhere: readonly Anchor[] = [],
): Promise<AuditVerification> {
  const chain = new Chain(region);
  const anchors = await anchorsOf(ask, region);
  for (let after = 0; ;) {
    const seals = await ask<SealRow>(
      `SELECT s.number::text AS number, s.event_ids::text[] AS event_ids, s.previous_hash, s.hash FROM audit_seal s
         WHERE s.region_id = $1 AND s.number > $2 ORDER BY s.number LIMIT ${PAGE}`,
      [region, after],
    );
    for (const seal of seals) chain.check(seal, await eventsOf(ask, region, seal.event_ids));
    const last = seals.at(-1);
    if (last === undefined) break;
    after = Number(last.number);
  }
  const [open] = await ask<{ waiting: string; passed_over: string }>(
    `SELECT count(*) FILTER (WHERE fresh OR running)::text AS waiting, count(*) FILTER (WHERE NOT fresh AND NOT running)::text AS passed_over
       FROM (SELECT id, region_id, at >= now() - interval '${PATIENCE_MINUTES} minutes' AS fresh,
               xid >= pg_snapshot_xmin(pg_current_snapshot()) AND xid < pg_snapshot_xmax(pg_current_snapshot()) AS running
             FROM audit_event WHERE region_id = $1) e
       WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.region_id = $1 AND s.event_ids @> ARRAY[e.id])`,
    [region],
  );
  const twice = await ask<{ id: string }>(
    `SELECT id::text AS id FROM (SELECT unnest(event_ids) AS id FROM audit_seal WHERE region_id = $1) sealed
       GROUP BY id HAVING count(*) > 1 ORDER BY sealed.id LIMIT ${PAGE}`,
    [region],
  );
  const here = elsewhere.filter((anchor) => anchor.region === region);
  chain.hold(await faultsOfAnchors(ask, region, anchors, here), anchors.length + here.length);
  return chain.result(
    Number(open?.waiting ?? 0),
    Number(open?.passed_over ?? 0),
    twice.map(({ id }) => id),
  );
}

export const verifyAudit = (database: Database, region: string): Promise<AuditVerification> =>
  database.snapshot(engineActor(region), (tx) =>
    verifyChain((sql, parameters) => tx.query(sql, parameters), region),
  );

const eventsOf = (ask: Ask, region: string, ids: readonly string[]): Promise<SealableEvent[]> =>
  ask<SealableEvent>(
    `SELECT ${SEALABLE_COLUMNS} FROM audit_event e WHERE e.region_id = $1 AND e.id = ANY ($2::bigint[])`,
    [region, ids],
  );

/** Each anchor names a seal and its hash; a chain that was made anew has others. */
async function faultsOfAnchors(
  ask: Ask,
  region: string,
  beside: readonly Anchor[],
  elsewhere: readonly Anchor[],
): Promise<AuditFault[]> {
  const seals = [...beside, ...elsewhere].map(({ seal }) => seal);
  const found = await ask<{ number: string; hash: string }>(
    'SELECT s.number::text AS number, s.hash FROM audit_seal s WHERE s.region_id = $1 AND s.number = ANY ($2::bigint[])',
    [region, seals],
  );
  const hashes = new Map(found.map(({ number, hash }) => [Number(number), hash]));
  const differing = (anchors: readonly Anchor[], kept: AnchorPlace): AuditFault[] =>
    anchors
      .filter(({ seal, hash }) => hashes.get(seal) !== hash)
      .map(({ day, seal }) => ({ kind: 'anchor-differs', day, seal, kept }));
  const days = new Set(beside.map(({ day }) => day));
  const gone = elsewhere
    .filter(({ day }) => !days.has(day))
    .map(({ day }): AuditFault => ({ kind: 'anchor-gone', day }));
  return [...differing(beside, 'database'), ...differing(elsewhere, 'file'), ...gone];
}

class Chain {
  private readonly faults: AuditFault[] = [];
  private events = 0;
  private head: { number: number; hash: string } | null = null;
  private seals = 0;
  private anchors = 0;

  constructor(private readonly region: string) {}

  check(seal: SealRow, events: readonly SealableEvent[]): void {
    const number = Number(seal.number);
    for (let missing = (this.head?.number ?? 0) + 1; missing < number && missing <= number + PAGE; missing++)
      this.faults.push({ kind: 'seal-missing', seal: missing });
    const found = new Set(events.map(({ id }) => id));
    const gone = seal.event_ids.filter((id) => !found.has(id));
    this.events += seal.event_ids.length;
    if (gone.length > 0) this.faults.push({ kind: 'events-missing', seal: number, events: gone });
    const followsOn =
      this.head === null || this.head.number !== number - 1 || this.head.hash === seal.previous_hash;
    if (!followsOn || (number === 1 && seal.previous_hash !== BEGINNING))
      this.faults.push({ kind: 'chain-broken', seal: number });
    // Which of its events was changed a hash cannot say; that none is missing and one is not as sealed, it can.
    if (gone.length === 0 && sealHash(this.region, number, seal.previous_hash, events) !== seal.hash)
      this.faults.push({ kind: 'events-changed', seal: number, events: seal.event_ids });
    this.head = { number, hash: seal.hash };
    this.seals += 1;
  }

  hold(faults: readonly AuditFault[], anchors: number): void {
    this.faults.push(...faults);
    this.anchors = anchors;
  }

  result(waiting: number, passedOver: number, twice: readonly string[]): AuditVerification {
    if (twice.length > 0) this.faults.push({ kind: 'sealed-twice', events: twice });
    if (passedOver > 0) this.faults.push({ kind: 'left-unsealed', events: passedOver });
    const { region, seals, events, anchors, head, faults } = this;
    return { region, seals, sealedEvents: events, waiting, anchors, head, faults };
  }
}
