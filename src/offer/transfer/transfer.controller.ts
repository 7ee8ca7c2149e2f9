import {
  Body,
  Controller,
  Delete,
  HttpCode,
  Param,
  ParseEnumPipe,
  ParseUUIDPipe,
  Post,
  NotFoundException,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Result } from '../../../libs/kernel/index.js';
import {
  HAND_OVER_STEPS,
  type HandOverStep,
  type OfferProblem,
  OFFER_PROBLEMS,
} from '../../../libs/offer/index.js';
import { CurrentActor, RequirePermission } from '../../platform/identity/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ProblemDto, unwrap } from '../../platform/base/http/index.js';
import { HandOverService } from '../hand-over/hand-over.service.js';
import { OfferListService } from '../offer/offer-list.service.js';
import { HandOverDto, ReturnDto } from '../offer/offer-requests.dto.js';
import { OfferDto } from '../offer/offer.dto.js';
import { ReturnService } from './return.service.js';
import { StartService } from './start.service.js';

const StepPipe = new ParseEnumPipe(Object.fromEntries(HAND_OVER_STEPS.map((step) => [step, step])));

/** What follows an acceptance: the hand-over, the intake, and treatment or the way back. */
@ApiTags('offer')
@Controller('api/v1/offers/:id')
export class TransferController {
  constructor(
    private readonly lists: OfferListService,
    private readonly handOvers: HandOverService,
    private readonly starts: StartService,
    private readonly returns: ReturnService,
  ) {}

  @Post('hand-over/:step')
  @HttpCode(200)
  @RequirePermission('transfers:hand-over')
  @ApiOperation({ summary: 'Record a step of the hand-over: who, and when, is kept with it' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'step', enum: HAND_OVER_STEPS })
  @ApiOkResponse({ type: OfferDto })
  @ApiResponse({ status: 403, type: ProblemDto, description: 'not-your-step' })
  @ApiResponse({
    status: 409,
    type: ProblemDto,
    description:
      'not-under-way, step-done-already, consent-first, consent-giver-needed, consent-giver-impossible',
  })
  async recordStep(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('step', StepPipe) step: HandOverStep,
    @Body() { letterOn = null, consentOf = null }: HandOverDto,
  ): Promise<OfferDto> {
    return this.after(actor, id, await this.handOvers.record(actor, id, step, { letterOn, consentOf }));
  }

  @Delete('hand-over/:step')
  @RequirePermission('transfers:hand-over')
  @ApiOperation({ summary: 'Take a step of the hand-over back; that it was there stays in the record' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiParam({ name: 'step', enum: HAND_OVER_STEPS })
  @ApiOkResponse({ type: OfferDto })
  @ApiResponse({ status: 403, type: ProblemDto, description: 'not-your-step' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'not-under-way, step-not-done' })
  async takeStepBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('step', StepPipe) step: HandOverStep,
  ): Promise<OfferDto> {
    return this.after(actor, id, await this.handOvers.takeBack(actor, id, step));
  }

  @Post('intake-held')
  @HttpCode(200)
  @RequirePermission('transfers:start')
  @ApiOperation({ summary: 'The intake at your organisation has been. From the week of the intake on' })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: OfferDto })
  @ApiResponse({ status: 403, type: ProblemDto, description: 'not-your-treatment' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'not-under-way, intake-not-yet' })
  async recordIntake(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OfferDto> {
    return this.after(actor, id, await this.starts.holdIntake(actor, id));
  }

  @Post('started')
  @HttpCode(200)
  @RequirePermission('transfers:start')
  @ApiOperation({
    summary: 'Treatment has begun at your organisation, after its intake: the client waits no longer',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: OfferDto })
  @ApiResponse({ status: 403, type: ProblemDto, description: 'not-your-treatment' })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'not-under-way, intake-not-held' })
  async startTreatment(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OfferDto> {
    return this.after(actor, id, await this.starts.start(actor, id));
  }

  @Post('return')
  @HttpCode(200)
  @RequirePermission('offers:answer')
  @ApiOperation({
    summary:
      'The transfer led to no treatment: the client is back in the old place, with the old date and norm clock. By either organisation',
  })
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: OfferDto })
  @ApiResponse({ status: 409, type: ProblemDto, description: 'not-under-way, reason-does-not-fit' })
  async returnClient(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReturnDto,
  ): Promise<OfferDto> {
    return this.after(actor, id, await this.returns.returnClient(actor, id, reason));
  }

  /** The offer as it then is. */
  private async after(
    actor: Actor,
    id: string,
    result: Result<null, OfferProblem | 'not-found'>,
  ): Promise<OfferDto> {
    unwrap(result, OFFER_PROBLEMS);
    const offer = await this.lists.read(actor, id);
    if (offer === null) throw new NotFoundException();
    return offer;
  }
}
