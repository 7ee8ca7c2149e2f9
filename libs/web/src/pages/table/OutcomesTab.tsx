import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseTableQuery } from '../../api/insight.js';
import type { CaseTableFigures, CountTable } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { inLanguage, useLanguage } from '../../i18n/language.js';
import { Loaded } from '../../parts/Loaded.js';

const NONE = 'none';
const LISTS = { reasons: 'caseReasons', decisions: 'caseDecisions', outcomes: 'caseOutcomes' } as const;
const STANDS = ['open', 'open-late', 'done', 'done-late', 'dropped'] as const;

/** What became of the cases, with small numbers left out. */
export function OutcomesTab() {
  const query = useQuery(caseTableQuery);
  return <Loaded query={query}>{(figures) => <Outcomes figures={figures} />}</Loaded>;
}

function Outcomes({ figures }: { figures: CaseTableFigures }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const codes = useCodes();
  const format = useFormat();
  const { total } = figures.reasons;
  const days = figures.medianDaysToDecision;
  const labelOf = (table: keyof typeof LISTS, key: string): string =>
    key !== NONE || table === 'reasons' ? codes.label(LISTS[table], key) : t(`outcomes.none.${table}`);
  const standOf = (key: string): string => {
    const stand = STANDS.find((known) => known === key);
    return stand === undefined ? key : t(`outcomes.stand.${stand}`);
  };
  return (
    <div className="ds-stack">
      <div>
        <h2 className="ds-h2">
          {total === null
            ? t('outcomes.findingHidden')
            : t('outcomes.findingShown', { total: format.number(total) })}
        </h2>
        <p className="ds-small ds-soft">{t('outcomes.ofAdults')}</p>
        {days !== null && <p>{t('outcomes.days', { count: days })}</p>}
      </div>
      <div className="ds-outcomes">
        {(['reasons', 'decisions', 'outcomes'] as const).map((name) => (
          <Counts
            key={name}
            title={t(`outcomes.${name}`)}
            table={figures[name]}
            labelOf={(key) => labelOf(name, key)}
          />
        ))}
        <Counts title={t('outcomes.actions')} table={figures.actions} labelOf={standOf} />
      </div>
      <p className="ds-small ds-soft">
        {t('outcomes.hiddenNote', { k: figures.k })}{' '}
        {t('outcomes.asOf', {
          date: format.date(figures.asOf),
          definition: inLanguage(figures.definition, language),
        })}
      </p>
    </div>
  );
}

function Counts({
  title,
  table,
  labelOf,
}: {
  title: string;
  table: CountTable;
  labelOf: (key: string) => string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className="ds-panel">
      <table className="utrecht-table ds-table">
        <caption className="ds-h2 ds-outcomes__caption">{title}</caption>
        <thead className="ds-unseen">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t('outcomes.count')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, count }) => (
            <tr key={key}>
              <th scope="row">{labelOf(key)}</th>
              <td className="ds-number">
                {count === null ? (
                  <span className="ds-soft">{t('outcomes.hidden')}</span>
                ) : (
                  format.number(count)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
