import { type FieldError, type Refusal } from '../../platform/base/http/index.js';

export const NO_PROGRAMME: Refusal = Object.freeze({
  code: 'programme-not-found',
  status: 404,
  nl: 'Dit programma bestaat niet bij uw organisatie; lever het eerst aan met PUT /api/v1/programmes/{reference}.',
  en: 'Your organisation has no such programme; push it first with PUT /api/v1/programmes/{reference}.',
});

/**
 * Places that are held for a client can't be taken away.
 * @param weeks with the number of places that have to stay
 * @param given weeks of the push in its order, for the row numbers
 */
export function slotsHeld(
  weeks: readonly { readonly week: string; readonly held: number }[],
  given: readonly string[],
): Refusal {
  const named = weeks.map(({ week }) => week).join(', ');
  const errors = weeks.map(({ week, held }): FieldError => {
    const row = given.indexOf(week) + 1;
    return {
      ...(row === 0 ? {} : { row }),
      field: 'offered',
      code: 'slots-held',
      nl: `Week ${week}, offered: verwacht minstens ${held}; zoveel plekken zijn vastgelegd voor cliënten.`,
      en: `Week ${week}, offered: expected at least ${held}; so many places are held for clients.`,
    };
  });
  return {
    code: 'slots-held',
    status: 409,
    nl: `Er zijn al plekken vastgelegd voor cliënten${named === '' ? '' : ` (${named})`}; er is niets veranderd.`,
    en: `Places are held for clients already${named === '' ? '' : ` (${named})`}; nothing was changed.`,
    errors,
  };
}
