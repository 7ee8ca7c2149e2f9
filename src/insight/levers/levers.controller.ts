import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/base/database/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { FunnelQueryDto } from '../insight.dto.js';
import { LeversDto } from './levers.dto.js';
import { LeversService } from './levers.service.js';

@ApiTags('insight')
@Controller('api/v1/insight')
export class LeversController {
  constructor(private readonly levers: LeversService) {}

  @Get('levers')
  @RequirePermission('insight:read')
  @ApiOperation({
    summary: 'The ten changes that would help most, in weeks beyond the norm and in proposals',
    description:
      'Each solved by itself on what the last matching run saw. None is about one organisation; all of it is rounded so that no client shows.',
  })
  @ApiOkResponse({ type: LeversDto })
  getLevers(@CurrentActor() actor: Actor, @Query() query: FunnelQueryDto): Promise<LeversDto> {
    return this.levers.levers(actor, query);
  }
}
