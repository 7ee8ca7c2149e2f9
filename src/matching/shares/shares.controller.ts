import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { unwrap } from '../../platform/base/http/index.js';
import { MATCHING_PROBLEMS } from '../problems.js';
import { PopulationQueryDto } from '../run/population-query.dto.js';
import { RunSharesReader } from './run-shares.service.js';
import { SharesDto } from './shares.dto.js';

@ApiTags('matching')
@Controller('api/v1/matching-runs')
export class SharesController {
  constructor(private readonly shares: RunSharesReader) {}

  @Get(':id/shares')
  @RequirePermission('matching-runs:read')
  @ApiOperation({
    summary: 'Who was proposed: by weeks waited, severity, age, area, language, insurer and diagnosis group',
    description:
      'Beside what first come first served would have given. Of one population of the region, as published: of the first run of its period, behind the gate.',
  })
  @ApiOkResponse({ type: SharesDto })
  async listRunShares(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { population }: PopulationQueryDto,
  ): Promise<SharesDto> {
    return unwrap(await this.shares.read(actor, id, population), MATCHING_PROBLEMS);
  }
}
