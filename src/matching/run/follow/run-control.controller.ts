import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { type Response } from 'express';
import { CurrentActor, RequirePermission } from '../../../platform/identity/index.js';
import { type Actor } from '../../../platform/base/database/index.js';
import { unwrap } from '../../../platform/base/http/index.js';
import { MATCHING_PROBLEMS } from '../../problems.js';
import { StartedRunDto } from '../run.dto.js';
import { RunCancel } from '../run-cancel.service.js';
import { RunEndDto, RunProgressDto } from './run-progress.dto.js';
import { RunStreams } from './run-streams.service.js';

/** A run while it goes on. */
@ApiTags('matching')
@ApiExtraModels(RunProgressDto, RunEndDto)
@Controller('api/v1/matching-runs')
export class RunControlController {
  constructor(
    private readonly cancels: RunCancel,
    private readonly streams: RunStreams,
  ) {}

  @Get(':id/events')
  @RequirePermission('matching-runs:read')
  @ApiOperation({
    summary: 'Follow a run as server-sent events',
    description:
      'Events `progress` (data: RunProgressDto) whenever there is news, at most one a second, and `status` (data: RunEndDto) once, after which the stream ends: close the EventSource then. At most four streams a person.',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async followMatchingRun(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    unwrap(await this.streams.open(actor, id, response), MATCHING_PROBLEMS);
  }

  @Post(':id/cancel')
  @HttpCode(202)
  @RequirePermission('matching-runs:start')
  @ApiOperation({
    summary: 'Stop a run; nothing of it is published',
    description:
      'A queued run is cancelled at once. One that is being computed answers `running` and is cancelled within a second. One that is over: 409 `run-over`.',
  })
  @ApiAcceptedResponse({ type: StartedRunDto })
  async cancelMatchingRun(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StartedRunDto> {
    return { id, status: unwrap(await this.cancels.cancel(actor, id), MATCHING_PROBLEMS) };
  }
}
