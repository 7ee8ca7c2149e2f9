import { type AgainstNorm, normWords } from '../explanation/index.js';
import { type Side } from '../../kernel/index.js';
import { type ProposalState } from '../../matching/index.js';
import { enWeeks, nlWeeks } from '../explanation/index.js';

/** What the order of the worklist looks at. */
export interface UrgencyFacts {
  readonly state: ProposalState;
  /** The reader's side. */
  readonly side: Side;
  /** Whole days until the last day; 0 = today. */
  readonly daysLeft: number;
  readonly severity: number;
  /** How the wait stands against the norm where the client waits now. */
  readonly now: AgainstNorm;
  readonly weeksSooner: number;
  /** Whether the client has the offer and has not answered yet. */
  readonly offered: boolean;
}

export interface Urgency {
  /** 1 = first. Within a rank: fewest days left, then most weeks beyond the norm as matching adds them, then longest waited. */
  readonly rank: number;
  readonly reasonNl: string;
  readonly reasonEn: string;
}

/** From this many days on a proposal is about to lapse: a weekend and a day. */
export const LAST_DAYS = 3;

const waitsForSide = ({ state, side }: Pick<UrgencyFacts, 'state' | 'side'>): boolean =>
  state === 'proposed' || state === (side === 'sending' ? 'approved-by-receiving' : 'approved-by-sending');

function lapse(daysLeft: number): { nl: string; en: string } {
  if (daysLeft <= 0) return { nl: 'vervalt vandaag', en: 'lapses today' };
  if (daysLeft === 1) return { nl: 'vervalt morgen', en: 'lapses tomorrow' };
  return { nl: `vervalt over ${daysLeft} dagen`, en: `lapses in ${daysLeft} days` };
}

/**
 * How soon a proposal wants the reader's eyes, and why, in words. First what is about to lapse, then what only
 * waits for the reader, then severe demands beyond the norm, other demands beyond the norm, the rest; then what
 * waits for somebody else, and what is closed.
 * @example urgencyOf({ …, state: 'proposed', daysLeft: 1 }).reasonNl === 'Vervalt morgen'
 */
export function urgencyOf(facts: UrgencyFacts): Urgency {
  const reason = (rank: number, nl: string, en: string): Urgency => ({
    rank,
    reasonNl: nl.charAt(0).toUpperCase() + nl.slice(1),
    reasonEn: en.charAt(0).toUpperCase() + en.slice(1),
  });
  const { state, side, daysLeft, severity, now, weeksSooner } = facts;
  const soon = lapse(daysLeft);
  if (state === 'approved' && facts.offered)
    return reason(6, 'wacht op het antwoord van de cliënt', 'waits for the answer of the client');
  if (state === 'approved')
    return side === 'sending'
      ? reason(1, `klaar om aan te bieden, ${soon.nl}`, `ready to be offered, ${soon.en}`)
      : reason(6, 'wacht op het aanbod aan de cliënt', 'waits for the offer to the client');
  if (waitsForSide(facts)) {
    if (daysLeft <= LAST_DAYS) return reason(1, soon.nl, soon.en);
    if (state !== 'proposed')
      return reason(2, 'de andere organisatie heeft al goedgekeurd', 'the other organisation has approved');
    if (now.part !== null) {
      const { nl, en } = normWords(now);
      return severity === 3
        ? reason(3, `ernstige zorgvraag, ${nl}`, `severe demand, ${en}`)
        : reason(4, nl, en);
    }
    return reason(5, `kan ${nlWeeks(weeksSooner)} eerder`, `can be ${enWeeks(weeksSooner)} sooner`);
  }
  if (state === 'approved-by-sending' || state === 'approved-by-receiving')
    return reason(
      6,
      `wacht op de andere organisatie, ${soon.nl}`,
      `waits for the other organisation, ${soon.en}`,
    );
  return reason(7, 'afgesloten', 'closed');
}
