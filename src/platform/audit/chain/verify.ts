import { type Ask, type Database, engineActor } from '../../base/database/index.js';
import { madeToday } from '../../base/region/index.js';
import { type AnchorFault, faultsBeside, faultsOfFile } from './anchor-faults.js';
import { type AnchorFile, readAnchorFile } from './anchor-file.js';
import { besideFor } from './anchor-keeping.js';
import {
  countUnsealed,
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
  | AnchorFault;

export type FaultKind = AuditFault['kind'];
export const FAULT_KINDS = [
  'seal-missing',
  'chain-broken',
  'events-missing',
  'events-changed',
  'sealed-twice',
  'left-unsealed',
  'anchor-differs',
  'file-missing',
  'file-unreadable',
  'file-damaged',
  'file-differs',
  'file-contradicts',
  'file-ahead',
  'file-shorter',
] as const satisfies readonly FaultKind[];

/** `not-yet`: the region was made today, and the first line comes when the day is over. */
export const FILE_STATES = ['not-set', 'not-yet', 'fits', 'fault'] as const;
export type FileState = (typeof FILE_STATES)[number];

export interface AuditVerification {
  readonly region: string;
  readonly seals: number;
  readonly sealedEvents: number;
  /** Events that are to be sealed within seconds, or that have to wait for a transaction that still runs: no fault. */
  readonly waiting: number;
  /** Anchors beside the trail, which it was held against. */
  readonly anchors: number;
  /** The file apart from the database that it was held against. */
  readonly file: {
    readonly state: FileState;
    /** Of this region. */
    readonly lines: number;
  };
  /** To be written down elsewhere: a chain whose end is cut off and made anew shows only against an older head. */
  readonly head: { readonly number: number; readonly hash: string } | null;
  /** In the order of the seals; empty where all is as it was written. */
  readonly faults: readonly AuditFault[];
}

/** Events are sealed every few seconds; what is older than this was passed over. */
const PATIENCE_MINUTES = 15;

/**
 * Recomputes the whole chain of a region in one snapshot, page by page, and says everything that is not as it was written.
 * @param path the file that keeps the anchors apart from the database; null = there is none
 */
export async function verifyChain(ask: Ask, region: string, path: string | null): Promise<AuditVerification> {
  const chain = new Chain(region);
  // The file after the rows: what is committed has its line by then.
  const begins = await madeToday(ask, region);
  const file = await readAnchorFile(path, region);
  for (let after = 0; ;) {
    const seals = await sealsAfter(ask, region, after);
    for (const seal of seals) chain.check(seal, await sealedEvents(ask, region, seal.eventIds));
    const last = seals.at(-1);
    if (last === undefined) break;
    after = Number(last.number);
  }
  const { waiting, passedOver } = await countUnsealed(ask, region, PATIENCE_MINUTES);
  const { anchors, hashes } = await besideFor(ask, region, file);
  const faults = faultsOfFile(file, { anchors, required: anchors, hashes }, begins && anchors.length === 0);
  chain.hold(faultsBeside({ anchors, hashes }), anchors.length);
  chain.holdFile(file, faults);
  return chain.result(waiting, passedOver, await sealedTwice(ask, region));
}

export const verifyAudit = (
  database: Database,
  region: string,
  path: string | null,
): Promise<AuditVerification> =>
  database.snapshot(engineActor(region), (tx) =>
    verifyChain((sql, parameters) => tx.query(sql, parameters), region, path),
  );

class Chain {
  private readonly faults: AuditFault[] = [];
  private events = 0;
  private head: { number: number; hash: string } | null = null;
  private seals = 0;
  private anchors = 0;
  private file: AuditVerification['file'] = { state: 'not-set', lines: 0 };

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

  holdFile(file: AnchorFile, faults: readonly AnchorFault[]): void {
    this.faults.push(...faults);
    const without = file.state === 'not-set' ? 'not-set' : file.state === 'missing' ? 'not-yet' : 'fits';
    this.file = {
      state: faults.length > 0 ? 'fault' : without,
      lines: file.state === 'read' ? file.kept.length : 0,
    };
  }

  result(waiting: number, passedOver: number, twice: readonly string[]): AuditVerification {
    if (twice.length > 0) this.faults.push({ kind: 'sealed-twice', events: twice });
    if (passedOver > 0) this.faults.push({ kind: 'left-unsealed', events: passedOver });
    const { region, seals, events, anchors, file, head, faults } = this;
    return { region, seals, sealedEvents: events, waiting, anchors, file, head, faults };
  }
}
