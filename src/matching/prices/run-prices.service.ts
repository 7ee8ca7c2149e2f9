import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  addWeeks,
  byCodeUnit,
  ok,
  type Population,
  populationsOf,
  refuse,
  type Result,
} from '../../../libs/kernel/index.js';
import {
  partsAbout,
  roundedWorth,
  runFigures,
  type RunPart,
  type ShadowPrices,
  type Weights,
} from '../../../libs/matching/index.js';
import { worthText } from '../proposal/reasons/reasons-text.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { currentProgrammes } from '../../registry/index.js';
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

  /** Of one population: what a place is worth to youth and to adults is never one list. */
  read(actor: Actor, id: string, population: Population): Promise<Result<PriceListDto, 'run-unknown'>> {
    return this.database.transaction(actor, async (tx) => {
      const run = await findRun(tx, { regionId: actor.region, id });
      if (run === null) return refuse('run-unknown');
      const { prices, firstWeek, policyVersion } = run;
      if (prices === null || firstWeek === null || policyVersion === null)
        return ok({ items: [], binding: 0, absent: 'not-asked' });
      const { suppressUnder } = (await policyInForce(tx)).document;
      const parts = run.counts?.parts ?? [];
      if (!runFigures(partsAbout(parts, population), suppressUnder).placed)
        return ok({ items: [], binding: 0, absent: 'too-few' });
      const policy = await policyOfVersion(tx, policyVersion);
      if (policy === null) return ok({ items: [], binding: 0, absent: 'not-asked' });
      const { weights } = policy.matching;
      const about = await pricesAbout(tx, prices, parts, population);
      const names = await namesOf(tx, [
        ...about.slots.map(({ programme }) => programme),
        ...[...about.ceilings, ...about.providers].map(({ provider }) => provider),
      ]);
      const items = itemsOf(about, firstWeek, names, weights);
      return ok({ items, binding: prices.binding ?? items.length, absent: prices.absent ?? null });
    });
  }
}

/**
 * Places that are for this population. A ceiling or a limit of a provider is worth something to all whom it sends or takes
 * in, so it is told only where those are of this population alone.
 */
async function pricesAbout(
  tx: EntityManager,
  prices: ShadowPrices,
  parts: readonly RunPart[],
  population: Population,
): Promise<ShadowPrices> {
  const programmes = await currentProgrammes(
    tx,
    prices.slots.map(({ programme }) => programme),
  );
  const open = new Set(
    programmes.filter((one) => populationsOf(one).includes(population)).map(({ id }) => id),
  );
  const others = new Set(
    parts.filter((part) => part.population !== population).flatMap(({ from, to }) => [from, to]),
  );
  const alone = ({ provider }: { readonly provider: string }): boolean => !others.has(provider);
  return {
    ...prices,
    slots: prices.slots.filter(({ programme }) => open.has(programme)),
    ceilings: prices.ceilings.filter(alone),
    providers: prices.providers.filter(alone),
  };
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
