import { addWeeks } from '../../../../libs/kernel/index.js';
import { type Difference, type ProposalReasons, type Worth } from '../../../../libs/matching/index.js';
import {
  type Bilingual,
  inBoth,
  isKey,
  type Message,
  message,
  messageInBoth,
} from '../../../../libs/words/index.js';

/** What the sentences need besides the reasons. */
export interface ReasonsContext {
  /** ISO week of week 0. */
  readonly firstWeek: string;
  /** Names of programmes and providers by id; an id without a name is shown itself. */
  readonly names: ReadonlyMap<string, string>;
  /** Minutes to the proposed place; null = online. */
  readonly travelMinutes: number | null;
  /** Weight of a week beyond the norm, in units of value; 0 = worths are not said. */
  readonly breachWeight: number;
}

const weeks = (count: number): Message => message('common.amounts.weeks', { count });
const minutes = (count: number): Message => message('common.amounts.minutes', { count });

/** The other places and the scarce things of a proposal, one sentence each, from the data alone. */
export const proposalReasonsText = (reasons: ProposalReasons, context: ReasonsContext): Bilingual[] => [
  ...reasons.alternatives.map((place) => messageInBoth(instead(place, context))),
  ...reasons.uses.map((use) => useText(use, context)),
];

function instead(
  place: ProposalReasons['alternatives'][number],
  { names, firstWeek, travelMinutes }: ReasonsContext,
): Message {
  const params = {
    where: names.get(place.programme) ?? place.programme,
    on: addWeeks(firstWeek, place.week),
    when: time(place.weeksLater),
    way: way(travelMinutes, place.travelMinutes),
  };
  const why = place.why.flatMap(obstacle);
  return why.length === 0
    ? message('matching.proposals.instead', params)
    : message('matching.proposals.insteadBut', { ...params, why });
}

/** Why the client can't have that place; drawbacks of the place itself are none. */
function obstacle(code: Difference): Message[] {
  const key = `matching.proposals.obstacles.${code}`;
  return isKey(key) ? [{ key }] : [];
}

function time(later: number): Message {
  if (later === 0) return message('matching.proposals.asSoon');
  return later > 0
    ? message('matching.proposals.later', { amount: weeks(later) })
    : message('matching.proposals.sooner', { amount: weeks(-later) });
}

function way(proposed: number | null, other: number | null): Message {
  if (other === null) return message('matching.proposals.online');
  if (proposed === null) return message('matching.proposals.withTravel', { amount: minutes(other) });
  const farther = other - proposed;
  if (farther === 0) return message('matching.proposals.asFar');
  return farther > 0
    ? message('matching.proposals.farther', { amount: minutes(farther) })
    : message('matching.proposals.nearer', { amount: minutes(-farther) });
}

function useText(
  use: ProposalReasons['uses'][number],
  { names, firstWeek, breachWeight }: ReasonsContext,
): Bilingual {
  const name = (id: string): string => names.get(id) ?? id;
  const used =
    use.kind === 'slot'
      ? inBoth('matching.proposals.uses.slot', {
          where: name(use.programme),
          on: addWeeks(firstWeek, use.week),
        })
      : inBoth(`matching.proposals.uses.${use.kind}`, { where: name(use.provider) });
  const worth = use.worth === null ? null : worthText(use.worth, breachWeight);
  return worth === null ? used : afterEachOther(used, worth);
}

const afterEachOther = (first: Bilingual, second: Bilingual): Bilingual => ({
  nl: [first.nl, second.nl].join(' '),
  en: [first.en, second.en].join(' '),
});

/**
 * What one more is worth in weeks beyond the norm that the region would avoid, weighted by severity: rounded outwards,
 * so that what is said is still proved. Null where the proof leaves nothing to say: it might be nothing at all.
 */
export function worthText(
  { low, high }: Pick<Worth, 'low' | 'high'>,
  breachWeight: number,
): Bilingual | null {
  if (breachWeight === 0) return null;
  const least = Math.floor(low / breachWeight);
  const most = Math.ceil(high / breachWeight);
  if (least < 1) return null;
  return least === most
    ? inBoth('matching.proposals.worth', { amount: weeks(most) })
    : inBoth('matching.proposals.worthBetween', { least, amount: weeks(most) });
}
