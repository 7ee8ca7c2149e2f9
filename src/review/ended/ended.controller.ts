import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/base/database/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { EndedProposalListDto } from './ended.dto.js';
import { EndedProposals } from './ended.service.js';

@ApiTags('review')
@Controller('api/v1/ended-proposals')
export class EndedProposalController {
  constructor(private readonly ended: EndedProposals) {}

  @Get()
  @RequirePermission('proposals:decide')
  @ApiOperation({
    summary: 'Proposals of the last seven days that ended although you had opened them or taken them on',
  })
  @ApiOkResponse({ type: EndedProposalListDto })
  listEndedProposals(@CurrentActor() actor: Actor): Promise<EndedProposalListDto> {
    return this.ended.list(actor);
  }
}
