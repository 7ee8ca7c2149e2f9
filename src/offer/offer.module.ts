import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OFFER_EVENTS } from '../../libs/offer/index.js';
import { EventKinds } from '../platform/messaging/events/index.js';
import { OpenOffers, ReviewModule } from '../review/index.js';
import { ExpiryJob } from './offer/expiry.job.js';
import { OfferExpiry } from './offer/expiry.service.js';
import { FollowUpController } from './follow-up/follow-up.controller.js';
import { FollowUpService } from './follow-up/follow-up.service.js';
import { HandOverService } from './hand-over/hand-over.service.js';
import { OwnListController } from './own-list/own-list.controller.js';
import { OwnListService } from './own-list/own-list.service.js';
import { LetterController } from './letter/letter.controller.js';
import { LetterLanguages } from './letter/letter-languages.service.js';
import { LetterService } from './letter/letter.service.js';
import { MakeOfferService } from './offer/make-offer.service.js';
import { RecordedStep } from './hand-over/hand-over-step.entity.js';
import { Offer, OfferOption } from './offer/offer.entity.js';
import { hasOpenOffer } from './offer/offer.store.js';
import { Transfer, TransferTransition } from './transfer/transfer.entity.js';
import { OfferListService } from './offer/offer-list.service.js';
import { OfferController } from './offer/offer.controller.js';
import { AnswerOfferService } from './offer/answer-offer.service.js';
import { ReturnService } from './transfer/return.service.js';
import { StartService } from './transfer/start.service.js';
import { StillListed } from './transfer/still-listed.service.js';
import { TransferController } from './transfer/transfer.controller.js';

/** Approved proposals become offers to clients; answers become transfers, or leave everything as it was. */
@Module({
  imports: [
    ReviewModule,
    TypeOrmModule.forFeature([Offer, OfferOption, RecordedStep, Transfer, TransferTransition]),
  ],
  controllers: [FollowUpController, LetterController, OfferController, OwnListController, TransferController],
  providers: [
    ExpiryJob,
    FollowUpService,
    HandOverService,
    LetterLanguages,
    LetterService,
    MakeOfferService,
    OfferExpiry,
    OfferListService,
    OwnListService,
    AnswerOfferService,
    ReturnService,
    StartService,
    StillListed,
  ],
  exports: [OfferExpiry],
})
export class OfferModule {
  constructor(kinds: EventKinds, openOffers: OpenOffers) {
    kinds.add(OFFER_EVENTS);
    openOffers.askBy(hasOpenOffer);
  }
}
