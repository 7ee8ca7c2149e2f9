import { useTranslation } from 'react-i18next';

/** On paper the controls of a list are left out: what it is narrowed by is said instead. Nothing where it is whole. */
export function FilteredBy({ by }: { by: readonly (string | false | undefined)[] }) {
  const { t } = useTranslation();
  const said = by.filter((one): one is string => typeof one === 'string' && one !== '');
  if (said.length === 0) return null;
  return (
    <p className="ds-print-only">
      <strong>{t('narrowing.onPaper')}</strong> {said.join('; ')}
    </p>
  );
}
