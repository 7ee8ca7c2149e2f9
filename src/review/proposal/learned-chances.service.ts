import { Injectable } from '@nestjs/common';
import { type Severity } from '../../../libs/kernel/index.js';
import { learnedChance, type LearnedChance, type ProposalOutcome } from '../../../libs/matching/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { OUTCOMES } from '../../matching/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { Recent } from '../../platform/base/time/index.js';
import { type ViewRow } from './proposal-view.store.js';

/** A run learns once a night; what a page says of it may be some minutes old, and costs a page no query. */
const RECENT = { keptMs: 600_000, most: 100 };

/** How likely a proposal comes to something, as the region's decisions so far teach. */
@Injectable()
export class LearnedChances {
  private readonly recent = new Recent<readonly ProposalOutcome[]>(RECENT);

  constructor(private readonly database: Database) {}

  /** Null while the region has decided too seldom. */
  async of(
    actor: Actor,
    policy: PolicyDocument,
    { programmeId, need }: Pick<ViewRow, 'programmeId' | 'need'>,
  ): Promise<LearnedChance | null> {
    const engine = { ...actor, role: 'engine' } as const;
    const outcomes = await this.recent.ask(actor.region, async () => {
      const [rows] = await this.database.atOnce(engine, [[OUTCOMES, []]]);
      return rows as unknown as readonly ProposalOutcome[];
    });
    const { diagnosis, severity } = need;
    return learnedChance(outcomes, policy, {
      programme: programmeId,
      diagnosis,
      severity: severity as Severity,
    });
  }
}
