import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { unwrap } from '../../platform/base/http/index.js';
import { MATCHING_PROBLEMS } from '../problems.js';
import { PopulationQueryDto } from '../run/population-query.dto.js';
import { PriceListDto } from './prices.dto.js';
import { RunPrices } from './run-prices.service.js';

@ApiTags('matching')
@Controller('api/v1/matching-runs')
export class PricesController {
  constructor(private readonly prices: RunPrices) {}

  @Get(':id/prices')
  @RequirePermission('matching-runs:read')
  @ApiOperation({
    summary: 'What one more slot, place under a ceiling or review would have been worth to the region',
    description:
      'As intervals that are proved: the gain of one more and the loss of one fewer lie within, rounded outwards so that no client shows. Of each kind the dearest few.',
  })
  @ApiOkResponse({ type: PriceListDto })
  async listRunPrices(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { population }: PopulationQueryDto,
  ): Promise<PriceListDto> {
    return unwrap(await this.prices.read(actor, id, population), MATCHING_PROBLEMS);
  }
}
