import { type ProposalGain, type WaitFigures } from '../../matching/index.js';
import { type Bilingual, type Message, message, messageInBoth } from '../../words/index.js';

type Present = ProposalGain['present'];

/** As the API says it: of proposals from before it was kept nothing more is known than that a figure was stated. */
export type PresentSource = NonNullable<Present>['source'];
export const sourceOf = (present: Present): PresentSource => present?.source ?? 'stated';

/** How sure it is what a client can expect without a proposal, as a sentence; null where a date was agreed, or no more is said. */
export function presentMessage(present: Present): Message | null {
  if (present === undefined || present.source === 'agreed' || present.source === 'stated') return null;
  if (present.source === 'unknown') return message('review.explanation.present.unknown');
  const [low, high] = present.interval ?? [0, 0];
  return message(`review.explanation.present.${present.source}`, { low, high });
}

/** As `presentMessage`, in both languages; null in each where nothing is said. */
export function presentWords(present: Present): Record<keyof Bilingual, string | null> {
  const said = presentMessage(present);
  const words = said && messageInBoth(said);
  return { nl: words?.nl ?? null, en: words?.en ?? null };
}

/** Weeks since registration between which a present wait ends in four of five cases. */
export interface ExpectedWait {
  readonly intake: readonly [low: number, high: number];
  readonly total: readonly [low: number, high: number];
}

/**
 * An estimated wait as a range, on the scale of the other weeks of a proposal. Null where nothing is estimated (a date
 * was agreed, a figure stated, or nothing is known), and after the intake, of which the range says nothing.
 * @param waited whole weeks since registration, when it was proposed
 * @example expectedOf({ now, present: { interval: [3, 14], … } }, 7)?.intake // [10, 21]
 */
export function expectedOf(
  { now, present }: { readonly now: WaitFigures; readonly present?: Present },
  waited: number,
): ExpectedWait | null {
  const interval = present?.interval ?? null;
  if (present === undefined || interval === null || present.source === 'agreed') return null;
  if (now.intakeWeeks < waited) return null;
  const [low, high] = interval;
  const intake = [waited + low, waited + high] as const;
  return { intake, total: [intake[0] + now.treatmentWeeks, intake[1] + now.treatmentWeeks] };
}
