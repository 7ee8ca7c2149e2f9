/** A text in the two languages of the product. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}
