import { type Code } from './code.js';

/** Whether a client is open to a proposal elsewhere. Who has not been asked has said neither. */
export const CLIENT_WISHES = [
  { code: 'open', nl: 'Staat open voor een voorstel elders', en: 'Open to a proposal elsewhere' },
  { code: 'stay', nl: 'Wil blijven waar hij of zij wacht', en: 'Wants to stay where they wait' },
  { code: 'not-asked', nl: 'Nog niet gevraagd', en: 'Not asked yet' },
] as const satisfies readonly Code[];

/** What a client asks of a place, beside how far away and from when on it may be. */
export const CONDITIONS = [
  { code: 'no-group', nl: 'Geen groepsbehandeling', en: 'No group treatment' },
  { code: 'no-online', nl: 'Niet online', en: 'Not online' },
  { code: 'female-clinician', nl: 'Een vrouwelijke behandelaar', en: 'A female clinician' },
  {
    code: 'own-language-only',
    nl: 'Alleen in de eigen taal, zonder tolk',
    en: 'Only in their own language, without an interpreter',
  },
] as const satisfies readonly Code[];

export type ClientWish = (typeof CLIENT_WISHES)[number]['code'];
export type ConditionCode = (typeof CONDITIONS)[number]['code'];
