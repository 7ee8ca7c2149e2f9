import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/base/database/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import {
  DeparturesDto,
  PollAnswersDto,
  PollDoneDto,
  StillWaitingDto,
  StillWaitingQueryDto,
} from './still-waiting.dto.js';
import { StillWaitingService } from './still-waiting.service.js';

@ApiTags('registry')
@Controller('api/v1/waiting-list/still-waiting')
export class StillWaitingController {
  constructor(private readonly polls: StillWaitingService) {}

  @Get()
  @RequirePermission('waiting-list:clean')
  @ApiOperation({
    summary: 'Of whom on the own list nobody has heard for long, and who was found not to wait any more',
  })
  @ApiOkResponse({ type: StillWaitingDto })
  listSilent(@CurrentActor() actor: Actor, @Query() query: StillWaitingQueryDto): Promise<StillWaitingDto> {
    return this.polls.list(actor, query);
  }

  @Post('answers')
  @HttpCode(200)
  @RequirePermission('waiting-list:clean')
  @ApiOperation({
    summary: 'Record whether clients of the own list still wait; one answer for all that are named',
  })
  @ApiOkResponse({ type: PollDoneDto })
  recordAnswers(@CurrentActor() actor: Actor, @Body() body: PollAnswersDto): Promise<PollDoneDto> {
    return this.polls.answer(actor, body);
  }

  @Post('departures')
  @HttpCode(200)
  @RequirePermission('waiting-list:clean')
  @ApiOperation({
    summary: 'Take off the own list who was found not to wait any more',
    description:
      'Counted as list cleaning, apart from transfers and from those who had their intake. Whoever the next delivery names again is on the list again.',
  })
  @ApiOkResponse({ type: PollDoneDto })
  takeOff(@CurrentActor() actor: Actor, @Body() body: DeparturesDto): Promise<PollDoneDto> {
    return this.polls.takeOff(actor, body.entries);
  }
}
