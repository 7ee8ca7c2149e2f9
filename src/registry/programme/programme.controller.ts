import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ProgrammeListDto, ProgrammeQueryDto } from './programme.dto.js';
import { ProgrammeService } from './programme.service.js';

@ApiTags('registry')
@Controller('api/v1')
export class ProgrammeController {
  constructor(private readonly programmes: ProgrammeService) {}

  @Get('programmes')
  @RequirePermission('programmes:read')
  @ApiOperation({ summary: 'What the region offers, with the free intakes from this week on' })
  @ApiOkResponse({ type: ProgrammeListDto })
  listProgrammes(@CurrentActor() actor: Actor, @Query() query: ProgrammeQueryDto): Promise<ProgrammeListDto> {
    return this.programmes.list(actor, query.mine === 'true');
  }
}
