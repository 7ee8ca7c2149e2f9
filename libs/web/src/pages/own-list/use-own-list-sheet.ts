import { useTranslation } from 'react-i18next';
import type { OwnListLine } from '../../api/own-list.js';
import type { Sheet } from '../../format/sheet.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';

/** The own list as a file, with what the table shows. */
export function useOwnListSheet(narrowed: boolean): Sheet<OwnListLine> {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  return {
    title: t('ownList.title'),
    about: [
      t('download.asOf', { moment: format.instant(new Date().toISOString()) }),
      ...(narrowed ? [t('download.narrowed')] : []),
    ],
    columns: [
      { key: 'reference', header: t('ownList.col.reference'), cell: ({ reference }) => reference },
      {
        key: 'diagnosis',
        header: t('ownList.col.diagnosis'),
        cell: ({ diagnosis }) => codes.label('diagnoses', diagnosis),
        code: ({ diagnosis }) => diagnosis,
      },
      { key: 'waited_weeks', header: t('download.col.waited'), cell: ({ waitedWeeks }) => waitedWeeks },
      {
        key: 'status',
        header: t('ownList.col.status'),
        cell: ({ status }) => t(`ownList.status.${status}`),
        code: ({ status }) => status,
      },
      {
        key: 'flags',
        header: t('ownList.col.flags'),
        cell: ({ flags }) => flags.map((flag) => t(`ownList.flag.${flag}`)).join(', '),
        code: ({ flags }) => flags.join(' '),
      },
      {
        key: 'confirmed_on',
        header: t('download.col.confirmedOn'),
        cell: ({ confirmedOn }) => confirmedOn,
      },
      {
        key: 'unchanged_since',
        header: t('download.col.unchangedSince'),
        cell: ({ unchangedSince }) => unchangedSince,
      },
    ],
  };
}
