import { type Entry } from '../problem/index.js';

/**
 * What the other organisation sees of a client before there is an agreement, frozen when proposed: these fields and no
 * other. Not the provider's own reference, not the insurer, not the registration date; nothing that points back to a
 * person.
 */
export const DISCLOSED_FIELDS = Object.freeze([
  'diagnosis',
  'settings',
  'levels',
  'intensities',
  'forms',
  'age',
  'title',
  'circuit',
  'language',
  'severity',
  'area',
  'flags',
  'maxTravel',
  'conditions',
] as const);

type Field = (typeof DISCLOSED_FIELDS)[number];

/** The disclosed part of an entry; null where an entry, or a need from before the field, says nothing. */
export type DisclosedNeed = { readonly [F in Field]-?: Exclude<Entry[F], undefined> };

/**
 * Copies the disclosed fields and drops everything else, whatever it is handed: a field that is added to an entry
 * later stays at home until somebody adds it to the list above.
 */
export const disclose = (entry: Pick<Entry, Field>): DisclosedNeed =>
  Object.fromEntries(
    DISCLOSED_FIELDS.map((field) => [field, entry[field] ?? null]),
  ) as unknown as DisclosedNeed;
