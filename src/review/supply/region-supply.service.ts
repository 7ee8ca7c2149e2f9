import { POLICY_ASKED, policyAnswered } from '../../policy/index.js';
import { diagnosesFitting, isUndiagnosed, slotKey } from '../../../libs/kernel/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { Injectable } from '@nestjs/common';
import { type Actor, askedInEngineRole, type Call, Database } from '../../platform/base/database/index.js';
import { Recent } from '../../platform/base/time/index.js';
import { LIST_HISTORY } from '../../registry/index.js';
import { type EntryHistory } from '../../../libs/registry/index.js';
import { type ClientNow } from './client-problem.js';
import { CLIENT, type ClientRow, SUPPLY, type SupplyRow } from './supply.store.js';

/** What the region has for one diagnosis. Nothing of any client is in it. */
interface Kept extends Pick<SupplyRow, 'programmes' | 'slots'>, Pick<Chances, 'promised' | 'policy'> {}

/** One client, and where it could go. */
export interface Chances {
  readonly registry: ClientNow;
  /** Undecided proposals, of whomever, by `slotKey`. */
  readonly promised: ReadonlyMap<string, number>;
  readonly policy: PolicyDocument;
}

/** People who look at proposals one after another ask for the same slots: an approval looks again, with the slot locked. */
const RECENT = { keptMs: 2_000, most: 1_000 };
/** How a list has moved in two years is the same a minute later, and thousands of rows to read. */
const RECENT_HISTORY = { keptMs: 60_000, most: 1_000 };

/** What the region has, as far as the question "why not …?" needs it. */
@Injectable()
export class RegionSupply {
  private readonly recent = new Recent<Kept>(RECENT);
  private readonly histories = new Recent<readonly EntryHistory[]>(RECENT_HISTORY);

  constructor(private readonly database: Database) {}

  /** To be sent with what else is asked about a proposal; the second of the answers is for `chancesOf`. */
  asking(actor: Actor, proposalId: string, today: string): readonly Call[] {
    return askedInEngineRole(actor, [[CLIENT, [proposalId, today]]]);
  }

  /**
   * @param found the client of a proposal, as it is now
   * @param fresh where somebody has just been told that a slot is gone
   */
  async chancesOf(actor: Actor, found: ClientRow, fresh = false): Promise<Chances> {
    const { state, entry, barred, home, travel } = found;
    const [supply, history] = await Promise.all([
      this.supplyFor(actor, entry.diagnosis, fresh),
      entry.programme === null ? [] : this.historyOf(actor, entry.programme),
    ]);
    const known = home === null || supply.programmes.some(({ id }) => id === home.id);
    return {
      registry: {
        state,
        entry,
        barred,
        programmes: known ? supply.programmes : [...supply.programmes, home],
        slots: supply.slots,
        history,
        travel: new Map(Object.entries(travel)),
      },
      promised: supply.promised,
      policy: supply.policy,
    };
  }

  /** After something has changed here: whoever decided sees it in the next proposal already. */
  forget(): void {
    this.recent.forget();
  }

  private historyOf(actor: Actor, programme: string): Promise<readonly EntryHistory[]> {
    const engine = { ...actor, role: 'engine' } as const;
    return this.histories.ask(`${actor.region} ${programme}`, async () => {
      const [rows] = await this.database.atOnce(engine, [[LIST_HISTORY, [programme]]]);
      return rows as unknown as readonly EntryHistory[];
    });
  }

  private supplyFor(actor: Actor, diagnosis: string, fresh: boolean): Promise<Kept> {
    return this.recent.ask(`${actor.region} ${diagnosis}`, () => this.load(actor, diagnosis), fresh);
  }

  private async load(actor: Actor, diagnosis: string): Promise<Kept> {
    const engine = { ...actor, role: 'engine' } as const;
    const [[row], policy] = await this.database.atOnce(engine, [
      [SUPPLY, [diagnosesFitting(diagnosis), isUndiagnosed(diagnosis)]],
      POLICY_ASKED,
    ]);
    const { programmes, slots } = row as SupplyRow;
    const promised = new Map(
      slots.map(({ programme, week, promised }) => [slotKey(programme, week), promised]),
    );
    return { programmes, slots, promised, policy: policyAnswered(policy).document };
  }
}
