import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { type Settings, SETTINGS } from '../../platform/base/config/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { ProposalExpiry } from '../../review/index.js';
import { OfferExpiry } from './expiry.service.js';
import { StillListed } from '../transfer/still-listed.service.js';

/** Ends what is past its date and sees who is still on a list, every hour and just after midnight: every process asks, the queue lets one do it. */
@Injectable()
export class ExpiryJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly proposals: ProposalExpiry,
    private readonly offers: OfferExpiry,
    private readonly stillListed: StillListed,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('expiry', () => this.expire());
  }

  @Cron('5 0 * * * *', { timeZone: 'Europe/Amsterdam' })
  async ask(): Promise<void> {
    await this.jobs.enqueue('expiry', {}, 'expiry');
  }

  /** Offers first: one that ends takes its proposal with it. */
  async expire(now = new Date()): Promise<void> {
    await this.offers.expireOffers(this.settings.region.id, now);
    await this.proposals.expireProposals(this.settings.region.id, now);
    await this.stillListed.followUp(this.settings.region.id, now);
  }
}
