import { appendFile } from 'node:fs/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Database, engineActor } from '../../base/database/index.js';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { Jobs } from '../../jobs/index.js';
import { TIME_ZONE, todayOf } from '../../base/time/index.js';
import { anchorLine } from './anchor-file.js';
import { type Anchor, makeAnchors } from './audit-anchor.store.js';
import { AuditChain } from './chain.service.js';

/** Recomputing the chain of years takes its time; a second process must not begin meanwhile. */
const MINUTES = 120;

/** Anchors each day shortly after it is over, and recomputes the chain: every process asks, the queue lets one do it. */
@Injectable()
export class AnchorJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly chain: AuditChain,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('audit-anchor', async () => {
      await this.make();
      await this.chain.verify(this.settings.region.id);
    });
  }

  /** A quarter past: what was written before midnight has been sealed by then. */
  @Cron('0 15 0 * * *', { timeZone: TIME_ZONE })
  async ask(): Promise<void> {
    await this.jobs.enqueue('audit-anchor', {}, 'audit-anchor', MINUTES);
  }

  /** Between the nights, because somebody asks. @returns false where that was asked within the hour. */
  askNow(): Promise<boolean> {
    return this.jobs.enqueue('audit-anchor', {}, 'audit-verify', MINUTES);
  }

  /** The lines go out before the rows are committed: an anchor may be written twice, never lost. */
  make(now = new Date()): Promise<Anchor[]> {
    const { id } = this.settings.region;
    return this.database.transaction(engineActor(id), async (tx) => {
      const made = await makeAnchors((sql, values) => tx.query(sql, values), id, todayOf(now));
      const file = this.settings.auditAnchorFile;
      if (file !== null && made.length > 0)
        await appendFile(file, made.map((anchor) => `${anchorLine(anchor)}\n`).join(''), { mode: 0o600 });
      return made;
    });
  }
}
