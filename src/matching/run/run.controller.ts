import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { languageOf, PageQueryDto, unwrap } from '../../platform/base/http/index.js';
import { MATCHING_PROBLEMS } from '../problems.js';
import {
  RunDto,
  RunListDto,
  StartedRunDto,
  StartRunDto,
  UnmatchedListDto,
  UnmatchedQueryDto,
} from './run.dto.js';
import { RunProposalListDto } from '../proposal/proposal.dto.js';
import { PopulationQueryDto } from './population-query.dto.js';
import { RunReader } from './run-reader.service.js';
import { RunRequests } from './run-requests.service.js';

@ApiTags('matching')
@Controller('api/v1/matching-runs')
export class RunController {
  constructor(
    private readonly requests: RunRequests,
    private readonly runs: RunReader,
  ) {}

  @Post()
  @HttpCode(202)
  @RequirePermission('matching-runs:start')
  @ApiOperation({ summary: 'Ask for a matching run; it is computed in the background' })
  @ApiAcceptedResponse({
    type: StartedRunDto,
    headers: { Location: { schema: { type: 'string' }, description: 'Where the run can be followed' } },
  })
  async startMatchingRun(
    @CurrentActor() actor: Actor,
    @Body() { replace = false }: StartRunDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StartedRunDto> {
    const { runId } = unwrap(await this.requests.request(actor, replace), MATCHING_PROBLEMS);
    response.setHeader('Location', `/api/v1/matching-runs/${runId}`);
    return { id: runId, status: 'queued' };
  }

  @Get()
  @RequirePermission('matching-runs:read')
  @ApiOperation({ summary: 'Runs, newest first' })
  @ApiOkResponse({ type: RunListDto })
  listMatchingRuns(@CurrentActor() actor: Actor, @Query() query: PageQueryDto): Promise<RunListDto> {
    return this.runs.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('matching-runs:read')
  @ApiOperation({ summary: 'One run: what it saw, what it found, how good that provably is' })
  @ApiOkResponse({ type: RunDto })
  async getMatchingRun(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { population }: PopulationQueryDto,
  ): Promise<RunDto> {
    return unwrap(await this.runs.run(actor, id, population), MATCHING_PROBLEMS);
  }

  @Get(':id/proposals')
  @RequirePermission('proposals:read')
  @ApiOperation({ summary: 'Proposals of the run to or from the own organisation, largest gain first' })
  @ApiOkResponse({ type: RunProposalListDto })
  async listRunProposals(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQueryDto,
  ): Promise<RunProposalListDto> {
    return unwrap(await this.runs.proposals(actor, id, query), MATCHING_PROBLEMS);
  }

  @Get(':id/unmatched')
  @RequirePermission('unmatched:read')
  @ApiOperation({
    summary: 'Own entries without a proposal, each with its reason; and the counts of the region',
  })
  @ApiOkResponse({ type: UnmatchedListDto })
  async listUnmatched(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: UnmatchedQueryDto,
    @Req() request: Request,
  ): Promise<UnmatchedListDto> {
    return unwrap(await this.runs.unmatched(actor, id, query, languageOf(request)), MATCHING_PROBLEMS);
  }
}
