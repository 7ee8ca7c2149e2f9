import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../base/database/index.js';
import { CurrentActor, RequirePermission } from '../../identity/index.js';
import { problem } from '../../base/http/index.js';
import { AUDIT_PROBLEMS } from '../problems.js';
import { EntryTrailDto, TrailListDto, TrailQueryDto } from './trail.dto.js';
import { TrailReader } from './trail.service.js';

/** Nine digits are no id of ours, and could be a number that must not be written down. */
const ENTRY_ID = /^(?!\d{9}$)[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

@ApiTags('platform')
@Controller('api/v1/audit')
export class TrailController {
  constructor(private readonly trail: TrailReader) {}

  @Get('entries/:id')
  @RequirePermission('audit:read')
  @ApiOperation({ summary: 'Who saw and did what about one entry: the answer to its client’s question' })
  @ApiOkResponse({ type: EntryTrailDto })
  async readEntryTrail(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EntryTrailDto> {
    if (!ENTRY_ID.test(id)) throw problem(AUDIT_PROBLEMS, 'no-such-entry');
    const trail = await this.trail.ofEntry(actor, id);
    if (trail === null) throw problem(AUDIT_PROBLEMS, 'no-such-entry');
    return trail;
  }

  @Get('events')
  @RequirePermission('audit:search')
  @ApiOperation({ summary: 'The audit trail, the newest first' })
  @ApiOkResponse({ type: TrailListDto })
  async searchAudit(@CurrentActor() actor: Actor, @Query() query: TrailQueryDto): Promise<TrailListDto> {
    const { from, to, user, organisation, action, subject, before, limit, offset } = query;
    const search = { from, to, user, organisation, action, subject, before };
    const given = Object.fromEntries(
      Object.entries(search).map(([key, value]) => [key, value ?? null]),
    ) as Record<keyof typeof search, string | null>;
    const page = await this.trail.search(actor, { ...given, limit, offset });
    if (page === null) throw problem(AUDIT_PROBLEMS, 'no-such-subject');
    return page;
  }
}
