import { useTranslation } from 'react-i18next';
import type { Need } from '../../../api/types.js';
import { useCodes } from '../../../format/use-codes.js';
import { useFormat } from '../../../format/use-format.js';

const KNOWN_SETTINGS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
type KnownSetting = (typeof KNOWN_SETTINGS)[number];
const isKnown = (code: string): code is KnownSetting => KNOWN_SETTINGS.some((known) => known === code);

const INTENSITIES = [
  'outpatient',
  'outreach',
  'day',
  'inpatient',
  'secure-outpatient',
  'secure-inpatient',
] as const;
type Intensity = (typeof INTENSITIES)[number];
const isIntensity = (code: string): code is Intensity => INTENSITIES.some((known) => known === code);

/** An age band does not break over two lines. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0').replace('–', '\u2060–\u2060');

/** The need in one line: diagnosis group, how close care is to be, age band. */
export function useNeedText(): (need: Need) => { diagnosis: string; rest: string; whole: string } {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  return (need) => {
    const diagnosis = codes.label('diagnoses', need.diagnosis);
    const close = need.intensities?.map((code) => (isIntensity(code) ? t(`intensityShort.${code}`) : code));
    const care = [
      ...new Set(close ?? need.settings.map((code) => (isKnown(code) ? t(`settingShort.${code}`) : code))),
    ].join('/');
    const age = t('need.age', { ages: format.ages(need.age) });
    const rest = [care, unbroken(age)].filter((part) => part !== '').join(' · ');
    return {
      diagnosis,
      rest,
      whole: [diagnosis, care, age].filter((part) => part !== '').join(', '),
    };
  };
}
