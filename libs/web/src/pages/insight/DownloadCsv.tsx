import { useTranslation } from 'react-i18next';
import type { Waits } from '../../api/types.js';
import { useLanguage } from '../../i18n/language.js';
import { Button } from '../../parts/Button.js';
import { download } from '../../parts/download.js';
import { csvOf } from './csv.js';

export function DownloadCsv({ waits, name }: { waits: Waits; name: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const save = (): void => download(name, 'text/csv', csvOf(waits, language, t('insight.hidden')));
  return (
    <span className="ds-no-print">
      <Button small onClick={save}>
        {t('insight.download')}
      </Button>
    </span>
  );
}
