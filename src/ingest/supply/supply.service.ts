import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  identifierInText,
  MOST_PROGRAMMES,
  readCeilings,
  readListBody,
  readProgramme,
  readSlots,
} from '../../../libs/ingest/index.js';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { inSteps } from '../../platform/base/time/index.js';
import { type PushKind } from '../receipt/receipt.entity.js';
import { Receipts } from '../receipt/receipt.service.js';
import { fieldsRefused, type IngestProblem, wrongShape } from '../problems.js';
import { type PushContext, RegistryPort } from '../registry.port.js';
import { type CeilingsChangedDto, type ProgrammeChangedDto, type SlotsChangedDto } from './supply.dto.js';

interface Counts {
  readonly rows: number;
  readonly created?: number;
  readonly changed?: number;
  readonly removed?: number;
  readonly formerAreas?: number;
}
interface Stored<T> {
  readonly answer: T;
  readonly counts: Counts;
}

/** Takes what a provider offers: programmes, free intakes, and how many clients an insurer still pays for. */
@Injectable()
export class SupplyPushes {
  constructor(
    private readonly database: Database,
    private readonly registry: RegistryPort,
    private readonly receipts: Receipts,
    private readonly audit: Audit,
  ) {}

  putProgramme(
    actor: Actor,
    reference: string,
    body: unknown,
    confirmed: number | null,
  ): Promise<Result<ProgrammeChangedDto, IngestProblem>> {
    return this.database.transaction(actor, (tx) =>
      this.putProgrammeIn(tx, actor, reference, body, confirmed),
    );
  }

  /** The same as a part of a transaction that is open. */
  putProgrammeIn(
    tx: EntityManager,
    actor: Actor,
    reference: string,
    body: unknown,
    confirmed: number | null,
  ): Promise<Result<ProgrammeChangedDto, IngestProblem>> {
    return this.store(tx, actor, 'programmes', body, async (context) => {
      const programme = readProgramme(reference, body, context);
      if (!programme.ok) return refuse(fieldsRefused(programme.error));
      const { programmes } = context;
      if (programmes.size >= MOST_PROGRAMMES && !programmes.has(programme.value.reference))
        return refuse({ code: 'too-many-programmes', params: { most: MOST_PROGRAMMES } });
      const stored = await this.registry.putProgramme(tx, actor, programme.value, context, confirmed);
      if (!stored.ok) return stored;
      const { id, change } = stored.value;
      const counts = {
        rows: 1,
        created: Number(change === 'created'),
        changed: Number(change === 'changed'),
        formerAreas: Number((body as { readonly area: unknown }).area !== programme.value.area),
      };
      return ok({ answer: { reference, id, change }, counts });
    });
  }

  putSlots(
    actor: Actor,
    reference: string,
    body: unknown,
    confirmed: number | null,
  ): Promise<Result<SlotsChangedDto, IngestProblem>> {
    return this.database.transaction(actor, (tx) => this.putSlotsIn(tx, actor, reference, body, confirmed));
  }

  /** The same as a part of a transaction that is open. */
  async putSlotsIn(
    tx: EntityManager,
    actor: Actor,
    reference: string,
    body: unknown,
    confirmed: number | null,
  ): Promise<Result<SlotsChangedDto, IngestProblem>> {
    const kind = identifierInText(reference);
    if (kind !== null) return refuse(fieldsRefused([{ field: 'reference', code: kind }]));
    const list = readListBody(body, 'slots');
    if (!list.ok) return refuse(wrongShape(list.error));
    return this.store(tx, actor, 'slots', body, async (context) => {
      const slots = await inSteps(readSlots(list.value, context));
      if (!slots.ok) return refuse(fieldsRefused(slots.error));
      const stored = await this.registry.putSlots(tx, actor, reference, slots.value, context, confirmed);
      if (!stored.ok) return stored;
      const { created, changed } = stored.value;
      const weeks = slots.value.length;
      // The answer counts what is other than before; the receipt says which of it was there before.
      const answer = { reference, weeks, changed: created + changed };
      return ok({ answer, counts: { rows: weeks, created, changed } });
    });
  }

  async putCeilings(
    actor: Actor,
    body: unknown,
    confirmed: number | null,
  ): Promise<Result<CeilingsChangedDto, IngestProblem>> {
    const list = readListBody(body, 'ceilings');
    if (!list.ok) return refuse(wrongShape(list.error));
    const ceilings = await inSteps(readCeilings(list.value));
    if (!ceilings.ok) return refuse(fieldsRefused(ceilings.error));
    return this.database.transaction(actor, (tx) =>
      this.store(tx, actor, 'ceilings', body, async (context) => {
        const stored = await this.registry.putCeilings(tx, actor, ceilings.value, context, confirmed);
        if (!stored.ok) return stored;
        const { created, changed, removed } = stored.value;
        const counts = { rows: ceilings.value.length, created, changed, removed };
        return ok({ answer: { changed: created + changed + removed }, counts });
      }),
    );
  }

  /** In the caller's transaction: what changed, its receipt and the audit event; a refusal leaves none of them. */
  private async store<T>(
    tx: EntityManager,
    actor: Actor,
    kind: PushKind,
    body: unknown,
    work: (context: PushContext) => Promise<Result<Stored<T>, IngestProblem>>,
  ): Promise<Result<T, IngestProblem>> {
    const provider = actor.organisation;
    const context = provider === null ? null : await this.registry.open(tx, actor, provider);
    if (provider === null || context === null) return refuse('provider-not-registered');
    const full = await this.receipts.fullForToday(tx, actor, context);
    if (full !== null) return refuse(full);
    const stored = await work(context);
    if (!stored.ok) return stored;
    const { rows, created = 0, changed = 0, removed = 0, formerAreas = 0 } = stored.value.counts;
    const receipt = await this.receipts.write(tx, actor, provider, {
      kind,
      mode: kind === 'programmes' ? 'delta' : 'snapshot',
      idempotencySha256: null,
      bodySha256: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
      rows,
      created,
      changed,
      unchanged: Math.max(0, rows - created - changed),
      removed,
      refused: 0,
      kept: 0,
      formerAreas,
      refusals: [],
    });
    await this.audit.record(tx, actor, {
      action: `${kind}.push`,
      subjectKind: 'push',
      subjectId: subjectOf(receipt, 'id'),
      category: 'supply',
      ground: 'own-supply',
      detail: { rows, created, changed, removed },
    });
    return ok(stored.value.answer);
  }
}
