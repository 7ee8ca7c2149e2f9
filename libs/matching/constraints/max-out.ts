import { tally, type Constraint } from './constraint.js';

/** Per sending provider at most what its clinicians can review. */
export const maxOut: Constraint = {
  code: 'maxOut',
  reason: {
    nl: 'De verwijzende aanbieder kan niet meer voorstellen beoordelen.',
    en: 'The sending provider cannot review more proposals.',
  },
  violations: ({ problem, placements }) => {
    const sent = tally(placements, ({ entry }) => entry.provider);
    return problem.providers
      .filter(({ id, maxOut: most }) => most !== null && (sent.get(id) ?? 0) > most)
      .map(({ id, maxOut: most }) => ({
        constraint: 'maxOut',
        binding: `maxOut:${id}`,
        message: {
          nl: `Aanbieder ${id} verwijst er ${sent.get(id)}, en kan er ${most} beoordelen.`,
          en: `Provider ${id} sends ${sent.get(id)}, and can review ${most}.`,
        },
      }));
  },
};
