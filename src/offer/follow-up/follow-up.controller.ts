import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ProblemDto, unwrap } from '../../platform/base/http/index.js';
import { FollowUpListDto, NewOwnerDto } from './follow-up.dto.js';
import { FollowUpService } from './follow-up.service.js';
import { OFFER_PROBLEMS } from '../../../libs/offer/index.js';

@ApiTags('offer')
@Controller('api/v1/follow-ups')
export class FollowUpController {
  constructor(private readonly followUps: FollowUpService) {}

  @Get()
  @RequirePermission('follow-ups:read')
  @ApiOperation({ summary: 'What came back to your organisation and wants a hand' })
  @ApiOkResponse({ type: FollowUpListDto })
  listFollowUps(@CurrentActor() actor: Actor): Promise<FollowUpListDto> {
    return this.followUps.list(actor);
  }

  @Post(':id/done')
  @HttpCode(204)
  @RequirePermission('follow-ups:close')
  @ApiOperation({ summary: 'Somebody has seen to it' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  @ApiResponse({ status: 409, type: ProblemDto, description: 'done-already' })
  async closeFollowUp(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    unwrap(await this.followUps.done(actor, id), OFFER_PROBLEMS);
  }

  @Post(':id/owner')
  @HttpCode(204)
  @RequirePermission('follow-ups:close')
  @ApiOperation({ summary: 'Hand it over to a colleague of your organisation, or take it on yourself' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiNoContentResponse()
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description:
      'done-already, follow-up-changed, colleague-unknown, colleague-not-allowed, colleague-away, owner-already',
  })
  async handOverFollowUp(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() wanted: NewOwnerDto,
  ): Promise<void> {
    unwrap(await this.followUps.give(actor, id, wanted), OFFER_PROBLEMS);
  }
}
