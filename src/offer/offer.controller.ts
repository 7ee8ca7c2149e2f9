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
import { type OfferRefusal } from '../../libs/offer/index.js';
import { type Actor, CurrentActor, RequirePermission } from '../platform/auth/index.js';
import { ProblemException } from '../platform/http/problem.js';
import { ProblemDto } from '../platform/http/problem.dto.js';
import { FollowUpListDto } from './follow-up.dto.js';
import { OfferListService } from './offer-list.service.js';
import { AnswerDto, NewOfferDto, OfferDto, OfferListDto, OfferQuery, ReadyListDto } from './offer.dto.js';
import { OfferService } from './offer.service.js';
import { problemOf } from './problems.js';
import { ReturnService } from './return.service.js';
import { StartService } from './start.service.js';

@ApiTags('offer')
@Controller('api/v1')
export class OfferController {
  constructor(
    private readonly offers: OfferService,
    private readonly lists: OfferListService,
    private readonly returns: ReturnService,
    private readonly starts: StartService,
  ) {}

  @Get('offers')
  @RequirePermission('offers:read')
  @ApiOperation({ summary: 'Offers of your organisation, of either side' })
  @ApiOkResponse({ type: OfferListDto })
  listOffers(@CurrentActor() actor: Actor, @Query() query: OfferQuery): Promise<OfferListDto> {
    return this.lists.list(actor, query.state);
  }

  @Get('offers/ready')
  @RequirePermission('offers:read')
  @ApiOperation({ summary: 'Approved proposals with a held slot that have not been offered yet' })
  @ApiOkResponse({ type: ReadyListDto })
  listReadyProposals(@CurrentActor() actor: Actor): Promise<ReadyListDto> {
    return this.lists.ready(actor);
  }

  @Post('offers')
  @RequirePermission('offers:make')
  @ApiOperation({ summary: 'Record that the client has been offered the place' })
  @ApiCreatedResponse({ type: OfferDto })
  @ApiResponse({ status: 403, type: ProblemDto, description: 'not-your-client' })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description: 'not-approved, offered-already, entry-not-waiting, intake-too-soon',
  })
  async makeOffer(@CurrentActor() actor: Actor, @Body() body: NewOfferDto): Promise<OfferDto> {
    const made = await this.offers.make(actor, body.proposalId, body.answerBy ?? null);
    return made.ok ? this.offerOf(actor, made.value) : stop(made.error);
  }

  @Get('offers/:id')
  @RequirePermission('offers:read')
  @ApiOperation({ summary: 'One offer' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: OfferDto })
  readOffer(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OfferDto> {
    return this.offerOf(actor, id);
  }

  @Post('offers/:id/answer')
  @HttpCode(200)
  @RequirePermission('offers:answer')
  @ApiOperation({ summary: "Record the client's answer; declining costs the client nothing" })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: OfferDto })
  @ApiResponse({ status: 403, type: ProblemDto, description: 'not-your-client' })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description: 'answered-already, offer-changed, entry-not-waiting',
  })
  async answerOffer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerDto,
  ): Promise<OfferDto> {
    const { answer, reason = null, version } = body;
    const answered = await this.offers.answer(actor, id, { answer, reason, version });
    return answered.ok ? this.offerOf(actor, id) : stop(answered.error);
  }

  @Post('offers/:id/return')
  @HttpCode(200)
  @RequirePermission('offers:answer')
  @ApiOperation({
    summary:
      'The intake led to no treatment: the client is back in the old place, with the old date and norm clock',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: OfferDto })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'not-under-way' })
  async returnClient(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OfferDto> {
    const back = await this.returns.comeBack(actor, id);
    return back.ok ? this.offerOf(actor, id) : stop(back.error);
  }

  @Post('offers/:id/started')
  @HttpCode(200)
  @RequirePermission('transfers:start')
  @ApiOperation({
    summary:
      'Treatment has begun at your organisation: the client waits no longer. From the week of the intake on',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: OfferDto })
  @ApiResponse({ status: 403, type: ProblemDto, description: 'not-your-treatment' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'not-under-way, intake-not-yet' })
  async startTreatment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OfferDto> {
    const started = await this.starts.start(actor, id);
    return started.ok ? this.offerOf(actor, id) : stop(started.error);
  }

  @Get('follow-ups')
  @RequirePermission('follow-ups:read')
  @ApiOperation({ summary: 'What came back to your organisation and wants a hand' })
  @ApiOkResponse({ type: FollowUpListDto })
  listFollowUps(@CurrentActor() actor: Actor): Promise<FollowUpListDto> {
    return this.lists.followUps(actor);
  }

  private async offerOf(actor: Actor, id: string): Promise<OfferDto> {
    const offer = await this.lists.read(actor, id);
    if (offer === null) throw new NotFoundException();
    return offer;
  }
}

function stop(code: OfferRefusal | 'not-found'): never {
  if (code === 'not-found') throw new NotFoundException();
  throw new ProblemException(problemOf(code));
}
