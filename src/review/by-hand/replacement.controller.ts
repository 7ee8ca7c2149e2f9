import { Body, Controller, NotFoundException, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { REVIEW_PROBLEMS } from '../../../libs/review/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { problem, ProblemDto } from '../../platform/base/http/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { ProposalDetailDto } from '../proposal/proposal-detail.dto.js';
import { ProposalDetailService } from '../proposal/proposal-detail.service.js';
import { NewReplacementDto } from './replacement.dto.js';
import { ReplacementService } from './replacement.service.js';

@ApiTags('review')
@Controller('api/v1/proposals')
export class ReplacementController {
  constructor(
    private readonly replacements: ReplacementService,
    private readonly details: ProposalDetailService,
  ) {}

  @Post(':id/replacement')
  @RequirePermission('proposals:decide')
  @ApiOperation({
    summary:
      'Propose another place instead, for the sending side: this proposal ends, the new one needs four eyes',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: ProposalDetailDto, description: 'The new proposal' })
  @ApiResponse({
    status: 403,
    type: ProblemDto,
    description: 'not-your-side, not-sending-side, not-qualified',
  })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description:
      'alternative-gone, proposal-closed, proposal-changed, decision-pending, other-side-deciding, decided-already, own-proposal, not-waiting-any-more',
  })
  async replaceProposal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { programmeId: programme, week, version }: NewReplacementDto,
  ): Promise<ProposalDetailDto> {
    const result = await this.replacements.replace(actor, id, { programme, week, version });
    if (!result.ok) {
      if (result.error === 'not-found') throw new NotFoundException();
      throw problem(REVIEW_PROBLEMS, result.error);
    }
    const detail = await this.details.read(actor, result.value);
    if (detail === null) throw new NotFoundException();
    return detail;
  }
}
