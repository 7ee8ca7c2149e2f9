/**
 * What the regulator's own program does to the rows of 2018 before it counts, as far as it is a rule (nzanl,
 * wachttijden_ggz_2018, clean_data). Its corrections of single providers by name are not repeated here.
 */

/** Words of care that health insurance (Zvw) does not pay for; its waits are none of specialist or basic care. */
const OUTSIDE_INSURANCE =
  /relati|arbe|dagbehandeling|aanpas|zzp|nachtbehandeling|verpl|verz|seksuo|zwang|hecht|slaap|pddb|werkgerelateerd|studiebegeleiding|beschermd wonen|dyslexie|leerproblemen|mindfulness/;

/** @param text the group as the provider wrote it */
export const isInsuredCare = (text: string): boolean => !OUTSIDE_INSURANCE.test(text.toLowerCase());

/** Ways to write that nobody waits. The column of numbers has 1 for most of them. */
const NO_WAIT = [
  /^0 *(?:weken|week|dagen)?$/,
  /^(?:in principe )?geen(?: behandelwachttijd| wachttijd(?:en)?| wachtlijst(?:en)?)?(?:,.*)?$/,
  /^(?:behandeling )?(?:start )?direct(?:e|\b).*$/,
  /^(?:behandeling )?(?:start |sluit )?(?:direct )?aan(?:sluitend)?(?: op intake)?\.?$/,
  /^(?:meteen|gelijk|n\.v\.t\.|gevolgd door (?:een )?behandeling)$/,
];
/** A wait in days; the column of numbers has whole or half weeks. */
const DAYS = /^(?:binnen |maximaal )?([1-6]) +(?:werk|kalender)?dag(?:en)?$/;

/**
 * Weeks as the regulator took them: of the number, unless the provider's own words say no wait or some days.
 * @param weeks null = not known
 * @param words as on the provider's website
 */
export function weeksAsWritten(weeks: number | null, words: string): number | null {
  const text = words.trim().toLowerCase();
  if (NO_WAIT.some((pattern) => pattern.test(text))) return 0;
  const days = DAYS.exec(text);
  // To a tenth of a week, as there.
  return days === null ? weeks : Math.round((10 * Number(days[1])) / 7) / 10;
}
