import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { Callers, CurrentActor, RequirePermission } from '../../identity/index.js';
import { type Actor } from '../../base/database/index.js';
import { ProblemDto, unwrap } from '../../base/http/index.js';
import { EventKinds } from './event-kinds.service.js';
import { EventReader } from './event-reader.service.js';
import { EventListDto, EventQuery, LiveChangesDto } from './events.dto.js';
import { LiveStreams } from './live/live-streams.service.js';
import { EVENTS_PROBLEMS } from './problems.js';

@ApiTags('events')
@ApiExtraModels(LiveChangesDto)
@Controller('api/v1/events')
export class EventsController {
  constructor(
    private readonly reader: EventReader,
    private readonly kinds: EventKinds,
    private readonly streams: LiveStreams,
    private readonly callers: Callers,
  ) {}

  @Get()
  @RequirePermission('events:read')
  @ApiOperation({
    summary: 'What happened to the proposals and offers of your organisation, oldest first',
    description:
      'Ids and kinds only, kept for three months unless the region agreed on another period. Remember `next`: asking with it as `after` misses nothing, also after webhooks failed.',
  })
  @ApiOkResponse({ type: EventListDto })
  async listEvents(@CurrentActor() actor: Actor, @Query() query: EventQuery): Promise<EventListDto> {
    const events = await this.reader.after(actor, query.after, query.limit);
    return {
      items: events.flatMap(({ position, kind, subjectId, at }) => {
        const topic = this.kinds.find(kind)?.topic;
        return topic === undefined ? [] : { id: position, kind, topic, subjectId, at: at.toISOString() };
      }),
      next: events.at(-1)?.position ?? query.after,
    };
  }

  @Get('live')
  @RequirePermission('events:read')
  @ApiOperation({
    summary: 'Hear of changes as server-sent events',
    description:
      'Events `ready` once, `change` (data: LiveChangesDto) when something happened, `reset` where too much was missed: ask for everything anew then. A comment every 15 seconds. The stream ends after ten minutes; a client that repeats the last id in Last-Event-ID misses nothing. At most six streams a person.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Id of the last event that was received',
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @ApiResponse({ status: 429, type: ProblemDto, description: 'too-many-streams' })
  async followEvents(
    @CurrentActor() actor: Actor,
    @Headers('last-event-id') last: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    // Ours are short numbers; anything else is as good as none, and gets a reset.
    const after = last === undefined ? null : /^\d{1,15}$/.test(last) ? Number(last) : Infinity;
    unwrap(
      await this.streams.open(actor, after, response, () => this.callers.isKnown(request)),
      EVENTS_PROBLEMS,
    );
  }
}
