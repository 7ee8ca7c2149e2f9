import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, RequirePermission } from '../platform/auth/index.js';
import { FunnelDto, FunnelQueryDto, WaitsDto, WaitsQueryDto } from './insight.dto.js';
import { InsightService } from './insight.service.js';

@ApiTags('insight')
@Controller('api/v1/insight')
export class InsightController {
  constructor(private readonly insight: InsightService) {}

  @Get('waits')
  @RequirePermission('insight:read')
  @ApiOperation({ summary: 'Waits to intake, to treatment and in total against the norm' })
  @ApiOkResponse({ type: WaitsDto })
  getWaits(@CurrentActor() actor: Actor, @Query() query: WaitsQueryDto): Promise<WaitsDto> {
    return this.insight.waits(actor, query.by);
  }

  @Get('funnel')
  @RequirePermission('insight:read')
  @ApiOperation({ summary: 'How far proposals come: proposed, approved, offered, accepted, started' })
  @ApiOkResponse({ type: FunnelDto })
  getFunnel(@CurrentActor() actor: Actor, @Query() _query: FunnelQueryDto): Promise<FunnelDto> {
    return this.insight.funnel(actor);
  }
}
