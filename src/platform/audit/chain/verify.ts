import { type Ask, type Database, engineActor } from '../../base/database/index.js';
import { type Anchor, anchorsOf } from './audit-anchor.store.js';
import {
  countUnsealed,
  hashesOfSeals,
  PAGE,
  sealedEvents,
  sealedTwice,
  sealsAfter,
  type StoredSeal,
} from './audit-seal.store.js';
import { BEGINNING, type SealableEvent, sealHash } from './seal-hash.js';

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
  /** Events that are to be sealed within seconds, or that have to wait for a transaction that still runs: no fault. */
  readonly waiting: number;
  /** Anchors it was held against, beside the trail and elsewhere. */
  readonly anchors: number;
  /** To be written down elsewhere: a chain whose end is cut off and made anew shows only against an older head. */
  readonly head: { readonly number: number; readonly hash: string } | null;
  /** In the order of the seals; empty where all is as it was written. */
  readonly faults: readonly AuditFault[];
}

/** Events are sealed every few seconds; what is older than this was passed over. */
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
    const seals = await sealsAfter(ask, region, after);
    for (const seal of seals) chain.check(seal, await sealedEvents(ask, region, seal.eventIds));
    const last = seals.at(-1);
    if (last === undefined) break;
    after = Number(last.number);
  }
  const { waiting, passedOver } = await countUnsealed(ask, region, PATIENCE_MINUTES);
  const here = elsewhere.filter((anchor) => anchor.region === region);
  chain.hold(await faultsOfAnchors(ask, region, anchors, here), anchors.length + here.length);
  return chain.result(waiting, passedOver, await sealedTwice(ask, region));
}

export const verifyAudit = (database: Database, region: string): Promise<AuditVerification> =>
  database.snapshot(engineActor(region), (tx) =>
    verifyChain((sql, parameters) => tx.query(sql, parameters), region),
  );

/** Each anchor names a seal and its hash; a chain that was made anew has others. */
async function faultsOfAnchors(
  ask: Ask,
  region: string,
  beside: readonly Anchor[],
  elsewhere: readonly Anchor[],
): Promise<AuditFault[]> {
  const seals = [...beside, ...elsewhere].map(({ seal }) => seal);
  const hashes = await hashesOfSeals(ask, region, seals);
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

  check(seal: StoredSeal, events: readonly SealableEvent[]): void {
    const number = Number(seal.number);
    for (let missing = (this.head?.number ?? 0) + 1; missing < number && missing <= number + PAGE; missing++)
      this.faults.push({ kind: 'seal-missing', seal: missing });
    const found = new Set(events.map(({ id }) => id));
    const gone = seal.eventIds.filter((id) => !found.has(id));
    this.events += seal.eventIds.length;
    if (gone.length > 0) this.faults.push({ kind: 'events-missing', seal: number, events: gone });
    const followsOn =
      this.head === null || this.head.number !== number - 1 || this.head.hash === seal.previousHash;
    if (!followsOn || (number === 1 && seal.previousHash !== BEGINNING))
      this.faults.push({ kind: 'chain-broken', seal: number });
    // Which of its events was changed a hash cannot say; that none is missing and one is not as sealed, it can.
    if (gone.length === 0 && sealHash(this.region, number, seal.previousHash, events) !== seal.hash)
      this.faults.push({ kind: 'events-changed', seal: number, events: seal.eventIds });
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
