import { useTranslation } from 'react-i18next';
import { type Change, keyOf, NUMBERS } from './policy-numbers.js';

/** What differs, one line each: in words where there are any, else where the document has it. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p>{t('regionPolicy.same')}</p>;
  const said = (value: unknown, unit: string): string => {
    if (value === null || value === undefined) return t('regionPolicy.empty');
    if (typeof value === 'number') return unit === '' ? String(value) : `${value} ${unit}`;
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  return (
    <ul className="ds-bullets">
      {changes.map(({ path, before, after }) => {
        const key = keyOf(path);
        const unit = key === null ? '' : t(`regionPolicy.unit.${NUMBERS[key].unit}`);
        const label =
          key === null
            ? path.startsWith('crisis')
              ? t('regionPolicy.crisis')
              : path
            : t(`regionPolicy.number.${key}.label`);
        return (
          <li key={path}>
            {t('regionPolicy.from', { label, before: said(before, unit), after: said(after, unit) })}
          </li>
        );
      })}
    </ul>
  );
}
