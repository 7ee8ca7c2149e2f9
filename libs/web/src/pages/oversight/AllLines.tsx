import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EntryTrail, entryTrailQuery } from '../../api/oversight.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { download } from '../../parts/download.js';
import { Loaded } from '../../parts/Loaded.js';
import { trailCsv } from './trail-csv.js';
import { TrailTable } from './TrailTable.js';
import { useAuditWords } from './use-audit-words.js';

/** Every line of the trail that the answer sums up. Read when somebody wants them: each reading is a line of its own. */
export function AllLines({ entry }: { entry: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="ds-disclosure ds-no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('entryTrail.all')}</summary>
      {open && <Lines entry={entry} />}
    </details>
  );
}

function Lines({ entry }: { entry: string }) {
  const query = useQuery(entryTrailQuery(entry));
  return <Loaded query={query}>{(trail) => <Trail trail={trail} />}</Loaded>;
}

function Trail({ trail }: { trail: EntryTrail }) {
  const { t } = useTranslation();
  return (
    <div className="ds-stack">
      <div className="ds-row">
        <Button small onClick={() => download('trail.csv', 'text/csv', trailCsv(trail))}>
          {t('download.program')}
        </Button>
        <Button
          small
          onClick={() => download('trail.json', 'application/json', JSON.stringify(trail, null, 2))}
        >
          {t('entryTrail.json')}
        </Button>
      </div>
      <TrailTable caption={t('entryTrail.caption')} events={trail.events} />
      <Changes trail={trail} />
    </div>
  );
}

function Changes({ trail: { changes } }: { trail: EntryTrail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAuditWords();
  return (
    <div className="ds-stack ds-stack--tight">
      <h3 className="ds-h3">{t('entryTrail.changes')}</h3>
      {changes.length === 0 ? (
        <p className="ds-soft">{t('entryTrail.changesNone')}</p>
      ) : (
        <ul className="ds-bullets">
          {changes.map(({ at, by }) => (
            <li key={`${at} ${by}`}>
              {format.instant(at)}{' '}
              <span className="ds-soft">
                {by !== null &&
                  t('entryTrail.changedBy', { who: by === 'engine' ? words.role('engine', null) : by })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
