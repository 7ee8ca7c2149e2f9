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
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../../platform/identity/index.js';
import { type Actor } from '../../../platform/base/database/index.js';
import { ProblemDto, unwrap } from '../../../platform/base/http/index.js';
import { CaseAgendaService } from '../meeting/case-agenda.service.js';
import { CaseDecisionService } from '../decision/case-decision.service.js';
import { CaseListService } from './case-list.service.js';
import { CasePageService } from './case-page.service.js';
import { CasePageDto } from './case-page.dto.js';

import { AgendaDto, CaseQuery, NewCaseDecisionDto, NewCaseDto, VersionDto } from './case-query.dto.js';
import { CaseSubmissionService } from './case-submission.service.js';
import { CaseListDto } from './case.dto.js';
import { CASE_PROBLEMS } from '../../../../libs/review/index.js';

@ApiTags('review')
@Controller('api/v1/cases')
export class CaseController {
  constructor(
    private readonly lists: CaseListService,
    private readonly pages: CasePageService,
    private readonly submissions: CaseSubmissionService,
    private readonly agendas: CaseAgendaService,
    private readonly decisions: CaseDecisionService,
  ) {}

  @Get()
  @RequirePermission('cases:read')
  @ApiOperation({ summary: 'Cases of the regional case table that you may see, anonymised' })
  @ApiOkResponse({ type: CaseListDto })
  listCases(@CurrentActor() actor: Actor, @Query() query: CaseQuery): Promise<CaseListDto> {
    return this.lists.list(actor, query);
  }

  @Post()
  @RequirePermission('cases:submit')
  @ApiOperation({ summary: 'Bring an entry of your own waiting list to the case table' })
  @ApiCreatedResponse({ type: CasePageDto })
  @ApiResponse({ status: 404, type: ProblemDto, description: 'None, or it is not on your list' })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description: 'case-open-already, entry-not-waiting, has-live-proposal',
  })
  async submitCase(@CurrentActor() actor: Actor, @Body() body: NewCaseDto): Promise<CasePageDto> {
    const id = unwrap(await this.submissions.submit(actor, body.entryId), CASE_PROBLEMS);
    return this.pageOf(actor, id);
  }

  @Get(':id')
  @RequirePermission('cases:read')
  @ApiOperation({ summary: 'One case: the anonymised need, its waits, where this person could go' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CasePageDto })
  @ApiResponse({ status: 404, type: ProblemDto, description: 'None, or it is not for you to see' })
  readCase(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CasePageDto> {
    return this.pageOf(actor, id);
  }

  @Post(':id/agenda')
  @HttpCode(200)
  @RequirePermission('cases:chair')
  @ApiOperation({ summary: 'Put a case on the agenda of a meeting, or off it' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CasePageDto })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description: 'meeting-over, case-changed, case-decided-already, case-closed',
  })
  async scheduleCase(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { meetingId, version }: AgendaDto,
  ): Promise<CasePageDto> {
    unwrap(await this.agendas.schedule(actor, id, { meeting: meetingId ?? null, version }), CASE_PROBLEMS);
    return this.pageOf(actor, id);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @RequirePermission('cases:chair')
  @ApiOperation({
    summary: 'Record the decision of the table; a proposed programme then goes before four eyes',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CasePageDto })
  @ApiResponse({
    status: 400,
    type: ProblemDto,
    description: 'programme-needed, review-date-needed, domain-needed, details-unexpected',
  })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description:
      'case-decided-already, case-decision-pending, case-changed, case-not-on-agenda, meeting-not-begun, case-closed; option-not-eligible, option-place-gone, option-not-sooner, option-too-near, option-group, option-ceiling, has-live-proposal: nothing was recorded',
  })
  async decideCase(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NewCaseDecisionDto,
  ): Promise<CasePageDto> {
    const { decision, programmeId = null, week = null, reviewOn = null, domain = null, version } = body;
    const wanted = { decision, programme: programmeId, week, reviewOn, domain, version };
    unwrap(
      body.undoable === true
        ? await this.decisions.record(actor, id, wanted)
        : await this.decisions.decide(actor, id, wanted),
      CASE_PROBLEMS,
    );
    return this.pageOf(actor, id);
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @RequirePermission('cases:submit')
  @ApiOperation({ summary: 'Take your own case off the table, up to its decision' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CasePageDto })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description: 'case-decided-already, case-closed, case-changed',
  })
  async takeBackCase(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: VersionDto,
  ): Promise<CasePageDto> {
    unwrap(await this.submissions.takeBack(actor, id, version), CASE_PROBLEMS);
    return this.pageOf(actor, id);
  }

  private async pageOf(actor: Actor, id: string): Promise<CasePageDto> {
    const page = await this.pages.read(actor, id);
    if (page === null) throw new NotFoundException();
    return page;
  }
}
