import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';

/** On paper alone, where no clock stands beside it: when it was printed. */
export function PrintedOn() {
  const { t } = useTranslation();
  const format = useFormat();
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const printing = (): void => flushSync(() => setNow(new Date().toISOString()));
    window.addEventListener('beforeprint', printing);
    return () => window.removeEventListener('beforeprint', printing);
  }, []);
  return <span className="ds-print-only">{t('frame.printedOn', { at: format.instant(now) })}</span>;
}
