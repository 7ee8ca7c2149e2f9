import { useTranslation } from 'react-i18next';
import type { Waits } from '../../api/types.js';
import { useLanguage } from '../../i18n/language.js';
import { Button } from '../../parts/Button.js';
import { csvOf } from './csv.js';

export function DownloadCsv({ waits, name }: { waits: Waits; name: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const save = (): void => {
    const address = URL.createObjectURL(
      new Blob([csvOf(waits, language)], { type: 'text/csv;charset=utf-8' }),
    );
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <span className="ds-no-print">
      <Button small onClick={save}>
        {t('insight.download')}
      </Button>
    </span>
  );
}
