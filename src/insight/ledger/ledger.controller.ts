import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/base/database/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { FunnelQueryDto } from '../insight.dto.js';
import { LedgerDto } from './ledger.dto.js';
import { LedgerService } from './ledger.service.js';

@ApiTags('insight')
@Controller('api/v1/insight')
export class LedgerController {
  constructor(private readonly ledgers: LedgerService) {}

  @Get('ledger')
  @RequirePermission('insight:read')
  @ApiOperation({
    summary:
      'Who sent and took how many clients, weighed by severity as well, and who tells severe demands apart',
  })
  @ApiOkResponse({ type: LedgerDto })
  getLedger(@CurrentActor() actor: Actor, @Query() query: FunnelQueryDto): Promise<LedgerDto> {
    return this.ledgers.ledger(actor, query);
  }
}
