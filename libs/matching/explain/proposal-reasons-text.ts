import { addWeeks } from '../../kernel/index.js';
import { type Bilingual } from '../../registry/index.js';
import { type Alternative } from './alternatives.js';
import { type Difference } from './differences.js';
import { type ProposalReasons } from './proposal.js';
import { type ScarceUse, type Worth } from './scarce-use.js';
import { minutesText, numberText, weeksText, weekText, type Language } from './proposal-text.js';

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

/** Why the client can't have that place, as the second half of a sentence. Own drawbacks of the place have none. */
const STANDS_IN_THE_WAY: Partial<Readonly<Record<Difference, Bilingual>>> = {
  taken: { nl: 'die plek gaat naar iemand anders', en: 'that place goes to somebody else' },
  ceiling: {
    nl: 'het omzetplafond van de verzekeraar is daar bereikt',
    en: 'the volume ceiling of the insurer has been reached there',
  },
  balance: {
    nl: 'die aanbieder neemt per saldo al zoveel op als is afgesproken',
    en: 'that provider already takes in as many on balance as agreed',
  },
  share: {
    nl: 'die aanbieder moet eerst meer zware zorgvragen opnemen',
    en: 'that provider must take in more severe demands first',
  },
  'review-capacity': {
    nl: 'de verwijzende aanbieder kan niet meer voorstellen beoordelen',
    en: 'the sending provider cannot review more proposals',
  },
  'group-not-full': {
    nl: 'die groep wordt niet vol genoeg om te beginnen',
    en: 'that group does not fill enough to start',
  },
  'agreed-limit': {
    nl: 'de afspraken met die aanbieder laten het niet toe',
    en: 'what was agreed with that provider does not allow it',
  },
  'needed-here': {
    nl: 'de voorgestelde aanbieder heeft deze cliënt nodig om aan de afspraken te voldoen',
    en: 'the proposed provider needs this client to keep what was agreed',
  },
  'not-found': {
    nl: 'dat is in deze ronde niet gevonden',
    en: 'this round did not find it',
  },
};

/** The other places and the scarce things of a proposal, one sentence each, from the data alone. */
export function proposalReasonsText(
  reasons: ProposalReasons,
  context: ReasonsContext,
  language: Language,
): string[] {
  return [
    ...reasons.alternatives.map((place) => insteadText(place, context, language)),
    ...reasons.uses.map((use) => useText(use, context, language)),
  ];
}

function insteadText(
  place: Alternative,
  { names, firstWeek, travelMinutes }: ReasonsContext,
  language: Language,
): string {
  const where = names.get(place.programme) ?? place.programme;
  const when = weekText(addWeeks(firstWeek, place.week), language);
  const compared = [
    laterText(place.weeksLater, language),
    wayText(travelMinutes, place.travelMinutes, language),
  ];
  const start =
    language === 'nl'
      ? `Bij ${where} in ${when} is de behandeling ${compared.join(', ')}`
      : `At ${where} in ${when} treatment is ${compared.join(', ')}`;
  const ways = place.why.flatMap((code) => STANDS_IN_THE_WAY[code]?.[language] ?? []);
  if (ways.length === 0) return `${start}.`;
  const both = ways.join(language === 'nl' ? ' en ' : ' and ');
  return language === 'nl' ? `${start}, maar ${both}.` : `${start}, but ${both}.`;
}

function laterText(weeks: number, language: Language): string {
  if (weeks === 0) return language === 'nl' ? 'even snel' : 'as soon';
  const many = weeksText(Math.abs(weeks), language);
  if (language === 'nl') return weeks > 0 ? `${many} later` : `${many} eerder`;
  return weeks > 0 ? `${many} later` : `${many} sooner`;
}

function wayText(proposed: number | null, other: number | null, language: Language): string {
  const nl = language === 'nl';
  if (other === null) return 'online';
  if (proposed === null)
    return nl ? `met ${minutesText(other, 'nl')} reizen` : `with ${minutesText(other, 'en')} of travel`;
  const further = other - proposed;
  if (further === 0) return nl ? 'even ver' : 'as far';
  const minutes = minutesText(Math.abs(further), language);
  if (nl) return further > 0 ? `${minutes} verder` : `${minutes} dichterbij`;
  return further > 0 ? `${minutes} farther` : `${minutes} nearer`;
}

function useText(
  use: ScarceUse,
  { names, firstWeek, breachWeight }: ReasonsContext,
  language: Language,
): string {
  const name = (id: string): string => names.get(id) ?? id;
  const worth = use.worth === null ? null : worthText(use.worth, breachWeight, language);
  const what = usedText(use, name, firstWeek, language);
  if (worth === null) return `${what}.`;
  return `${what}. ${worth}`;
}

function usedText(
  use: ScarceUse,
  name: (id: string) => string,
  firstWeek: string,
  language: Language,
): string {
  const nl = language === 'nl';
  switch (use.kind) {
    case 'slot': {
      const when = weekText(addWeeks(firstWeek, use.week), language);
      return nl
        ? `Met dit voorstel zijn de intakeplekken bij ${name(use.programme)} in ${when} vol`
        : `With this proposal the intake slots at ${name(use.programme)} in ${when} are full`;
    }
    case 'reviews':
      return nl
        ? `${name(use.provider)} kan hiernaast geen voorstellen meer beoordelen`
        : `${name(use.provider)} can review no more proposals besides`;
    case 'ceiling':
      return nl
        ? `Het omzetplafond van de verzekeraar bij ${name(use.provider)} is hiermee bereikt`
        : `With this the insurer’s volume ceiling at ${name(use.provider)} has been reached`;
    case 'balance':
      return nl
        ? `${name(use.provider)} neemt hiermee per saldo zoveel op als is afgesproken`
        : `With this ${name(use.provider)} takes in as many on balance as agreed`;
  }
}

/**
 * What one more is worth in weeks beyond the norm that the region would avoid, weighted by severity: rounded outwards,
 * so that what is said is still proved. Null where the proof leaves nothing to say: it might be nothing at all.
 * @example worthText({ low: 548_416, high: 653_752, certainty: 'proved' }, 10_000, 'nl')
 */
export function worthText({ low, high }: Worth, breachWeight: number, language: Language): string | null {
  if (breachWeight === 0) return null;
  const least = Math.floor(low / breachWeight);
  const most = Math.ceil(high / breachWeight);
  if (least < 1) return null;
  const [from, to] = [numberText(least, language), weeksText(most, language)];
  if (language === 'nl')
    return `Eén meer scheelt de regio ${least === most ? to : `${from} tot ${to}`} wachten boven de norm, gewogen naar ernst.`;
  return `One more saves the region ${least === most ? to : `${from} to ${to}`} of waiting beyond the norm, weighted by severity.`;
}
