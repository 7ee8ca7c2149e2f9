import { Injectable } from '@nestjs/common';
import { ok, type Population, refuse, type Result } from '../../../libs/kernel/index.js';
import { partsAbout, runFigures, type SharesBy, type UnmetNeeds } from '../../../libs/matching/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { policyInForce } from '../../policy/index.js';
import { areaNames } from '../names/names.store.js';
import { findRun } from '../run/run.store.js';
import { runOfPeriod } from '../run/run-of-period.js';
import { type SharesByDto, type SharesDto } from './shares.dto.js';

const NONE: UnmetNeeds = Object.freeze({ groups: [], together: null });

/** Of one population, who was proposed and who was not, of the region as published. Not at all where the proposals are too few to count. */
@Injectable()
export class RunSharesReader {
  constructor(private readonly database: Database) {}

  read(actor: Actor, id: string, population: Population): Promise<Result<SharesDto, 'run-unknown'>> {
    return this.database.transaction(actor, async (tx) => {
      const run = await findRun(tx, { regionId: actor.region, id });
      if (run === null) return refuse('run-unknown');
      const { publicationDays, suppressUnder } = (await policyInForce(tx)).document;
      const first = await runOfPeriod(tx, run, publicationDays);
      const { k = suppressUnder, about = {} } = first?.shares ?? {};
      const { tables = [], unmet = NONE } = about[population] ?? {};
      const countable = runFigures(
        partsAbout(first?.counts?.parts ?? [], population),
        Math.max(k, suppressUnder),
      ).placed;
      const names = await areaNames(tx);
      const named = ({ by, groups, together }: SharesBy): SharesByDto => ({
        ...{ by, together },
        groups: groups.map((group) => ({
          ...group,
          name: by === 'area' ? (names.get(group.key) ?? null) : null,
        })),
      });
      return ok({
        population,
        tables: countable ? tables.map(named) : [],
        // Gated under the threshold of its day: under a higher one of today nothing of it is told.
        unmet: k < suppressUnder ? NONE : unmet,
        asOf: first?.finishedAt?.toISOString() ?? null,
        k,
      });
    });
  }
}
