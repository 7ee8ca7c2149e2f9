import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../platform/identity/index.js';
import { type Actor } from '../platform/base/database/index.js';
import { CaseTableDto } from './case-table.dto.js';
import { CaseTableFigures } from './case-table.service.js';
import { FunnelDto } from './funnel/funnel.dto.js';
import { FunnelService } from './funnel/funnel.service.js';
import { FunnelQueryDto, WaitsDto, WaitsQueryDto } from './insight.dto.js';
import { InsightService } from './insight.service.js';
import { TimeToIntakeDto, TimeToIntakeQueryDto } from './time-to-intake/time-to-intake.dto.js';
import { TimeToIntakeService } from './time-to-intake/time-to-intake.service.js';
import { TrendDto, TrendQueryDto } from './trend/trend.dto.js';
import { TrendService } from './trend/trend.service.js';

@ApiTags('insight')
@Controller('api/v1/insight')
export class InsightController {
  constructor(
    private readonly insight: InsightService,
    private readonly caseTable: CaseTableFigures,
    private readonly funnels: FunnelService,
    private readonly trends: TrendService,
    private readonly timesToIntake: TimeToIntakeService,
  ) {}

  @Get('waits')
  @RequirePermission('insight:read')
  @ApiOperation({ summary: 'Waits to intake, to treatment and in total against the norm' })
  @ApiOkResponse({ type: WaitsDto })
  getWaits(@CurrentActor() actor: Actor, @Query() query: WaitsQueryDto): Promise<WaitsDto> {
    return this.insight.waits(actor, query);
  }

  @Get('trend')
  @RequirePermission('insight:read')
  @ApiOperation({
    summary: 'Who waits for an intake within the norm, by month over two years, with control limits',
  })
  @ApiOkResponse({ type: TrendDto })
  getTrend(@CurrentActor() actor: Actor, @Query() query: TrendQueryDto): Promise<TrendDto> {
    return this.trends.trend(actor, query);
  }

  @Get('time-to-intake')
  @RequirePermission('insight:read')
  @ApiOperation({
    summary:
      'How long it takes: of those who register, the share with an intake by so many weeks, as the last year went',
  })
  @ApiOkResponse({ type: TimeToIntakeDto })
  getTimeToIntake(
    @CurrentActor() actor: Actor,
    @Query() query: TimeToIntakeQueryDto,
  ): Promise<TimeToIntakeDto> {
    return this.timesToIntake.read(actor, query);
  }

  @Get('funnel')
  @RequirePermission('insight:read')
  @ApiOperation({
    summary:
      'How far proposals come from step to step and how long each takes, where they are lost and who is to act',
  })
  @ApiOkResponse({ type: FunnelDto })
  getFunnel(@CurrentActor() actor: Actor, @Query() query: FunnelQueryDto): Promise<FunnelDto> {
    return this.funnels.funnel(actor, query);
  }

  @Get('case-table')
  @RequirePermission('insight:read')
  @ApiOperation({ summary: 'Cases of the case table by reason, decision and outcome; its actions' })
  @ApiOkResponse({ type: CaseTableDto })
  getCaseTable(@CurrentActor() actor: Actor, @Query() query: FunnelQueryDto): Promise<CaseTableDto> {
    return this.caseTable.report(actor, query);
  }
}
