import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { EntryListDto, EntryQueryDto } from './entry.dto.js';
import { EntryService } from './entry.service.js';

@ApiTags('registry')
@Controller('api/v1')
export class EntryController {
  constructor(private readonly entries: EntryService) {}

  @Get('waiting-list')
  @RequirePermission('waiting-list:read')
  @ApiOperation({ summary: 'The own waiting list, who registered first at the top' })
  @ApiOkResponse({ type: EntryListDto })
  listEntries(@CurrentActor() actor: Actor, @Query() query: EntryQueryDto): Promise<EntryListDto> {
    return this.entries.list(actor, query);
  }
}
