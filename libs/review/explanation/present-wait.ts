import { type ProposalGain } from '../../matching/index.js';
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
