import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileLine, FilePlan } from '../../../api/list-file.js';
import { useFormat } from '../../../format/use-format.js';
import { inLanguage, useLanguage } from '../../../i18n/language.js';
import { Alert } from '../../../parts/Alert.js';
import { Button } from '../../../parts/Button.js';
import { answered, corrected, type Draft } from './draft.js';
import '../../matching/matching.css';
import { RefusedLines } from './RefusedLines.js';

interface Props {
  draft: Draft;
  plan: FilePlan;
  busy: boolean;
  onChange: (draft: Draft) => void;
  onSend: (confirmRemoved: number | null) => void;
  onQuestions: () => void;
}

const COUNTS = ['created', 'changed', 'unchanged', 'removed', 'refused'] as const;

/** What will happen to each row, once it is sent. */
export function Outcome({ draft, plan, busy, onChange, onSend, onQuestions }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useLanguage();
  const [confirmed, setConfirmed] = useState<number | null>(null);
  const [isPressed, setPressed] = useState(false);
  const { outcome, obstacle } = plan;
  const ask = (
    <Button small onClick={onQuestions}>
      {t('deliverFile.change')}
    </Button>
  );
  if (outcome === null || obstacle !== null)
    return (
      <>
        <Alert kind="error" live>
          <p>{obstacle === null ? t('deliverFile.cannot') : inLanguage(obstacle, language)}</p>
        </Alert>
        <div className="ds-row">{ask}</div>
      </>
    );
  const taken = outcome.created + outcome.changed + outcome.unchanged;
  const needs = outcome.confirmRemoved;
  const whyNot =
    taken === 0
      ? 'deliverFile.nothingToSend'
      : needs !== null && confirmed !== needs
        ? 'deliverFile.confirmFirst'
        : null;
  const isFull = draft.options.mode === 'snapshot';
  return (
    <>
      <fieldset className="ds-ask ds-ask--row">
        <legend>{t('deliverFile.mode')}</legend>
        {(['snapshot', 'delta'] as const).map((mode) => (
          <label key={mode} className="ds-ask__radio">
            <input
              type="radio"
              name="mode"
              checked={draft.options.mode === mode}
              onChange={() => onChange(answered(draft, { mode }))}
            />
            {t(mode === 'snapshot' ? 'deliverFile.snapshot' : 'deliverFile.delta')}
          </label>
        ))}
      </fieldset>
      <h3 className="ds-h2">
        {t('deliverFile.outcome', { count: outcome.rows, number: format.number(outcome.rows) })}
      </h3>
      <dl className="ds-run-figures" aria-busy={busy}>
        {COUNTS.filter((key) => isFull || key !== 'removed').map((key) => (
          <div key={key}>
            <dt>{t(`deliverFile.counts.${key}`)}</dt>
            <dd className={key === 'refused' && outcome.refused > 0 ? 'ds-refused' : undefined}>
              {format.number(outcome[key])}
            </dd>
          </div>
        ))}
      </dl>
      {outcome.kept > 0 && (
        <p>{t('deliverFile.kept', { count: outcome.kept, number: format.number(outcome.kept) })}</p>
      )}
      {plan.notes.length > 0 && (
        <details>
          <summary>{t('deliverFile.notes', { count: plan.notes.length })}</summary>
          <ul className="ds-bullets">
            {plan.notes.map((note) => (
              <li key={`${note.code} ${note.nl}`}>{inLanguage(note, language)}</li>
            ))}
          </ul>
        </details>
      )}
      {outcome.refused > 0 && (
        <RefusedLines
          key={draft.key}
          draft={draft}
          plan={plan}
          outcome={outcome}
          busy={busy}
          onCorrect={(next) =>
            onChange(answered(draft, { corrections: corrected(draft.options.corrections, next) }))
          }
        />
      )}
      <Lines title="removed" lines={outcome.removedLines} count={outcome.removed} />
      <Lines title="created" lines={outcome.createdLines} count={outcome.created} />
      <Lines title="changed" lines={outcome.changedLines} count={outcome.changed} />
      <Lines title="unchanged" lines={outcome.unchangedLines} count={outcome.unchanged} />
      {needs !== null && (
        <Alert kind="warning">
          <label className="ds-ask__radio">
            <input
              type="checkbox"
              checked={confirmed === needs}
              onChange={({ target }) => setConfirmed(target.checked ? needs : null)}
            />
            {t('deliverFile.confirmRemoved', { count: needs, number: format.number(needs) })}
          </label>
        </Alert>
      )}
      <div className="ds-file__send">
        <Button
          appearance="primary-action"
          busy={busy}
          aria-disabled={whyNot !== null || undefined}
          onClick={() => {
            setPressed(true);
            if (whyNot === null) onSend(needs);
          }}
        >
          {t('deliverFile.send', { count: taken, number: format.number(taken) })}
        </Button>
        {ask}
        {isPressed && whyNot && (
          <p role="alert" className="ds-strong">
            {t(whyNot)}
          </p>
        )}
        {outcome.refused > 0 && taken > 0 && (
          <span className="ds-soft">
            {t('deliverFile.refusedStay', { count: outcome.refused, number: format.number(outcome.refused) })}
          </span>
        )}
      </div>
    </>
  );
}

function Lines({
  title,
  lines,
  count,
}: {
  title: Exclude<(typeof COUNTS)[number], 'refused'>;
  lines: readonly FileLine[];
  count: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (count === 0) return null;
  return (
    <details>
      <summary>{t(`deliverFile.lines.${title}`, { count, number: format.number(count) })}</summary>
      <ul className="ds-file__lines">
        {lines.map(({ row, reference }) => (
          <li key={reference}>
            <code>{reference}</code>
            {row > 0 && <span className="ds-soft"> {t('deliverFile.row', { row: format.number(row) })}</span>}
          </li>
        ))}
      </ul>
      {lines.length < count && (
        <p className="ds-soft">
          {t('deliverFile.first', { count: lines.length, number: format.number(lines.length) })}
        </p>
      )}
    </details>
  );
}
