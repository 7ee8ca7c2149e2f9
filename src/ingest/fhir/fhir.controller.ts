import { Body, Controller, Get, Header, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { type Response } from 'express';
import { type Bundle, type CapabilityStatement } from 'fhir/r4.js';
import { capabilityStatement } from '../../../libs/ingest/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import {
  BodySha256,
  FHIR_JSON,
  FHIR_TYPE,
  resourceSchema,
  problem,
  Public,
  TakesList,
  unwrap,
} from '../../platform/base/http/index.js';
import { CONFIRM_HELD, CONFIRM_REMOVED, confirmedHeld, confirmedRemovals } from '../confirmation.js';
import { INGEST_PROBLEMS } from '../problems.js';
import { FhirTransactions } from './transaction.service.js';

/** FHIR R4: the same pipeline as every other way in. */
@ApiTags('fhir')
@ApiProduces(FHIR_JSON)
@Controller('fhir')
export class FhirController {
  constructor(private readonly transactions: FhirTransactions) {}

  @Get('metadata')
  @Public()
  @Header('Content-Type', FHIR_TYPE)
  @ApiOperation({ summary: 'What this service takes and gives in FHIR' })
  @ApiOkResponse({ schema: resourceSchema('CapabilityStatement') })
  fhirCapabilities(): CapabilityStatement {
    return capabilityStatement() as unknown as CapabilityStatement;
  }

  @Post()
  @TakesList()
  @HttpCode(200)
  @RequirePermission('waiting-list:push')
  @Header('Content-Type', FHIR_TYPE)
  @ApiOperation({
    summary: 'Push changes of the own waiting list and supply as a FHIR transaction',
    description:
      'A transaction Bundle of ServiceRequests by the profile demand: POST for who is new, PUT to ServiceRequest?identifier=… for who is new or different, DELETE there, or a PUT with status revoked, completed or entered-in-error, for who has left. HealthcareServices with their Locations are programmes, a Schedule with its Slots is all that one has free from this week on. Everything of it is taken or nothing; what is refused is an OperationOutcome with every fault, the first 1,000. Nothing that leads to a person is taken: no Patient, name, narrative or contained resource, no unknown element or extension.',
  })
  @ApiConsumes(FHIR_JSON)
  @ApiBody({ schema: resourceSchema('Bundle') })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'As with any push' })
  @ApiQuery({
    name: 'dryRun',
    required: false,
    type: Boolean,
    description: 'Says what would happen and stores nothing',
  })
  @ApiQuery(CONFIRM_REMOVED)
  @ApiQuery(CONFIRM_HELD)
  @ApiOkResponse({ schema: resourceSchema('Bundle'), description: 'A transaction-response' })
  async fhirTransaction(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @BodySha256() bodySha256: string,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Query('dryRun') dryRun: string | undefined,
    @Query(CONFIRM_REMOVED.name) confirmed: string | undefined,
    @Query(CONFIRM_HELD.name) held: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Bundle> {
    if (dryRun !== undefined && dryRun !== 'true' && dryRun !== 'false')
      throw problem(INGEST_PROBLEMS, 'dry-run-unclear');
    const { bundle, replayed } = unwrap(
      await this.transactions.run(actor, {
        ...{ body, bodySha256, idempotencyKey: idempotencyKey ?? null },
        meant: { store: dryRun !== 'true', confirmed: confirmedRemovals(confirmed) },
        confirmedHeld: confirmedHeld(held),
      }),
      INGEST_PROBLEMS,
    );
    if (replayed) response.setHeader('Idempotent-Replayed', 'true');
    return bundle;
  }
}
