import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { REVIEW_PROBLEMS } from '../../../libs/review/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ProblemDto, unwrap } from '../../platform/base/http/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { PendingDecisionListDto } from './pending-decision.dto.js';
import { PendingDecisions, type PendingResult } from './pending-decisions.service.js';
import { pendingOf } from './pending-view.js';

/** Your own decisions of the last seconds, and what became of them. */
@ApiTags('review')
@Controller('api/v1/pending-decisions')
export class PendingDecisionController {
  constructor(private readonly pending: PendingDecisions) {}

  @Get()
  @RequirePermission('pending-decisions:manage')
  @ApiOperation({
    summary: 'What you decided and can still undo, and what became of decisions you have not been told of',
  })
  @ApiOkResponse({ type: PendingDecisionListDto })
  listPendingDecisions(@CurrentActor() actor: Actor): Promise<PendingDecisionListDto> {
    return this.listOf(actor);
  }

  @Delete(':id')
  @RequirePermission('pending-decisions:manage')
  @ApiOperation({ summary: 'Undo it: nothing was decided, and it can be decided anew' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: PendingDecisionListDto })
  @ApiResponse({ status: 404, type: ProblemDto, description: 'None, or it is not yours' })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description: 'decision-over: it has taken effect, or was undone',
  })
  undoDecision(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PendingDecisionListDto> {
    return this.after(actor, this.pending.undo(actor, id));
  }

  @Post(':id/effect')
  @HttpCode(200)
  @RequirePermission('pending-decisions:manage')
  @ApiOperation({
    summary: 'Let it take effect at once, if it has not yet. Where it no longer can, the list says why',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: PendingDecisionListDto })
  @ApiResponse({ status: 404, type: ProblemDto, description: 'None, or it is not yours' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'decision-over: it was undone' })
  effectDecision(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PendingDecisionListDto> {
    return this.after(actor, this.pending.now(actor, id));
  }

  @Post(':id/prolong')
  @HttpCode(200)
  @RequirePermission('pending-decisions:manage')
  @ApiOperation({ summary: 'Begin the pause anew, up to two minutes after the decision was made' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: PendingDecisionListDto })
  @ApiResponse({ status: 404, type: ProblemDto, description: 'None, or it is not yours' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'decision-over' })
  prolongDecision(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PendingDecisionListDto> {
    return this.after(actor, this.pending.prolong(actor, id));
  }

  @Post(':id/seen')
  @HttpCode(200)
  @RequirePermission('pending-decisions:manage')
  @ApiOperation({ summary: 'You have read what became of it' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: PendingDecisionListDto })
  @ApiResponse({ status: 404, type: ProblemDto, description: 'None, or it is not yours' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'decision-over: here, it can still be undone' })
  seenDecision(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PendingDecisionListDto> {
    return this.after(actor, this.pending.seen(actor, id));
  }

  private async after(actor: Actor, result: Promise<PendingResult>): Promise<PendingDecisionListDto> {
    unwrap(await result, REVIEW_PROBLEMS);
    return this.listOf(actor);
  }

  private async listOf(actor: Actor): Promise<PendingDecisionListDto> {
    const items = (await this.pending.list(actor)).map((made) => pendingOf(made, actor));
    return { items, total: items.length };
  }
}
