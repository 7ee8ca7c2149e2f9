import { ok, PROFESSIONS, refuse, type Result, TITLES } from '../kernel/index.js';

/** Professions that may be one of the four eyes, by the client's legal title. */
export type TitleProfessions = Readonly<Record<string, readonly string[]>>;

/** Only with the young: the Jeugdwet knows them, the statute for adults does not [V]. */
const OF_YOUTH: ReadonlySet<string> = new Set(['orthopedagoog-generalist', 'kinder-en-jeugdpsycholoog']);
const EVERYBODY = PROFESSIONS.map(({ code }) => code);
const OF_ADULTS = EVERYBODY.filter((code) => !OF_YOUTH.has(code));

/** Where a region starts; the table qualified_profession says the same. */
export const DEFAULT_PROFESSIONS: TitleProfessions = Object.freeze({
  zvw: OF_ADULTS,
  jeugdwet: EVERYBODY,
  wlz: OF_ADULTS,
  wfz: OF_ADULTS,
});

/**
 * Who may judge a proposal for a client. Of a client whose title is not known it takes what the Zvw takes: whoever may
 * judge there may judge everywhere a region starts.
 * @example professionsOf(DEFAULT_PROFESSIONS, null).includes('kinder-en-jeugdpsycholoog') === false
 */
export const professionsOf = (professions: TitleProfessions, title: string | null): readonly string[] =>
  professions[title ?? 'zvw'] ?? [];

/** Of a document; titles that it leaves out are as every region starts. No title is left without anybody. */
export function readProfessions(document: unknown): Result<TitleProfessions, string> {
  const given = (document as { readonly professions?: unknown }).professions;
  if (given === undefined || given === null) return ok(DEFAULT_PROFESSIONS);
  if (typeof given !== 'object') return refuse('professions');
  const all: Record<string, readonly string[]> = { ...DEFAULT_PROFESSIONS };
  const known: ReadonlySet<unknown> = new Set(EVERYBODY);
  for (const [title, professions] of Object.entries(given)) {
    const usable =
      TITLES.some(({ code }) => code === title) &&
      Array.isArray(professions) &&
      professions.length > 0 &&
      professions.every((code) => known.has(code));
    if (!usable) return refuse(`professions.${title}`);
    all[title] = professions as string[];
  }
  return ok(all);
}
