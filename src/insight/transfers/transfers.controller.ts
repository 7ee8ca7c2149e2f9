import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/base/database/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { FunnelQueryDto } from '../insight.dto.js';
import { TransfersDto } from './transfers.dto.js';
import { TransfersService } from './transfers.service.js';

@ApiTags('insight')
@Controller('api/v1/insight')
export class TransfersController {
  constructor(private readonly transfers: TransfersService) {}

  @Get('transfers')
  @RequirePermission('insight:read')
  @ApiOperation({
    summary:
      'What transfers did month by month: clients proposed, offered, accepted and started elsewhere, and the weeks they were spared',
  })
  @ApiOkResponse({ type: TransfersDto })
  getTransfers(@CurrentActor() actor: Actor, @Query() query: FunnelQueryDto): Promise<TransfersDto> {
    return this.transfers.transfers(actor, query);
  }
}
