import { useTranslation } from 'react-i18next';
import type { Need } from '../api/types.js';
import { useCodes } from '../format/use-codes.js';
import { useFormat } from '../format/use-format.js';

const KNOWN_SETTINGS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
type KnownSetting = (typeof KNOWN_SETTINGS)[number];
const isKnown = (code: string): code is KnownSetting => KNOWN_SETTINGS.some((known) => known === code);

/** The need in one line: diagnosis group, setting, age band. */
export function useNeedText(): (need: Need) => { diagnosis: string; rest: string; whole: string } {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  return (need) => {
    const diagnosis = codes.label('diagnoses', need.diagnosis);
    const settings = [
      ...new Set(need.settings.map((code) => (isKnown(code) ? t(`settingShort.${code}`) : code))),
    ];
    const rest = `${settings.join('/')} · ${t('need.age', { ages: format.ages(need.age) })}`;
    return {
      diagnosis,
      rest,
      whole: `${diagnosis}, ${settings.join('/')}, ${t('need.age', { ages: format.ages(need.age) })}`,
    };
  };
}
