import { Injectable } from '@nestjs/common';
import { ok, type ProblemDetail, refuse, type Result } from '../../../libs/kernel/index.js';
import { CASE_TABLE_NUMBERS, POLICY_NUMBERS, readPolicyDocument } from '../../../libs/policy/index.js';
import { type Actor, type Ask, Database } from '../../platform/base/database/index.js';
import { type PolicyProblem } from '../problems.js';
import { setPolicy } from '../region-policy.js';
import { type PolicyDto, type PolicyVersionDto, type SetPolicyDto } from './policy.dto.js';
import { policyInForce, policyOfVersion, policyVersions, setLately } from './policy-version.store.js';

type Refused = PolicyProblem | ProblemDetail<PolicyProblem>;

/** More than this in a day is somebody trying out what a run would do: a what-if says that without a version. */
const MOST_A_DAY = 30;

/** The last that the column can hold: an address may name any number. */
const LAST_VERSION = 2_147_483_647;

/** What the region has agreed on, for its administrator. */
@Injectable()
export class RegionPolicy {
  constructor(private readonly database: Database) {}

  read(actor: Actor): Promise<PolicyDto> {
    return this.database.transaction(actor, async (tx) => {
      const { version, document } = await policyInForce(tx);
      const versions = await policyVersions(tx);
      const numbers = [...POLICY_NUMBERS, ...CASE_TABLE_NUMBERS];
      return {
        version,
        document,
        numbers: numbers.map(({ path, least, most }) => ({ path, least, most })),
        versions: versions.map(({ version: number, createdAt, createdBy }) => ({
          version: number,
          at: createdAt.toISOString(),
          by: createdBy,
        })),
      };
    });
  }

  async version(actor: Actor, version: number): Promise<Result<PolicyVersionDto, PolicyProblem>> {
    if (version < 1 || version > LAST_VERSION) return refuse('no-such-policy');
    return this.database.transaction(actor, async (tx) => {
      const document = await policyOfVersion(tx, version);
      return document === null ? refuse('no-such-policy') : ok({ version, document });
    });
  }

  /** The next version, by the rules of the command line. Two who change it at once do not undo each other's. */
  set(actor: Actor, { basedOn, document }: SetPolicyDto): Promise<Result<PolicyVersionDto, Refused>> {
    return this.database.transaction(actor, async (tx): Promise<Result<PolicyVersionDto, Refused>> => {
      const read = readPolicyDocument(document);
      if (!read.ok) return refuse({ code: 'policy-unusable', params: { part: read.error } });
      // One after the other: the second of two sees the version of the first.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('policy ' || acting_region(), 0))`);
      if ((await policyInForce(tx)).version !== basedOn) return refuse('policy-changed');
      if ((await setLately(tx)) >= MOST_A_DAY)
        return refuse({ code: 'policy-set-often', params: { most: MOST_A_DAY } });
      const ask: Ask = (sql, values) => tx.query(sql, values);
      await setPolicy(ask, read.value);
      return ok(await policyInForce(tx));
    });
  }
}
