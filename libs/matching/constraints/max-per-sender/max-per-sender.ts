import { pairKey, tally } from '../../plans/plan.js';
import { usableSlots } from '../../problem/gains.js';
import { orNull, whole } from '../../schemas/shape.js';
import { type Constraint } from '../constraint.js';

declare module '../../problem/problem.js' {
  interface Programme {
    /** Most placements in a week from one sending provider, ≥ 1; null or absent = no limit. */
    readonly maxPerSender?: number | null;
  }
}
declare module '../../solution/solution.js' {
  interface DualPrices {
    /** Absent where there are none. */
    readonly perSender?: readonly {
      readonly programme: string;
      readonly week: number;
      readonly sender: string;
      readonly price: number;
    }[];
  }
}

/** Per programme and week at most so many from one sending provider, so that no organisation fills a programme alone. */
export const maxPerSender = {
  name: 'maxPerSender',
  linear: {
    of: ['programme', 'week', 'sender'],
    unit: 1,
    // A provider with no more entries than the limit can't reach it.
    limits: ({ programmes, entries, weeks }) => {
      const waiting = [...tally(entries, ({ provider }) => provider)];
      return programmes.flatMap((programme) => {
        const most = programme.maxPerSender ?? null;
        if (most === null) return [];
        const senders = waiting.filter(([sender, count]) => sender !== programme.provider && count > most);
        return Array.from({ length: weeks }, (_, week) => week)
          .filter((week) => usableSlots(programme, week, entries.length) > 0)
          .flatMap((week) =>
            senders.map(([sender]) => ({ key: { programme: programme.id, week, sender }, most })),
          );
      });
    },
    terms: () => [
      {
        scope: 'senderSlot',
        key: ({ programme, week, sender }) => ({ programme, week, sender }),
        amount: () => 1,
      },
    ],
    certificate: {
      list: 'perSender',
      description:
        'non-zero prices of the most that a programme takes in a week from one sender: added to the cost of a placement of that sender, and times the limit to the bound; absent where there are none',
      optional: true,
    },
    priced: null,
  },
  explained: {
    order: 70,
    unmatched: 'sender-limit',
    difference: 'agreed-limit',
    agreed: true,
    nearest: ['programme'],
  },
  conflict: ({ programme, week, sender }) =>
    `more entries of provider ${sender} are pinned to programme ${programme} in week ${week} than its maxPerSender`,
  programme: {
    schema: orNull(
      whole('most placements in a week from one sending provider; null or absent = no limit', 1),
    ),
    read: (checks, value, path) => void checks.wholeOrNull(value, path, 1),
    optional: true,
  },
  violations: ({ placements }) => {
    const keyOf = (sender: string, programme: string, week: number): string =>
      pairKey(pairKey(sender, programme), week);
    const sent = tally(placements, ({ entry, programme, week }) => keyOf(entry.provider, programme.id, week));
    const seen = new Set<string>();
    return placements.flatMap(({ entry: { provider }, programme, week }) => {
      const key = keyOf(provider, programme.id, week);
      const most = programme.maxPerSender ?? null;
      const used = sent.get(key) ?? 0;
      if (most === null || used <= most || seen.has(key)) return [];
      seen.add(key);
      return {
        binding: `maxPerSender:${programme.id}:${week}:${provider}`,
        message: {
          nl: `Programma ${programme.id} krijgt er in week ${week} ${used} van aanbieder ${provider}, bij een grens van ${most}.`,
          en: `Programme ${programme.id} gets ${used} from provider ${provider} in week ${week}, with a limit of ${most}.`,
        },
      };
    });
  },
} as const satisfies Constraint;
