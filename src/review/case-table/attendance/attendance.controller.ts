import { Body, Controller, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CASE_PROBLEMS } from '../../../../libs/review/index.js';
import { type Actor } from '../../../platform/base/database/index.js';
import { ProblemDto, unwrap } from '../../../platform/base/http/index.js';
import { CurrentActor, RequirePermission } from '../../../platform/identity/index.js';
import { CaseListService } from '../case/case-list.service.js';
import { MeetingListDto } from '../case/case-query.dto.js';
import { PresenceDto, SeatDto } from './attendance.dto.js';
import { CaseAttendanceService } from './attendance.service.js';

@ApiTags('review')
@Controller('api/v1/case-meetings')
export class CaseAttendanceController {
  constructor(
    private readonly lists: CaseListService,
    private readonly attendance: CaseAttendanceService,
  ) {}

  @Put(':id/attendance')
  @RequirePermission('cases:submit')
  @ApiOperation({ summary: 'Say that you are at the meeting, from its day on until it has ended' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: MeetingListDto })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'meeting-over, attendance-too-early' })
  async attendMeeting(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { present }: PresenceDto,
  ): Promise<MeetingListDto> {
    unwrap(await this.attendance.attend(actor, id, present), CASE_PROBLEMS);
    return this.lists.meetings(actor);
  }

  @Put(':id/attendance/organisations')
  @RequirePermission('cases:chair')
  @ApiOperation({ summary: 'Note that somebody of an organisation is there, by role and without a name' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: MeetingListDto })
  @ApiResponse({ status: 400, type: ProblemDto, description: 'owner-unknown' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'meeting-over, attendance-too-early' })
  async seatOrganisation(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { organisation, role, present }: SeatDto,
  ): Promise<MeetingListDto> {
    unwrap(await this.attendance.seat(actor, id, { organisation, role }, present), CASE_PROBLEMS);
    return this.lists.meetings(actor);
  }
}
