import { type Code } from './code.js';

/**
 * Legal titles: the law that pays for the care, and says whose norms and professions hold. Source: Zorgverzekeringswet,
 * Jeugdwet, Wet langdurige zorg and Wet forensische zorg; a treatment is paid under one of them at a time.
 */
export const TITLES = [
  { code: 'zvw', nl: 'Zorgverzekeringswet (Zvw)', en: 'Health Insurance Act (Zvw)' },
  { code: 'jeugdwet', nl: 'Jeugdwet', en: 'Youth Act (Jeugdwet)' },
  { code: 'wlz', nl: 'Wet langdurige zorg (Wlz)', en: 'Long-term Care Act (Wlz)' },
  { code: 'wfz', nl: 'Wet forensische zorg (Wfz)', en: 'Forensic Care Act (Wfz)' },
] as const satisfies readonly Code[];

/** Circuits: the parts into which the regulator's open data on waiting times divide mental health care, and forensic care. */
export const CIRCUITS = [
  { code: 'youth', nl: 'Jeugd', en: 'Youth' },
  { code: 'adults', nl: 'Volwassenen', en: 'Adults' },
  { code: 'elderly', nl: 'Ouderen', en: 'Elderly' },
  { code: 'addiction', nl: 'Verslavingszorg', en: 'Addiction care' },
  { code: 'forensic', nl: 'Forensische zorg', en: 'Forensic care' },
] as const satisfies readonly Code[];

export type TitleCode = (typeof TITLES)[number]['code'];
export type CircuitCode = (typeof CIRCUITS)[number]['code'];
