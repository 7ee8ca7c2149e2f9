/** What the address of the audit trail remembers: the question, and how far back one has read. */
export interface TrailSearch {
  van?: string;
  tot?: string;
  handeling?: string;
  organisatie?: string;
  persoon?: string;
  kenmerk?: string;
  /** Only lines older than the one of this number. */
  ouder?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SHAPES: Readonly<Record<keyof TrailSearch, RegExp>> = {
  van: DAY,
  tot: DAY,
  handeling: /^[a-z][a-z.-]{0,49}$/,
  organisatie: /^\d{4}(\d{4})?$/,
  persoon: /^[\x21-\x7e]{1,200}$/,
  /** Nine digits could be a citizen service number, and are no id of ours. */
  kenmerk: /^(?!\d{9}$)[\x21-\x7e]{1,200}$/,
  ouder: /^\d{1,18}$/,
};
export const TRAIL_FIELDS = Object.keys(SHAPES) as (keyof TrailSearch)[];

/** Whether the service would take it. */
export const fits = (field: keyof TrailSearch, value: string): boolean => SHAPES[field].test(value);

/** What does not look like an answer to a field is left out. The router reads digits as a number. */
export function readTrailSearch(search: Record<string, unknown>): TrailSearch {
  const text = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return Object.fromEntries(
    TRAIL_FIELDS.map((field) => [field, text(search[field])] as const).filter(([field, value]) =>
      fits(field, value),
    ),
  );
}

const ENTRY = /^(?!\d{9}$)[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
/** Whether it can be the id of an entry; nine digits could be a citizen service number, and are none of ours. */
export const isReference = (text: string): boolean => ENTRY.test(text);

export interface EntrySearch {
  kenmerk?: string;
}
export const readEntrySearch = ({ kenmerk }: Record<string, unknown>): EntrySearch =>
  isReference(String(kenmerk ?? '')) ? { kenmerk: String(kenmerk) } : {};
