import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  NotFoundException,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { mondayOf } from '../../../libs/kernel/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ProblemDto, unwrap } from '../../platform/base/http/index.js';
import { MakeOfferService } from './make-offer.service.js';
import { OfferListService } from './offer-list.service.js';
import { AnswerDto, NewOfferDto, OfferQuery } from './offer-requests.dto.js';
import { OfferDto, OfferListDto, OffersWaitingDto, ReadyListDto } from './offer.dto.js';
import { PossibleWeeksDto } from './possible-weeks.dto.js';
import { AnswerOfferService } from './answer-offer.service.js';
import { OFFER_PROBLEMS } from '../../../libs/offer/index.js';

@ApiTags('offer')
@Controller('api/v1/offers')
export class OfferController {
  constructor(
    private readonly making: MakeOfferService,
    private readonly offers: AnswerOfferService,
    private readonly lists: OfferListService,
  ) {}

  @Get()
  @RequirePermission('offers:read')
  @ApiOperation({ summary: 'Offers of your organisation, of either side; what is due soonest first' })
  @ApiOkResponse({ type: OfferListDto })
  listOffers(@CurrentActor() actor: Actor, @Query() query: OfferQuery): Promise<OfferListDto> {
    return this.lists.list(actor, query);
  }

  @Get('ready')
  @RequirePermission('offers:read')
  @ApiOperation({ summary: 'Approved proposals with a held slot that have not been offered yet' })
  @ApiOkResponse({ type: ReadyListDto })
  listReadyProposals(@CurrentActor() actor: Actor): Promise<ReadyListDto> {
    return this.lists.ready(actor);
  }

  @Get('waiting')
  @RequirePermission('offers:read')
  @ApiOperation({ summary: 'How many offers wait for something that your organisation does' })
  @ApiOkResponse({ type: OffersWaitingDto })
  countWaitingOffers(@CurrentActor() actor: Actor): Promise<OffersWaitingDto> {
    return this.lists.waiting(actor);
  }

  @Get('ready/:id/weeks')
  @RequirePermission('offers:make')
  @ApiOperation({
    summary:
      'Weeks of the approved programme that can be offered beside the approved one, while nobody takes them',
  })
  @ApiParam({ name: 'id', format: 'uuid', description: 'Of the proposal' })
  @ApiOkResponse({ type: PossibleWeeksDto })
  async listPossibleWeeks(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PossibleWeeksDto> {
    const possible = unwrap(await this.making.weeksFor(actor, id), OFFER_PROBLEMS);
    const { weeks, answer, group } = possible;
    const items = weeks.map((one) => ({ ...one, intakeOn: mondayOf(one.week) }));
    return { items, total: items.length, group, answer };
  }

  @Post()
  @RequirePermission('offers:make')
  @ApiOperation({
    summary: 'Offer the approved week, and at most two more of the programme, each held until the answer',
  })
  @ApiCreatedResponse({ type: OfferDto })
  @ApiResponse({ status: 403, type: ProblemDto, description: 'not-your-client' })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description:
      'not-approved, offered-already, entry-not-waiting, client-stays, client-in-danger, client-under-other-law, intake-too-soon, option-gone',
  })
  async makeOffer(@CurrentActor() actor: Actor, @Body() body: NewOfferDto): Promise<OfferDto> {
    const { proposalId, answerBy = null, weeks = [] } = body;
    const made = unwrap(await this.making.make(actor, { proposalId, answerBy, weeks }), OFFER_PROBLEMS);
    return this.offerOf(actor, made);
  }

  @Get(':id')
  @RequirePermission('offers:read')
  @ApiOperation({ summary: 'One offer' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: OfferDto })
  readOffer(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OfferDto> {
    return this.offerOf(actor, id);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @RequirePermission('offers:answer')
  @ApiOperation({ summary: "Record the client's answer; declining costs the client nothing" })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: OfferDto })
  @ApiResponse({ status: 403, type: ProblemDto, description: 'not-your-client' })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description:
      'answered-already, offer-changed, entry-not-waiting, client-in-danger, client-under-other-law',
  })
  async answerOffer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AnswerDto,
  ): Promise<OfferDto> {
    const { answer, reason = null, week = null, version } = body;
    unwrap(await this.offers.answer(actor, id, { answer, reason, week, version }), OFFER_PROBLEMS);
    return this.offerOf(actor, id);
  }

  private async offerOf(actor: Actor, id: string): Promise<OfferDto> {
    const offer = await this.lists.read(actor, id);
    if (offer === null) throw new NotFoundException();
    return offer;
  }
}
