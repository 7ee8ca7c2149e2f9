import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
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
import { CaseAgendaService } from './case-agenda.service.js';
import { CaseListService } from '../case/case-list.service.js';

import { EndMeetingDto, LanguageQuery, MeetingListDto, NewMeetingDto } from '../case/case-query.dto.js';
import { CASE_PROBLEMS } from '../../../../libs/review/index.js';

@ApiTags('review')
@Controller('api/v1/case-meetings')
export class CaseMeetingController {
  constructor(
    private readonly lists: CaseListService,
    private readonly agendas: CaseAgendaService,
  ) {}

  @Get()
  @RequirePermission('cases:read')
  @ApiOperation({ summary: 'Meetings of the case table, planned ones first' })
  @ApiOkResponse({ type: MeetingListDto })
  listMeetings(@CurrentActor() actor: Actor, @Query() _query: LanguageQuery): Promise<MeetingListDto> {
    return this.lists.meetings(actor);
  }

  @Post()
  @RequirePermission('cases:chair')
  @ApiOperation({ summary: 'Plan a meeting, one a day' })
  @ApiCreatedResponse({ type: MeetingListDto })
  @ApiResponse({ status: 400, type: ProblemDto, description: 'date-passed, date-too-far' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'meeting-that-day' })
  async planMeeting(@CurrentActor() actor: Actor, @Body() { on }: NewMeetingDto): Promise<MeetingListDto> {
    unwrap(await this.agendas.plan(actor, on), CASE_PROBLEMS);
    return this.lists.meetings(actor);
  }

  @Post(':id/end')
  @HttpCode(200)
  @RequirePermission('cases:chair')
  @ApiOperation({ summary: 'Held or cancelled: what was not decided goes back to the submitted cases' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: MeetingListDto })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'meeting-over' })
  async endMeeting(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EndMeetingDto,
  ): Promise<MeetingListDto> {
    const event = body.as === 'held' ? 'end' : 'cancel';
    unwrap(await this.agendas.finish(actor, id, event, body.version), CASE_PROBLEMS);
    return this.lists.meetings(actor);
  }
}
