import { type Random } from '../../kernel/index.js';
import { type Ceiling, type Entry, type Programme, type Provider } from '../../matching/index.js';
import { type SizeFigures } from './sizes.js';
import { type Organisation } from './supply.js';
import { INSURERS, INSURER_WEIGHTS } from './vocabulary.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const SHARES = [0.1, 0.15, 0.2, 0.25, 0.3333];

function slotsByProvider(programmes: readonly Programme[]): Map<string, number> {
  const slots = new Map<string, number>();
  for (const programme of programmes) {
    const free = programme.intakeStop ? 0 : sum(programme.slots);
    slots.set(programme.provider, (slots.get(programme.provider) ?? 0) + free);
  }
  return slots;
}

/** Limits around what the organisation could send and take, so that they bind for some and not for others. */
export function generateProviders(
  random: Random,
  organisations: readonly Pick<Organisation, 'id'>[],
  programmes: readonly Programme[],
  entries: readonly Entry[],
): Provider[] {
  const slots = slotsByProvider(programmes);
  const waiting = new Map<string, number>();
  for (const { provider } of entries) waiting.set(provider, (waiting.get(provider) ?? 0) + 1);
  return organisations.map(({ id }) => ({
    id,
    maxOut: random.percent(25) ? null : Math.ceil(((waiting.get(id) ?? 0) * random.between(12, 45)) / 100),
    maxNetIn: random.percent(45)
      ? null
      : random.percent(6)
        ? 0
        : Math.ceil(((slots.get(id) ?? 0) * random.between(20, 90)) / 100),
    minHighShare: random.percent(30) ? random.pick(SHARES) : null,
  }));
}

/** Volume ceilings of about a third of the contracts; of a few pairs two, as contracts are amended. */
export function generateCeilings(
  random: Random,
  figures: Pick<SizeFigures, 'insurers'>,
  providers: readonly Provider[],
  programmes: readonly Programme[],
): Ceiling[] {
  const slots = slotsByProvider(programmes);
  const shares = INSURER_WEIGHTS.slice(0, figures.insurers);
  const ceilings: Ceiling[] = [];
  for (const { id } of providers) {
    for (let n = 0; n < figures.insurers; n++) {
      if (!random.percent(30)) continue;
      const expected = ((slots.get(id) ?? 0) * shares[n]) / sum(shares);
      const max = Math.ceil((expected * random.between(30, 110)) / 100);
      ceilings.push({ insurer: INSURERS[n], provider: id, max });
      if (random.percent(2)) ceilings.push({ insurer: INSURERS[n], provider: id, max: max + 1 });
    }
  }
  return ceilings;
}
