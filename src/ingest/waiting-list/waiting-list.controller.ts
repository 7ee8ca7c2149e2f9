import { Body, Controller, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { BodySha256, problem, TakesList, unwrap } from '../../platform/base/http/index.js';
import { WaitingListPushes } from './waiting-list.service.js';
import { ReceiptDto } from '../receipt/receipt.dto.js';
import { CONFIRM_REMOVED, confirmedRemovals } from '../confirmation.js';
import { PUSH_MODES } from '../../../libs/ingest/index.js';
import { INGEST_PROBLEMS } from '../problems.js';
import { listMessage } from './list-message.js';
import { WaitingListPushDto } from './waiting-list.dto.js';

const ONLY_FOR_LINES = 'Of newline-delimited JSON, and of nothing else: JSON says it itself';

@ApiTags('ingest')
@Controller('api/v1/waiting-list')
export class WaitingListPushController {
  constructor(private readonly pushes: WaitingListPushes) {}

  @Post()
  @TakesList()
  @HttpCode(200)
  @RequirePermission('waiting-list:push')
  @ApiOperation({
    summary: 'Push the own waiting list',
    description:
      'All rows that can be taken are stored in one transaction, or nothing is. A row that cannot be taken is refused as a whole and listed with the reason for each field; none of its values is stored, logged or repeated. Up to 25 MB of JSON, or of newline-delimited JSON (Content-Type application/x-ndjson): an entry a line, with mode and expectEmpty behind the question mark.',
  })
  @ApiBody({ type: WaitingListPushDto })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'The same key with the same body gets the receipt of the first push (header Idempotent-Replayed: true); with another body, or confirming another number of removals, it is refused (409). A uuid, or 32 to 64 hexadecimal digits made at random; anything else is refused (400). Only its SHA-256 is kept.',
  })
  @ApiQuery({
    name: 'dryRun',
    required: false,
    type: Boolean,
    description: 'Says what would happen and stores nothing',
  })
  @ApiQuery({ name: 'mode', required: false, enum: PUSH_MODES, description: ONLY_FOR_LINES })
  @ApiQuery({ name: 'expectEmpty', required: false, type: Boolean, description: ONLY_FOR_LINES })
  @ApiQuery(CONFIRM_REMOVED)
  @ApiOkResponse({ type: ReceiptDto, description: 'Also when rows were refused' })
  async pushWaitingList(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @BodySha256() bodySha256: string,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Query('dryRun') dryRun: string | undefined,
    @Query('mode') mode: string | undefined,
    @Query('expectEmpty') expectEmpty: string | undefined,
    @Query(CONFIRM_REMOVED.name) confirmed: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReceiptDto> {
    // A dry run that was meant and not understood would be a real one.
    if (dryRun !== undefined && dryRun !== 'true' && dryRun !== 'false')
      throw problem(INGEST_PROBLEMS, 'dry-run-unclear');
    const { receipt, replayed } = unwrap(
      await this.pushes.push(actor, {
        ...listMessage(body, bodySha256, { mode, expectEmpty }),
        idempotencyKey: idempotencyKey ?? null,
        meant: { store: dryRun !== 'true', confirmed: confirmedRemovals(confirmed) },
      }),
      INGEST_PROBLEMS,
    );
    if (replayed) response.setHeader('Idempotent-Replayed', 'true');
    return receipt;
  }
}
