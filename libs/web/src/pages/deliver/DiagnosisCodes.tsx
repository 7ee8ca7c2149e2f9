import { useTranslation } from 'react-i18next';
import type { CodeLists } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { type Column, DataTable } from '../../parts/DataTable.js';

type Group = CodeLists['diagnoses'][number];

/** The groups that can be pushed, of each version of the list, and which of them are still to be checked. */
export function DiagnosisCodes() {
  const { t } = useTranslation();
  const codes = useCodes();
  const groups = codes.all('diagnoses');
  const [newest] = codes.all('diagnosisVersions');
  if (groups.length === 0) return null;
  const name = (code: string): string => codes.label('diagnoses', code);
  const now = ({ code, version, partOf, newest: one, newestGroups }: Group): string => {
    if (version === newest?.code) return partOf ? t('deliver.codes.part', { group: name(partOf) }) : '';
    if (one) return name(one);
    return newestGroups.length === 1
      ? name(newestGroups[0] ?? code)
      : t('deliver.codes.split', { groups: newestGroups.map(name).join(', ') });
  };
  const columns: Column<Group>[] = [
    {
      key: 'code',
      header: t('deliver.codes.code'),
      rowHeader: true,
      cell: ({ code }) => <code>{code}</code>,
    },
    {
      key: 'name',
      header: t('deliver.codes.name'),
      wide: true,
      cell: ({ code, unverified }) => (
        <>
          {name(code)}
          {unverified && <span className="ds-soft"> ({t('deliver.codes.unverified')})</span>}
        </>
      ),
    },
    { key: 'version', header: t('deliver.codes.version'), cell: ({ version }) => version },
    { key: 'now', header: t('deliver.codes.now'), wide: true, cell: now },
  ];
  return (
    <details className="ds-panel ds-stack">
      <summary className="ds-h2">{t('deliver.codes.title')}</summary>
      <p>{t('deliver.codes.lead')}</p>
      <p className="ds-soft">{t('deliver.codes.unverifiedText')}</p>
      <DataTable
        caption={t('deliver.codes.title')}
        columns={columns}
        rows={[...groups]}
        rowKey={({ code }) => code}
      />
    </details>
  );
}
