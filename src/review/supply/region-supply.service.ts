import { POLICY_ASKED, policyAnswered } from '../../policy/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { Injectable } from '@nestjs/common';
import { type QueryResultRow } from 'pg';
import {
  type Actor,
  askedInEngineRole,
  type Call,
  Database,
  type Statement,
} from '../../platform/base/database/index.js';
import { Recent } from '../../platform/base/time/index.js';
import { type EntryRow, type ProgrammeRow, type RegistryNow, type SlotRow } from './registry-now.js';

/** A week of a programme: its places, those held, and how many undecided proposals count on one. */
type Place = SlotRow & { readonly promised: number };

/** What the region has for one diagnosis. Nothing of any client is in it. */
interface Supply {
  readonly programmes: readonly ProgrammeRow[];
  readonly places: readonly Place[];
  readonly policy: PolicyDocument;
}

/** One client, and where it could go. */
export interface Chances {
  readonly registry: RegistryNow;
  /** Undecided proposals, of whomever, per `programme week`. */
  readonly promised: ReadonlyMap<string, number>;
  readonly policy: PolicyDocument;
}

const PROGRAMME = `json_build_object('id', j.id, 'provider', j.provider_id, 'area', j.area, 'online', j.online, 'diagnoses', j.diagnoses,
  'settings', j.settings, 'ages', ARRAY[j.age_from, j.age_to], 'languages', j.languages, 'severities', j.severities, 'insurers', j.insurers,
  'excludes', j.excludes, 'intakeStop', j.intake_stop, 'intakeWait', j.intake_wait, 'treatmentWait', j.treatment_wait, 'minStart', j.min_start,
  'name', j.name, 'providerName', o.name)`;
const OFFERED_BY = 'JOIN provider o ON o.region_id = j.region_id AND o.id = j.provider_id';

const SUPPLY: Statement = {
  name: 'supply',
  text: `
    WITH j AS MATERIALIZED (SELECT * FROM programme WHERE region_id = acting_region() AND diagnoses @> ARRAY[$1]),
      held AS (SELECT h.programme_id, h.week, count(*) AS n FROM slot_hold h
        WHERE h.region_id = acting_region() AND h.programme_id = ANY (ARRAY(SELECT id FROM j)) AND h.state <> 'released' GROUP BY 1, 2),
      promised AS (SELECT p.to_programme, p.week, count(*) AS n FROM proposal p
        WHERE p.region_id = acting_region() AND p.to_programme = ANY (ARRAY(SELECT id FROM j))
          AND p.state IN ('proposed', 'approved-by-sending', 'approved-by-receiving') GROUP BY 1, 2)
    SELECT (SELECT coalesce(json_agg(${PROGRAMME}), '[]') FROM j ${OFFERED_BY}) AS programmes,
      (SELECT coalesce(json_agg(json_build_object('programme', s.programme_id, 'week', s.week, 'offered', s.offered,
            'taken', coalesce(h.n, 0), 'promised', coalesce(p.n, 0))), '[]')
       FROM slot s
       LEFT JOIN held h ON h.programme_id = s.programme_id AND h.week = s.week
       LEFT JOIN promised p ON p.to_programme = s.programme_id AND p.week = s.week
       WHERE s.region_id = acting_region() AND s.programme_id = ANY (ARRAY(SELECT id FROM j))) AS places`,
};

const CLIENT: Statement = {
  name: 'client',
  text: `
    SELECT e.state, json_build_object('id', e.id, 'provider', e.provider_id, 'programme', e.programme_id, 'area', e.area, 'diagnosis', e.diagnosis,
        'settings', e.settings, 'age', ARRAY[e.age_from, e.age_to], 'language', e.language, 'severity', e.severity, 'insurer', e.insurer,
        'maxTravel', e.max_travel, 'flags', e.flags, 'registeredOn', e.registered_on, 'intakeOn', e.intake_on,
        'expectedIntakeWeek', e.expected_intake_week, 'expectedTreatmentWeeks', e.expected_treatment_weeks) AS entry,
      ARRAY(SELECT b.barred FROM entry_bar b WHERE b.region_id = acting_region() AND b.entry_id = e.id
        AND (b.until IS NULL OR b.until > $2::date)) AS barred,
      (SELECT ${PROGRAMME} FROM programme j ${OFFERED_BY} WHERE j.region_id = acting_region() AND j.id = e.programme_id) AS home,
      (SELECT coalesce(json_object_agg(t.to_area, t.minutes), '{}') FROM travel_time t WHERE t.region_id = acting_region() AND t.from_area = e.area) AS travel
    FROM proposal p JOIN waiting_list_entry e ON e.region_id = p.region_id AND e.id = p.entry_id
    -- The engine sees every proposal; whoever asks is a party to this one.
    WHERE p.region_id = acting_region() AND p.id = $1 AND acting_organisation() IN (p.from_provider, p.to_provider)`,
};

export interface ClientRow extends QueryResultRow {
  readonly state: string;
  readonly entry: EntryRow;
  readonly barred: readonly string[];
  readonly home: ProgrammeRow | null;
  readonly travel: Readonly<Record<string, number | null>>;
}

/** People who look at proposals one after another ask for the same places: an approval looks again, with the place locked. */
const RECENT = { keptMs: 2_000, most: 1_000 };

/** What the region has, as far as the question "why not …?" needs it. */
@Injectable()
export class RegionSupply {
  private readonly recent = new Recent<Supply>(RECENT);

  constructor(private readonly database: Database) {}

  /** To be sent with what else is asked about a proposal; the second of the answers is for `chancesOf`. */
  asking(actor: Actor, proposalId: string, today: string): readonly [Call, Call, Call] {
    return askedInEngineRole(actor, CLIENT, [proposalId, today]);
  }

  /**
   * @param found the client of a proposal, as it is now
   * @param fresh where somebody has just been told that a place is gone
   */
  async chancesOf(actor: Actor, found: ClientRow, fresh = false): Promise<Chances> {
    const { state, entry, barred, home, travel } = found;
    const supply = await this.supplyFor(actor, entry.diagnosis, fresh);
    const known = home === null || supply.programmes.some(({ id }) => id === home.id);
    return {
      registry: {
        state,
        entry,
        barred,
        programmes: known ? supply.programmes : [...supply.programmes, home],
        slots: supply.places,
        travel: new Map(Object.entries(travel)),
      },
      promised: new Map(
        supply.places.map(({ programme, week, promised }) => [`${programme} ${week}`, promised]),
      ),
      policy: supply.policy,
    };
  }

  /** After something has changed here: whoever decided sees it in the next proposal already. */
  forget(): void {
    this.recent.forget();
  }

  private supplyFor(actor: Actor, diagnosis: string, fresh: boolean): Promise<Supply> {
    return this.recent.ask(`${actor.region} ${diagnosis}`, () => this.load(actor, diagnosis), fresh);
  }

  private async load(actor: Actor, diagnosis: string): Promise<Supply> {
    const engine = { ...actor, role: 'engine' } as const;
    const [[row], policy] = await this.database.atOnce(engine, [[SUPPLY, [diagnosis]], POLICY_ASKED]);
    return { ...(row as Omit<Supply, 'policy'>), policy: policyAnswered(policy).document };
  }
}
