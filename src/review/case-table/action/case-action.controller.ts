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
import { CaseActionService } from './case-action.service.js';
import { CaseListService } from '../case/case-list.service.js';
import { CaseActionListDto } from '../case/case-page.dto.js';

import { LanguageQuery, NewCaseActionDto, VersionDto } from '../case/case-query.dto.js';
import { CASE_PROBLEMS } from '../../../../libs/review/index.js';

@ApiTags('review')
@Controller('api/v1')
export class CaseActionController {
  constructor(
    private readonly lists: CaseListService,
    private readonly actions: CaseActionService,
  ) {}

  @Get('case-actions')
  @RequirePermission('cases:read')
  @ApiOperation({ summary: 'What your organisation has agreed to do; the chair sees all' })
  @ApiOkResponse({ type: CaseActionListDto })
  listCaseActions(@CurrentActor() actor: Actor, @Query() _query: LanguageQuery): Promise<CaseActionListDto> {
    return this.lists.actions(actor);
  }

  @Post('cases/:id/actions')
  @RequirePermission('cases:chair')
  @ApiOperation({ summary: 'Ask an organisation to do something about a case, by a date' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiCreatedResponse({ type: CaseActionListDto })
  @ApiResponse({ status: 400, type: ProblemDto, description: 'date-passed, date-too-far, owner-unknown' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'case-not-on-agenda, case-closed' })
  async askAction(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { code, ownerId, dueOn }: NewCaseActionDto,
  ): Promise<CaseActionListDto> {
    unwrap(await this.actions.ask(actor, id, { code, owner: ownerId, dueOn }), CASE_PROBLEMS);
    return this.lists.actions(actor);
  }

  @Post('case-actions/:id/done')
  @HttpCode(200)
  @RequirePermission('cases:act')
  @ApiOperation({ summary: 'Your organisation has done it; the last action closes the case' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: CaseActionListDto })
  @ApiResponse({ status: 404, type: ProblemDto, description: 'None, or it is not yours to do' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'action-over' })
  async finishAction(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: VersionDto,
  ): Promise<CaseActionListDto> {
    unwrap(await this.actions.finish(actor, id, version), CASE_PROBLEMS);
    return this.lists.actions(actor);
  }
}
