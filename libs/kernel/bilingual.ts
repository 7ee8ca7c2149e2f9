/** One text in both languages, as the API hands it out and the database keeps it. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}
