import { Injectable } from '@nestjs/common';
import { type OperationOutcome } from 'fhir/r4.js';
import { demandPath, readDemand, resourceToValidate } from '../../../libs/ingest/index.js';
import { type FieldProblem, ok, type Result } from '../../../libs/kernel/index.js';
import { inBoth, type Language } from '../../../libs/words/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { allWell, outcomeOf, refusalOfProblem } from '../../platform/base/http/index.js';
import { INGEST_PROBLEMS, type IngestProblem } from '../problems.js';
import { RegistryPort } from '../registry.port.js';
import { WaitingListPushes } from '../waiting-list/waiting-list.service.js';

/** Holds a resource against its profile as a push would: the pipeline reads it, and nothing of it is kept. */
@Injectable()
export class FhirValidation {
  constructor(
    private readonly pushes: WaitingListPushes,
    private readonly registry: RegistryPort,
  ) {}

  async demand(
    actor: Actor,
    body: unknown,
    bodySha256: string,
    language: Language,
  ): Promise<Result<OperationOutcome, IngestProblem>> {
    const { resource, problems: around } = resourceToValidate(body);
    const { row, problems: found, hasLeft, id, reference } = readDemand(resource);
    const pushed = await this.pushes.pushRows(actor, {
      ...{ bodySha256, idempotencyKey: null, mode: 'delta', expectEmpty: false, everyReason: true },
      meant: { store: false, confirmed: null },
      rows: () => Promise.resolve(ok([{ row, problems: found, number: 1, hasLeft }])),
    });
    if (!pushed.ok) return pushed;
    const isForeign = id !== null && id !== this.registry.entryId(actor, reference ?? '');
    const problems: FieldProblem[] = [
      ...around,
      ...(isForeign ? [{ field: 'ServiceRequest.id', code: 'not-our-id' }] : []),
      ...(pushed.value.rows?.problems ?? []).map(({ row: _, field, ...problem }) => ({
        ...problem,
        field: `ServiceRequest${demandPath(field)}`,
      })),
    ];
    if (problems.length === 0) return ok(allWell('valid', inBoth('ingest.fhir.valid')[language]));
    const refusal = refusalOfProblem(INGEST_PROBLEMS, { code: 'resource-not-valid', errors: problems });
    return ok(outcomeOf(refusal, language, undefined));
  }
}
