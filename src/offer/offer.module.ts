import { Module } from '@nestjs/common';
import { OFFER_EVENTS } from '../../libs/offer/index.js';
import { EventKinds } from '../platform/events/index.js';
import { ReviewModule } from '../review/index.js';
import { ExpiryJob } from './expiry.job.js';
import { OfferExpiry } from './expiry.service.js';
import { OfferListService } from './offer-list.service.js';
import { OfferController } from './offer.controller.js';
import { OfferService } from './offer.service.js';
import { ReturnService } from './return.service.js';
import { StartService } from './start.service.js';

/** Approved proposals become offers to clients; answers become transfers, or leave everything as it was. */
@Module({
  imports: [ReviewModule],
  controllers: [OfferController],
  providers: [ExpiryJob, OfferExpiry, OfferListService, OfferService, ReturnService, StartService],
  exports: [OfferExpiry],
})
export class OfferModule {
  constructor(kinds: EventKinds) {
    kinds.add(OFFER_EVENTS);
  }
}
