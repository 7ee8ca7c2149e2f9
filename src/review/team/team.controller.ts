import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Result } from '../../../libs/kernel/index.js';
import { type ReviewRefusal } from '../../../libs/review/index.js';
import { type Actor, CurrentActor, RequirePermission } from '../../platform/auth/index.js';
import { ProblemException } from '../../platform/http/problem.js';
import { ProblemDto } from '../../platform/http/problem.dto.js';
import { problemOf } from '../problems.js';
import { NewAbsenceDto, TakeOnDto, TeamDto } from './team.dto.js';
import { TeamService } from './team.service.js';

@ApiTags('review')
@RequirePermission('proposals:decide')
@Controller('api/v1')
export class TeamController {
  constructor(private readonly team: TeamService) {}

  @Get('team')
  @ApiOperation({ summary: 'Who reviews at your organisation, who is away, and your own absence' })
  @ApiOkResponse({ type: TeamDto })
  readTeam(@CurrentActor() actor: Actor): Promise<TeamDto> {
    return this.team.read(actor);
  }

  @Put('team/absence')
  @ApiOperation({
    summary: 'Say that you are away from today up to and including a day, and who answers meanwhile',
  })
  @ApiOkResponse({ type: TeamDto })
  @ApiResponse({
    status: 400,
    type: ProblemDto,
    description: 'absence-over, absence-too-long, delegate-self',
  })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'delegate-unknown, delegate-not-qualified' })
  async setAbsence(
    @CurrentActor() actor: Actor,
    @Body() { until, delegate = null }: NewAbsenceDto,
  ): Promise<TeamDto> {
    settled(await this.team.leave(actor, until, delegate));
    return this.team.read(actor);
  }

  @Delete('team/absence')
  @HttpCode(204)
  @ApiOperation({ summary: 'Be back before that day' })
  @ApiNoContentResponse()
  async endAbsence(@CurrentActor() actor: Actor): Promise<void> {
    await this.team.comeBack(actor);
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
    settled(await this.team.takeOn(actor, id, instead));
  }

  @Delete('proposals/:id/assignee')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a proposal that you had taken on back to the team' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  @ApiResponse({ status: 409, type: ProblemDto, description: 'assignee-changed' })
  async releaseProposal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    settled(await this.team.release(actor, id));
  }
}

function settled(result: Result<null, ReviewRefusal | 'not-found'>): void {
  if (result.ok) return;
  if (result.error === 'not-found') throw new NotFoundException();
  throw new ProblemException(problemOf(result.error));
}
