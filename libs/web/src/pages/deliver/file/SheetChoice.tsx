import { useTranslation } from 'react-i18next';
import type { FileSheet } from '../../../api/list-file.js';
import { Button } from '../../../parts/Button.js';

/** A workbook with more than one list. */
export function SheetChoice({
  sheets,
  onChoose,
}: {
  sheets: readonly FileSheet[];
  onChoose: (sheet: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="ds-stack">
      <p>{t('deliverFile.whichSheet')}</p>
      <ul className="ds-file__sheets">
        {sheets.map(({ number, name, hidden }) => (
          <li key={number}>
            <Button onClick={() => onChoose(number)}>
              {name === null || name === '' ? t('deliverFile.sheet', { number }) : name}
              {hidden && ` (${t('deliverFile.hidden')})`}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
