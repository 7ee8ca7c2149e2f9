import {
  Body,
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { problem, ProblemDto } from '../../platform/base/http/index.js';
import { NewDecisionDto } from '../decision/decision.dto.js';
import { DecisionService } from '../decision/decision.service.js';
import { ProposalDetailDto } from './proposal-detail.dto.js';
import { ProposalDetailService } from './proposal-detail.service.js';
import { ProposalListDto } from './proposal.dto.js';
import { ProposalReadQueryDto } from './proposal-read-query.dto.js';
import { ProposalQuery } from '../worklist/worklist-query.dto.js';
import { WorklistService } from '../worklist/worklist.service.js';
import { lateProblem, REVIEW_PROBLEMS } from '../../../libs/review/index.js';

@ApiTags('review')
@Controller('api/v1/proposals')
export class ProposalController {
  constructor(
    private readonly worklist: WorklistService,
    private readonly details: ProposalDetailService,
    private readonly decisions: DecisionService,
  ) {}

  @Get()
  @RequirePermission('proposals:read')
  @ApiOperation({ summary: 'Proposals of your organisation, most urgent first' })
  @ApiOkResponse({ type: ProposalListDto })
  listProposals(@CurrentActor() actor: Actor, @Query() query: ProposalQuery): Promise<ProposalListDto> {
    return this.worklist.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('proposals:read')
  @ApiOperation({ summary: 'One proposal with its explanation, alternatives and decisions' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ProposalDetailDto })
  @ApiResponse({ status: 404, type: ProblemDto, description: 'None, or your organisation is no party to it' })
  readProposal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ProposalReadQueryDto,
  ): Promise<ProposalDetailDto> {
    return this.detailOf(actor, id, query.ahead !== 'true');
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @RequirePermission('proposals:decide')
  @ApiOperation({
    summary: 'Approve or refuse for your own organisation, once; at once, or with a pause to undo it',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ProposalDetailDto })
  @ApiResponse({ status: 403, type: ProblemDto, description: 'not-your-side, not-qualified' })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description:
      'decided-already, decision-pending, same-person, proposal-closed, proposal-changed; slot-gone and not-eligible-any-more come with `alternatives`',
  })
  async decideProposal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewDecisionDto,
  ): Promise<ProposalDetailDto> {
    const { verdict, reason = null, version, undoable = false } = body;
    const wanted = { verdict, reason, version };
    const result = undoable
      ? await this.decisions.record(actor, id, wanted)
      : await this.decisions.decide(actor, id, wanted);
    if (result.ok) return this.detailOf(actor, id);
    if (result.error === 'not-found') throw new NotFoundException();
    if (result.error !== 'slot-gone' && result.error !== 'not-eligible-any-more')
      throw problem(REVIEW_PROBLEMS, result.error);
    const { alternatives, closedReason } = await this.details.alternatives(actor, id);
    const late = lateProblem(result.error, closedReason);
    throw problem(REVIEW_PROBLEMS, { ...late, extra: { ...late.extra, alternatives } });
  }

  private async detailOf(actor: Actor, id: string, opened = true): Promise<ProposalDetailDto> {
    const detail = await this.details.read(actor, id, new Date(), opened);
    if (detail === null) throw new NotFoundException();
    return detail;
  }
}
