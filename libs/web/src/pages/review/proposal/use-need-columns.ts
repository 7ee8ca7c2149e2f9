import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../format/sheet.js';
import type { Need } from '../../../api/types.js';
import { useNeedText } from './use-need-text.js';

/** The columns of a file that say for whom a line is: need, the rest of the care that is sought, and the reference. */
export function useNeedColumns<
  T extends { readonly need: Need; readonly reference: string | null },
>(): Sheet<T>['columns'] {
  const { t } = useTranslation();
  const needText = useNeedText();
  return [
    {
      key: 'diagnosis',
      header: t('download.col.diagnosis'),
      cell: ({ need }) => needText(need).diagnosis,
      code: ({ need }) => need.diagnosis,
    },
    {
      key: 'age',
      header: t('download.col.care'),
      cell: ({ need }) => needText(need).rest,
      code: ({ need }) => need.age.join('-'),
    },
    { key: 'reference', header: t('download.col.reference'), cell: ({ reference }) => reference },
  ];
}
