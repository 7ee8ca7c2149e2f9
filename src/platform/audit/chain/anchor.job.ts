import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor } from '../../base/database/index.js';
import { Jobs, Schedule } from '../../jobs/index.js';
import { AuditChain } from './chain.service.js';

/** Recomputing the chain of years takes its time; a second process must not begin meanwhile. */
const MINUTES = 120;

/** Anchors each day shortly after it is over (what was written before midnight has been sealed by then), and recomputes the chain. */
@Injectable()
export class AnchorJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly schedule: Schedule,
    private readonly chain: AuditChain,
  ) {}

  onModuleInit(): void {
    const anchorAndVerify = async (): Promise<void> => {
      // Also where no anchor was made: why stands in what verifying finds.
      await this.chain.anchor();
      await this.chain.verify();
    };
    this.jobs.handle('audit-anchor', anchorAndVerify);
    this.schedule.once('audit-anchor', anchorAndVerify);
  }

  /** Between the nights, because somebody asks. @returns false where that was asked within the hour. */
  askNow({ request }: Actor): Promise<boolean> {
    return this.jobs.enqueue('audit-anchor', {}, { key: 'audit-verify', minutes: MINUTES, request });
  }
}
