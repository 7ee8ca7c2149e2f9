import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { templateAddress } from '../../../api/list-file.js';
import { useLanguage } from '../../../i18n/language.js';
import { Button } from '../../../parts/Button.js';

const KINDS = '.csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where a file is dropped, or chosen by keyboard; and an empty one to begin with. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    <section className="ds-panel ds-stack" aria-labelledby="deliver-file">
      <h2 id="deliver-file" className="ds-h2">
        {t('deliverFile.title')}
      </h2>
      <div
        className={`ds-drop${isOver ? ' ds-drop--over' : ''}`}
        onDragEnter={() => setOver(true)}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        <p className="ds-drop__text">{t('deliverFile.drop')}</p>
        <Button appearance="primary-action" onClick={() => input.current?.click()}>
          {t('deliverFile.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept={KINDS}
          hidden
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file may be chosen again, once it was set right.
            target.value = '';
            if (file !== undefined) onFile(file);
          }}
        />
        <p className="ds-small ds-soft">{t('deliverFile.kinds')}</p>
      </div>
      <p className="ds-small">
        {t('deliverFile.template')}{' '}
        <a href={templateAddress('xlsx', language)} download>
          {t('deliverFile.templateExcel')}
        </a>
        {' · '}
        <a href={templateAddress('csv', language)} download>
          {t('deliverFile.templateCsv')}
        </a>
        {' · '}
        <a href={templateAddress('csv-codes', language)} download>
          {t('deliverFile.templateCodes')}
        </a>
      </p>
    </section>
  );
}
