import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/base/database/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { FunnelQueryDto } from '../insight.dto.js';
import { QueuesDto } from './queues.dto.js';
import { QueuesService } from './queues.service.js';

@ApiTags('insight')
@Controller('api/v1/insight')
export class QueuesController {
  constructor(private readonly lists: QueuesService) {}

  @Get('queues')
  @RequirePermission('insight:read')
  @ApiOperation({
    summary:
      'Demand and capacity of each list a week, by diagnosis group and municipality: where more come than can be helped, and what is needed',
  })
  @ApiOkResponse({ type: QueuesDto })
  getQueues(@CurrentActor() actor: Actor, @Query() query: FunnelQueryDto): Promise<QueuesDto> {
    return this.lists.queues(actor, query);
  }
}
