import { type EntityManager } from 'typeorm';
import {
  type CeilingRow,
  type EntryPush,
  type ProgrammeRow,
  type ReadingContext,
  type SlotRow,
} from '../../libs/ingest/index.js';
import { type ProblemDetail, type Result } from '../../libs/kernel/index.js';
import { type PushPolicy } from '../../libs/policy/index.js';
import { type Actor } from '../platform/base/database/index.js';

/** What a push was judged against, all read in its own transaction. */
export interface PushContext extends ReadingContext {
  readonly thisWeek: string;
  /** What the region has agreed on about pushes. */
  readonly policy: PushPolicy;
  /** Names of the region's municipalities by code, and of the own programmes by reference. */
  readonly areaNames: ReadonlyMap<string, string>;
  readonly programmeNames: ReadonlyMap<string, string>;
}

/** A list that would let many go, and nobody has said how many that are. */
/** A programme that stops while places of it are held. */
export type StopHolds = ProblemDetail<'stop-holds'>;
export type RemovesMany = ProblemDetail<'removes-many'>;
/** Why a waiting list is not taken as a whole. */
export type ListProblem = RemovesMany | ProblemDetail<'too-many-entries'>;

/** How a list is meant. */
export interface Meant {
  /** Otherwise only said is what would happen. */
  readonly store: boolean;
  /** How many rows go, as the sender says; null where it says nothing of it. */
  readonly confirmed: number | null;
}

/** What a waiting list did to the registry. */
export interface EntryOutcome {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Missing from the snapshot, and staying because refused rows may be about them. */
  readonly kept: number;
  /** References whose rows were not taken because their transfer is under way. */
  readonly frozen: readonly string[];
  /** References whose rows were not taken because their clients had them erased. */
  readonly erased: readonly string[];
  /** Which they are, for whoever asks beforehand. */
  readonly references: Readonly<Record<'created' | 'changed' | 'unchanged' | 'removed', readonly string[]>>;
}

/** Why slots are not taken: no such programme, fewer than are held, or many that go. */
export type SlotsProblem = 'programme-not-found' | ProblemDetail<'slots-held'> | RemovesMany;

export type Change = 'created' | 'changed' | 'unchanged';

/**
 * Where validated rows go. Data flows from ingest to the registry while ingest knows no later stage, so ingest says
 * here what it needs and the registry provides it. Everything happens in the caller's transaction, as its actor.
 */
export abstract class RegistryPort {
  /** By which an entry of the acting organisation is known everywhere, whether it is on the list or not. */
  abstract entryId(actor: Actor, reference: string): string;
  /**
   * Versions of own entries by their references, as their ETags have them; who is not known has none. They stay what
   * they are until the transaction ends.
   */
  abstract versionsOf(
    tx: EntityManager,
    actor: Actor,
    references: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;
  /** Orders the pushes of one provider until the end of the transaction; null where the region has no such provider. */
  abstract open(tx: EntityManager, actor: Actor, provider: string): Promise<PushContext | null>;
  abstract applyEntries(
    tx: EntityManager,
    actor: Actor,
    push: EntryPush,
    context: PushContext,
    meant: Meant,
  ): Promise<Result<EntryOutcome, ListProblem>>;
  abstract putProgramme(
    tx: EntityManager,
    actor: Actor,
    row: ProgrammeRow,
    context: PushContext,
    confirmed: number | null,
  ): Promise<Result<{ id: string; change: Change }, StopHolds>>;
  /** The programme's slots from this week on become exactly these. */
  abstract putSlots(
    tx: EntityManager,
    actor: Actor,
    reference: string,
    rows: readonly SlotRow[],
    context: PushContext,
    confirmed: number | null,
  ): Promise<Result<{ created: number; changed: number }, SlotsProblem>>;
  /** The provider's ceilings become exactly these. */
  abstract putCeilings(
    tx: EntityManager,
    actor: Actor,
    rows: readonly CeilingRow[],
    context: PushContext,
    confirmed: number | null,
  ): Promise<Result<{ created: number; changed: number; removed: number }, RemovesMany>>;
}
