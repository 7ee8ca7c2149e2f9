import { useTranslation } from 'react-i18next';
import type { Programme } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';

/** Whom a programme treats, in words: its diagnosis groups, and who comes without one. */
export function useTreated(): (
  programme: Pick<Programme, 'diagnoses' | 'takesAll' | 'takesUndiagnosed'>,
) => string[] {
  const { t } = useTranslation();
  const codes = useCodes();
  return ({ diagnoses, takesAll, takesUndiagnosed }) => {
    if (takesAll) return [t('supply.takesAll')];
    const groups = diagnoses.map((code) => codes.label('diagnoses', code));
    return takesUndiagnosed ? [...groups, t('supply.takesUndiagnosed')] : groups;
  };
}
