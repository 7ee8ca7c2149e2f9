import { Injectable } from '@nestjs/common';
import { addWeeks, byCodeUnit, ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { roundedWorth, runFigures, type ShadowPrices, type Weights } from '../../../libs/matching/index.js';
import { worthText } from '../proposal/reasons/reasons-text.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { findRun } from '../run/run.store.js';
import { namesOf } from '../names/names.store.js';
import { policyInForce, policyOfVersion } from '../../policy/index.js';
import { type PriceDto, type PriceListDto } from './prices.dto.js';

/**
 * What one more of a scarce thing would have been worth in a run. That is often what one client would have gained, so it is
 * told in steps of weeks that hide who; and not at all of a run whose proposals are too few to count.
 */
@Injectable()
export class RunPrices {
  constructor(private readonly database: Database) {}

  read(actor: Actor, id: string): Promise<Result<PriceListDto, 'run-unknown'>> {
    return this.database.transaction(actor, async (tx) => {
      const run = await findRun(tx, { regionId: actor.region, id });
      if (run === null) return refuse('run-unknown');
      const { prices, firstWeek, policyVersion } = run;
      if (prices === null || firstWeek === null || policyVersion === null)
        return ok({ items: [], binding: 0, absent: 'not-asked' });
      const { suppressUnder } = (await policyInForce(tx)).document;
      if (!runFigures(run.counts?.parts ?? [], suppressUnder).placed)
        return ok({ items: [], binding: 0, absent: 'too-few' });
      const policy = await policyOfVersion(tx, policyVersion);
      if (policy === null) return ok({ items: [], binding: 0, absent: 'not-asked' });
      const { weights } = policy.matching;
      const names = await namesOf(tx, [
        ...prices.slots.map(({ programme }) => programme),
        ...[...prices.ceilings, ...prices.providers].map(({ provider }) => provider),
      ]);
      const items = itemsOf(prices, firstWeek, names, weights);
      return ok({ items, binding: prices.binding ?? items.length, absent: prices.absent ?? null });
    });
  }
}

function itemsOf(
  { slots, ceilings, providers }: ShadowPrices,
  firstWeek: string,
  names: ReadonlyMap<string, string>,
  weights: Weights,
): PriceDto[] {
  const of = (id: string) => ({ id, name: names.get(id) ?? id });
  const rows = [
    ...slots.map(({ programme, week, ...price }) => ({
      ...price,
      kind: 'slot' as const,
      of: of(programme),
      week: addWeeks(firstWeek, week),
      insurer: null,
    })),
    ...ceilings.map(({ insurer, provider, ...price }) => ({
      ...price,
      kind: 'ceiling' as const,
      of: of(provider),
      week: null,
      insurer,
    })),
    ...providers.map(({ provider, limit, ...price }) => ({
      ...price,
      kind: limit,
      of: of(provider),
      week: null,
      insurer: null,
    })),
  ];
  return rows
    .map(({ kind, of, week, insurer, low, high, gain, loss }) => {
      const worth = roundedWorth({ low, high }, weights);
      const text = worthText(worth, weights.breach);
      return {
        kind,
        of,
        week,
        insurer,
        ...worth,
        gain: roundedWorth(gain, weights),
        loss: loss && roundedWorth(loss, weights),
        textNl: text?.nl ?? null,
        textEn: text?.en ?? null,
      };
    })
    .sort((a, b) => b.low - a.low || b.high - a.high || byCodeUnit(a.of.id, b.of.id));
}
