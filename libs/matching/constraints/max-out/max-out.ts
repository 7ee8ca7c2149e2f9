import { tally } from '../../plans/plan.js';
import { orNull, whole } from '../../schemas/shape.js';
import { limitsOfProviders, type Constraint } from '../constraint.js';

/** Per sending provider at most what its clinicians can review. */
export const maxOut = {
  name: 'maxOut',
  linear: {
    of: ['provider'],
    unit: 1,
    limits: limitsOfProviders(({ maxOut: most }) => most),
    terms: () => [{ scope: 'sender', key: ({ sender }) => ({ provider: sender }), amount: () => 1 }],
    certificate: { list: 'maxOut', description: 'non-zero prices' },
    priced: { list: 'providers', order: 0 },
  },
  explained: {
    order: 30,
    unmatched: 'review-capacity',
    difference: 'review-capacity',
    use: { kind: 'reviews', of: ['provider'] },
  },
  conflict: ({ provider }) => `more entries of provider ${provider} are pinned elsewhere than its maxOut`,
  provider: {
    schema: orNull(whole('most proposals its clinicians can review; null = no limit')),
    read: (checks, value, path) => void checks.wholeOrNull(value, path),
  },
  violations: ({ problem, placements }) => {
    const sent = tally(placements, ({ entry }) => entry.provider);
    return problem.providers
      .filter(({ id: provider, maxOut: most }) => most !== null && (sent.get(provider) ?? 0) > most)
      .map(({ id: provider, maxOut: most }) => ({
        binding: `maxOut:${provider}`,
        message: {
          nl: `Aanbieder ${provider} verwijst er ${sent.get(provider)}, en kan er ${most} beoordelen.`,
          en: `Provider ${provider} sends ${sent.get(provider)}, and can review ${most}.`,
        },
      }));
  },
} as const satisfies Constraint;
