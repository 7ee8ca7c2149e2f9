import { appendFile } from 'node:fs/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, engineActor } from '../../base/database/index.js';
import { type Settings, SETTINGS } from '../../base/config/index.js';
import { Jobs, Schedule } from '../../jobs/index.js';
import { anchorLine } from './anchor-file.js';
import { type Anchor, makeAnchors } from './audit-anchor.store.js';
import { AuditChain } from './chain.service.js';

/** Recomputing the chain of years takes its time; a second process must not begin meanwhile. */
const MINUTES = 120;

/** Anchors each day shortly after it is over (what was written before midnight has been sealed by then), and recomputes the chain. */
@Injectable()
export class AnchorJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly schedule: Schedule,
    private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly chain: AuditChain,
  ) {}

  onModuleInit(): void {
    const anchorAndVerify = async (): Promise<void> => {
      await this.make();
      await this.chain.verify(this.settings.region.id);
    };
    this.jobs.handle('audit-anchor', anchorAndVerify);
    this.schedule.once('audit-anchor', anchorAndVerify);
  }

  /** Between the nights, because somebody asks. @returns false where that was asked within the hour. */
  askNow(): Promise<boolean> {
    return this.jobs.enqueue('audit-anchor', {}, 'audit-verify', MINUTES);
  }

  /** The lines go out before the rows are committed: an anchor may be written twice, never lost. */
  make(): Promise<Anchor[]> {
    const { id } = this.settings.region;
    return this.database.transaction(engineActor(id), async (tx) => {
      const made = await makeAnchors((sql, values) => tx.query(sql, values));
      const file = this.settings.auditAnchorFile;
      if (file !== null && made.length > 0)
        await appendFile(file, made.map((anchor) => `${anchorLine(anchor)}\n`).join(''), { mode: 0o600 });
      return made;
    });
  }
}
