import { Injectable } from '@nestjs/common';
import { type Bundle } from 'fhir/r4.js';
import { type EntityManager } from 'typeorm';
import {
  bundlePath,
  bundleReader,
  type DemandEntry,
  MOST_PROGRAMMES,
  MOST_REASONS,
  type ReadBundle,
} from '../../../libs/ingest/index.js';
import { type FieldProblem, ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { inSlices } from '../../platform/base/time/index.js';
import { type IngestProblem } from '../problems.js';
import { type Meant, RegistryPort } from '../registry.port.js';
import { SupplyPushes } from '../supply/supply.service.js';
import { type ListRow, type PushAnswer } from '../waiting-list/push-request.js';
import { WaitingListPushes } from '../waiting-list/waiting-list.service.js';
import { allOrNothing } from './all-or-nothing.js';
import { alreadyListed, demandFaults, rowsInCrisis } from './demand-faults.js';
import { pushSupply } from './supply-of-bundle.js';
import { doneBundle, type TransactionDone } from './transaction-answer.js';

export interface TransactionRequest {
  readonly body: unknown;
  readonly bodySha256: string;
  readonly idempotencyKey: string | null;
  readonly meant: Meant;
  /** Places that stay where a programme stops, as the sender says; null where it says nothing of them. */
  readonly confirmedHeld: number | null;
}

export interface TransactionAnswer {
  readonly bundle: Bundle;
  /** The answer of an earlier transaction with the same key. */
  readonly replayed: boolean;
}

/**
 * Takes a FHIR transaction through the pipeline of every push: programmes, their free intakes, and then each demand as a
 * row; all of it is taken or nothing.
 */
@Injectable()
export class FhirTransactions {
  constructor(
    private readonly database: Database,
    private readonly pushes: WaitingListPushes,
    private readonly supply: SupplyPushes,
    private readonly registry: RegistryPort,
  ) {}

  async run(actor: Actor, request: TransactionRequest): Promise<Result<TransactionAnswer, IngestProblem>> {
    const bundle = await readBundle(request.body);
    const { store } = request.meant;
    const hasSupply = bundle.programmes.length + bundle.slots.length > 0;
    const crises: ListRow[] = [];
    const done = await allOrNothing(this.database, actor, store || !hasSupply, (tx) =>
      this.take(tx, actor, request, bundle, crises),
    );
    if (!done.ok) {
      if (store) await this.markCrises(actor, request, crises);
      return done;
    }
    const id = (reference: string): string => this.registry.entryId(actor, reference);
    const replayed = done.value.pushed?.replayed ?? false;
    return ok({ bundle: await doneBundle(bundle, done.value, store, id), replayed });
  }

  private async take(
    tx: EntityManager,
    actor: Actor,
    request: TransactionRequest,
    bundle: ReadBundle,
    crises: ListRow[],
  ): Promise<Result<TransactionDone, IngestProblem>> {
    const { demands, programmes, slots } = bundle;
    crises.length = 0; // another attempt begins anew
    if (programmes.length > MOST_PROGRAMMES || slots.length > MOST_PROGRAMMES)
      return refuse({ code: 'too-many-programmes', params: { most: MOST_PROGRAMMES } });
    const leaves = demands.some(({ hasLeft }) => hasLeft);
    const { confirmed } = request.meant;
    const meant = { ...request.meant, confirmed: leaves || slots.length === 0 ? confirmed : null };
    // Before anything else: its own changes have made other versions of what it names, and its supply may be older by now.
    const replay = demands.length === 0 ? null : await this.pushes.replayOf(tx, actor, { ...request, meant });
    if (replay?.ok === false) return replay;
    if (replay?.ok === true && replay.value !== null)
      return ok({ pushed: replay.value, supply: { changes: new Map() } });
    const stale = await this.staleVersions(tx, actor, demands);
    const supply = await pushSupply(this.supply, tx, actor, bundle, {
      held: request.confirmedHeld,
      removed: leaves ? null : confirmed,
    });
    const pushed = demands.length === 0 ? null : await this.push(tx, actor, { ...request, meant }, demands);
    const answer = pushed?.ok === true ? pushed.value : null;
    // Whatever else is wrong: who is in a crisis is found first.
    if (answer !== null) crises.push(...rowsInCrisis(demands, answer));
    if (stale !== null) return refuse(stale);
    if (!supply.ok) return supply;
    if (pushed?.ok === false) return pushed;
    const problems = [
      ...bundle.problems,
      ...supply.value.problems,
      ...this.foreignIds(actor, demands),
      ...(answer === null ? [] : demandFaults(answer)),
    ];
    if (problems.length > 0)
      return refuse({ code: 'bundle-refused', errors: problems.slice(0, MOST_REASONS) });
    const conflict = answer === null ? null : alreadyListed(demands, answer);
    return conflict === null ? ok({ pushed: answer, supply: supply.value }) : refuse(conflict);
  }

  /** An id that a resource has is that of its own reference: of any other nobody knows which is meant. */
  private foreignIds(actor: Actor, demands: readonly DemandEntry[]): FieldProblem[] {
    return demands
      .filter(({ id, reference }) => id !== null && id !== this.registry.entryId(actor, reference ?? ''))
      .map(({ number }) => ({ field: `${bundlePath(number, '')}.id`, code: 'not-our-id' }));
  }

  /** What was read and has been changed since; in the order of pushes, so that of two one is told. */
  private async staleVersions(
    tx: EntityManager,
    actor: Actor,
    demands: readonly DemandEntry[],
  ): Promise<IngestProblem | null> {
    const expected = demands.filter(({ ifMatch }) => ifMatch !== null);
    if (expected.length === 0 || actor.organisation === null) return null;
    if ((await this.registry.open(tx, actor, actor.organisation)) === null) return 'provider-not-registered';
    const references = expected.map(({ reference }) => reference ?? '');
    const versions = await this.registry.versionsOf(tx, actor, references);
    const stale = expected.filter(({ reference, ifMatch }) => versions.get(reference ?? '') !== ifMatch);
    if (stale.length === 0) return null;
    const errors = stale.map(({ number }) => ({
      field: `Bundle.entry[${number - 1}].request.ifMatch`,
      code: 'not-this-version',
    }));
    return { code: 'changed-meanwhile', errors: errors.slice(0, MOST_REASONS) };
  }

  private push(
    tx: EntityManager,
    actor: Actor,
    { bodySha256, idempotencyKey, meant }: TransactionRequest,
    demands: readonly DemandEntry[],
  ): Promise<Result<PushAnswer, IngestProblem>> {
    return this.pushes.pushRowsIn(tx, actor, {
      ...{ bodySha256, idempotencyKey, meant, mode: 'delta', expectEmpty: false, wholly: true },
      rows: () => Promise.resolve(ok(demands)),
    });
  }

  /**
   * A crisis refuses its transaction as it refuses a row, but a client who is on the list already must not be matched
   * on by yesterday's row: that alone is not undone. Its receipt says why the row was refused.
   */
  private async markCrises(
    actor: Actor,
    { bodySha256 }: TransactionRequest,
    rows: readonly ListRow[],
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.pushes.pushRows(actor, {
      ...{ bodySha256, idempotencyKey: null, mode: 'delta', expectEmpty: false },
      meant: { store: true, confirmed: null },
      rows: () => Promise.resolve(ok(rows)),
    });
  }
}

async function readBundle(body: unknown): Promise<ReadBundle> {
  const reader = bundleReader(body);
  await inSlices(reader.entries, reader.read);
  return reader.result();
}
