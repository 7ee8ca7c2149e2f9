import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { REVIEW_PROBLEMS } from '../../../libs/review/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ProblemDto, unwrap } from '../../platform/base/http/index.js';
import { AbsenceService } from './absence/absence.service.js';
import { ChangedAbsenceDto, NewAbsenceDto, TakeOnDto, TeamDto } from './team.dto.js';
import { TeamService } from './team.service.js';

const BAD_DAYS =
  'absence-over, absence-backwards, absence-began, absence-too-far, absence-too-long, delegate-self';

@ApiTags('review')
@RequirePermission('proposals:decide')
@Controller('api/v1')
export class TeamController {
  constructor(
    private readonly team: TeamService,
    private readonly absences: AbsenceService,
  ) {}

  @Get('team')
  @ApiOperation({ summary: 'Who reviews at your organisation, who is away, and your own absence' })
  @ApiOkResponse({ type: TeamDto })
  readTeam(@CurrentActor() actor: Actor): Promise<TeamDto> {
    return this.team.read(actor);
  }

  @Post('team/absences')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say when you will be away, now or later, and who answers meanwhile' })
  @ApiOkResponse({ type: TeamDto })
  @ApiResponse({ status: 400, type: ProblemDto, description: BAD_DAYS })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description: 'absence-overlaps, too-many-absences, delegate-unknown, delegate-not-qualified',
  })
  async planAbsence(
    @CurrentActor() actor: Actor,
    @Body() { since, until, delegate = null }: NewAbsenceDto,
  ): Promise<TeamDto> {
    unwrap(await this.absences.plan(actor, { since, until, delegate }), REVIEW_PROBLEMS);
    return this.team.read(actor);
  }

  @Put('team/absences/:id')
  @ApiOperation({ summary: 'Other days, or somebody else who answers' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: TeamDto })
  @ApiResponse({ status: 400, type: ProblemDto, description: BAD_DAYS })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description: 'absence-changed, absence-overlaps, delegate-unknown, delegate-not-qualified',
  })
  async changeAbsence(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { since, until, delegate = null, version }: ChangedAbsenceDto,
  ): Promise<TeamDto> {
    unwrap(await this.absences.change(actor, id, { since, until, delegate, version }), REVIEW_PROBLEMS);
    return this.team.read(actor);
  }

  @Delete('team/absences/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Be back before its last day, or not go after all' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  async cancelAbsence(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.absences.cancel(actor, id);
  }

  @Post('proposals/:id/assignee')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take on a proposal yourself, or over from a colleague' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  @ApiResponse({ status: 409, type: ProblemDto, description: 'assignee-changed' })
  async takeOnProposal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { instead }: TakeOnDto,
  ): Promise<void> {
    unwrap(await this.team.takeOn(actor, id, instead), REVIEW_PROBLEMS);
  }

  @Delete('proposals/:id/assignee')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a proposal that you had taken on back to the team' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  @ApiResponse({ status: 409, type: ProblemDto, description: 'assignee-changed' })
  async releaseProposal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    unwrap(await this.team.release(actor, id), REVIEW_PROBLEMS);
  }
}
