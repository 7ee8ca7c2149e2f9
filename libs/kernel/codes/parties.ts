import { type Code } from './code.js';

/**
 * Health insurers by UZOVI number. The numbers are Vektis's, which publishes no open list: every one here is
 * [V], to be checked against the UZOVI register by whoever goes live, and replaced in a new version of the lists.
 */
export const INSURERS = [
  { code: '0101', nl: 'Univé', en: 'Univé', unverified: true },
  { code: '3311', nl: 'Zilveren Kruis', en: 'Zilveren Kruis', unverified: true },
  { code: '3313', nl: 'Interpolis', en: 'Interpolis', unverified: true },
  { code: '3332', nl: 'Menzis', en: 'Menzis', unverified: true },
  { code: '3333', nl: 'Anderzorg', en: 'Anderzorg', unverified: true },
  { code: '3351', nl: 'FBTO', en: 'FBTO', unverified: true },
  { code: '3358', nl: 'De Friesland', en: 'De Friesland', unverified: true },
  { code: '7029', nl: 'DSW', en: 'DSW', unverified: true },
  { code: '7037', nl: 'Stad Holland', en: 'Stad Holland', unverified: true },
  { code: '7085', nl: 'Zorg en Zekerheid', en: 'Zorg en Zekerheid', unverified: true },
  { code: '7095', nl: 'VGZ', en: 'VGZ', unverified: true },
  { code: '7119', nl: 'ONVZ', en: 'ONVZ', unverified: true },
  { code: '7125', nl: 'Salland', en: 'Salland', unverified: true },
  { code: '9018', nl: 'a.s.r.', en: 'a.s.r.', unverified: true },
  { code: '9664', nl: 'CZ', en: 'CZ', unverified: true },
] as const satisfies readonly Code[];

/**
 * Coordinating clinicians (regiebehandelaars): who may be one of the four eyes, of which policy says who may under which
 * legal title. The two of youth care are [V]: check them against the statute of quality for youth mental health care.
 */
export const PROFESSIONS = [
  { code: 'psychiater', nl: 'Psychiater', en: 'Psychiatrist' },
  { code: 'klinisch-geriater', nl: 'Klinisch geriater', en: 'Clinical geriatrician' },
  {
    code: 'specialist-ouderengeneeskunde',
    nl: 'Specialist ouderengeneeskunde',
    en: 'Elderly care physician',
  },
  { code: 'gz-psycholoog', nl: 'Gz-psycholoog', en: 'Health care psychologist' },
  { code: 'klinisch-psycholoog', nl: 'Klinisch psycholoog', en: 'Clinical psychologist' },
  { code: 'klinisch-neuropsycholoog', nl: 'Klinisch neuropsycholoog', en: 'Clinical neuropsychologist' },
  { code: 'psychotherapeut', nl: 'Psychotherapeut', en: 'Psychotherapist' },
  {
    code: 'verpleegkundig-specialist-ggz',
    nl: 'Verpleegkundig specialist ggz',
    en: 'Mental health nurse practitioner',
  },
  { code: 'verslavingsarts', nl: 'Verslavingsarts', en: 'Addiction physician' },
  {
    code: 'orthopedagoog-generalist',
    nl: 'Orthopedagoog-generalist',
    en: 'Remedial educationalist (generalist)',
    unverified: true,
  },
  {
    code: 'kinder-en-jeugdpsycholoog',
    nl: 'Kinder- en jeugdpsycholoog',
    en: 'Child and adolescent psychologist',
    unverified: true,
  },
] as const satisfies readonly Code[];

export type ProfessionCode = (typeof PROFESSIONS)[number]['code'];
