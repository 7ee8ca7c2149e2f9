/** One text in both languages, as the API hands it out and the database keeps it. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** The languages in which the product says things; in which somebody is treated is `LANGUAGES` of the code lists. */
export const TEXT_LANGUAGES = ['nl', 'en'] as const satisfies (keyof Bilingual)[];
export type Language = (typeof TEXT_LANGUAGES)[number];
