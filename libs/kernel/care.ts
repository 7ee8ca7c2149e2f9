import { type IntensityCode, LEVELS, type LevelCode, type SettingCode } from './codes/index.js';

/** What is said of care, of a client or by a programme; null = not said. */
export interface SaidOfCare {
  /** Codes of the Zorgprestatiemodel, as lists said it before the terms of need existed. */
  readonly settings: readonly string[];
  readonly levels: readonly string[] | null;
  readonly intensities: readonly string[] | null;
  readonly forms: readonly string[] | null;
}

/** The same in terms of need; null = any, or not known. */
export type Care = Omit<SaidOfCare, 'settings'>;

/** Sections II and III of the quality statute, and how many disciplines, are how a provider works: outpatient all three. */
const INTENSITY_OF: Readonly<Partial<Record<SettingCode, IntensityCode>>> = {
  '1': 'outpatient',
  '2': 'outpatient',
  '3': 'outpatient',
  '4': 'outreach',
  '5': 'inpatient',
  '6': 'secure-inpatient',
  '7': 'secure-outpatient',
};
const HIGHLY: SettingCode = '8';

function levelsOf(settings: readonly string[]): readonly LevelCode[] | null {
  if (settings.length === 0) return null;
  if (settings.every((code) => code === HIGHLY)) return ['highly-specialist'];
  // "Basic" and "specialist" left the tariff in 2022: a setting says neither.
  return settings.includes(HIGHLY) ? LEVELS.map(({ code }) => code) : ['basic', 'specialist'];
}

function intensitiesOf(settings: readonly string[]): readonly string[] | null {
  const known = settings.flatMap((code) => INTENSITY_OF[code as SettingCode] ?? []);
  return known.length === 0 ? null : [...new Set(known)];
}

/**
 * Level, intensity and form of care: as said, or as they follow from settings. A setting says how close the care is, and
 * whether it is highly specialist; nothing of its form, nor of basic and specialist.
 * @example careOf({ settings: ['2'], levels: null, intensities: null, forms: null }).intensities // ['outpatient']
 */
export const careOf = ({ settings, levels, intensities, forms }: SaidOfCare): Care => ({
  levels: levels ?? levelsOf(settings),
  intensities: intensities ?? intensitiesOf(settings),
  forms,
});
