import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AskedEntry, type ClientAnswer, writeAnswerLetter } from '../../api/oversight.js';
import { asProblem } from '../../api/problem.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { download } from '../../parts/download.js';
import { useProblemText } from '../../parts/States.js';
import { AllLines } from './AllLines.js';
import { useAuditWords } from './use-audit-words.js';

type Part = ClientAnswer['parts'][number];

/** Organisations, who of them, and by day what they did: as the letter to the client has it, which is made here. */
export function ClientAnswerPanel({ asked, answer }: { asked: AskedEntry; answer: ClientAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { entry, lines, parts, changes } = answer;
  const days = parts.flatMap((part) => part.days.map(({ day }) => day)).sort();
  const [first, last] = [days[0], days.at(-1)];
  const changed = changes.at(-1);
  const organisations = new Set(parts.map(({ organisation }) => organisation).filter((one) => one !== null));
  return (
    <section className="ds-panel ds-stack" aria-label={t('entryTrail.answer')}>
      <div className="ds-row ds-row--apart">
        <p className="ds-strong" role="status">
          {first !== undefined &&
            last !== undefined &&
            t('entryTrail.summary', {
              lines: t('entryTrail.lines', { count: lines }),
              organisations: t('entryTrail.organisations', { count: organisations.size }),
              first: format.date(first),
              last: format.date(last),
            })}
        </p>
        <AnswerLetter asked={asked} />
      </div>
      <p className="ds-soft">{t('entryTrail.own')}</p>
      {byOrganisation(parts).map((own) => (
        <Organisation key={own[0]?.organisation ?? own[0]?.role} parts={own} />
      ))}
      {changed !== undefined && (
        <p>{t('entryTrail.changed', { count: changes.length, last: format.date(changed) })}</p>
      )}
      <AllLines entry={entry} />
    </section>
  );
}

/** What the service did by itself stands apart from what people of the region did. */
const groupOf = ({ organisation, role }: Part): string => organisation ?? (role === 'engine' ? 'engine' : '');
function byOrganisation(parts: readonly Part[]): readonly Part[][] {
  const groups = new Map<string, Part[]>();
  for (const part of parts) groups.set(groupOf(part), [...(groups.get(groupOf(part)) ?? []), part]);
  return [...groups.values()];
}

function Organisation({ parts }: { parts: readonly Part[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAuditWords();
  const [first] = parts;
  if (first === undefined) return null;
  const engine = groupOf(first) === 'engine';
  return (
    <div className="ds-stack ds-stack--tight">
      <h2 className="ds-h2 ds-answer__organisation">
        {engine ? t('oversight.engine') : words.organisation(first.organisation)}
      </h2>
      {parts.map(({ role, capacity, people, days }) => (
        <div key={`${role} ${capacity}`}>
          {!engine && (
            <h3 className="ds-h3">
              {words.role(role, capacity)}
              {people > 1 && (
                <span className="ds-soft">
                  {' '}
                  ·{' '}
                  {t(role === 'provider-system' ? 'entryTrail.systems' : 'entryTrail.people', {
                    count: people,
                  })}
                </span>
              )}
            </h3>
          )}
          <dl className="ds-answer">
            {days.map(({ day, deeds }) => (
              <div key={day}>
                <dt>{format.date(day)}</dt>
                <dd>
                  {deeds
                    .map(({ deed, times }) =>
                      t('entryTrail.times', { count: times, deed: t(`entryTrail.deed.${deed}`) }),
                    )
                    .join(', ')}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}

function AnswerLetter({ asked }: { asked: AskedEntry }) {
  const { t, i18n } = useTranslation();
  const problemText = useProblemText();
  const [language, setLanguage] = useState<'nl' | 'en'>(i18n.language === 'en' ? 'en' : 'nl');
  const write = useMutation({
    mutationFn: () => writeAnswerLetter(asked, language),
    onSuccess: (paper) => download(`${t('entryTrail.letterFile')}.pdf`, 'application/pdf', paper),
  });
  return (
    <div className="ds-row ds-no-print">
      <label className="ds-row">
        <span>{t('entryTrail.letterLanguage')}</span>
        <select
          className="utrecht-textbox utrecht-textbox--html-input ds-answer__language"
          value={language}
          onChange={(event) => setLanguage(event.target.value === 'en' ? 'en' : 'nl')}
        >
          <option value="nl">Nederlands</option>
          <option value="en">English</option>
        </select>
      </label>
      <Button appearance="primary-action" small busy={write.isPending} onClick={() => write.mutate()}>
        {t('entryTrail.letter')}
      </Button>
      {write.isError && <p role="alert">{problemText(asProblem(write.error))}</p>}
    </div>
  );
}
