import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { Schedule } from '../../platform/jobs/index.js';
import { ProposalExpiry } from '../../review/index.js';
import { OfferExpiry } from './expiry.service.js';
import { StillListed } from '../transfer/still-listed.service.js';

/** Ends what is past its date and sees who is still on a list. */
@Injectable()
export class ExpiryJob implements OnModuleInit {
  constructor(
    private readonly schedule: Schedule,
    private readonly proposals: ProposalExpiry,
    private readonly offers: OfferExpiry,
    private readonly stillListed: StillListed,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.schedule.once('expiry', () => this.expire());
  }

  /** Offers first: one that ends takes its proposal with it. */
  async expire(now = new Date()): Promise<void> {
    await this.offers.expireOffers(this.settings.region.id, now);
    await this.proposals.expireProposals(this.settings.region.id, now);
    await this.stillListed.followUp(this.settings.region.id, now);
  }
}
