import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOffer } from '../../api/commands.js';
import { asProblem } from '../../api/problem.js';
import { refreshAll } from '../../api/query-client.js';
import type { Offer } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { useLanguage } from '../../i18n/language.js';
import { Button } from '../../parts/Button.js';
import { ProblemNote } from '../../parts/States.js';

type Answer = 'accepted' | 'declined';
const ANSWERS: Answer[] = ['accepted', 'declined'];

export function AnswerForm({ offer, onCancel }: { offer: Offer; onCancel: () => void }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const codes = useCodes();
  const format = useFormat();
  const name = useId();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const record = useMutation({
    mutationFn: (chosen: Answer) =>
      answerOffer(offer.id, {
        answer: chosen,
        version: offer.version,
        ...(chosen === 'declined' ? { reason } : {}),
      }),
    onSuccess: refreshAll,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const complete = answer === 'accepted' || (answer === 'declined' && reason !== '');
    setMissing(!complete);
    if (complete && !record.isPending) record.mutate(answer);
  };
  return (
    <form className="ds-offer__form ds-stack" noValidate onSubmit={submit}>
      <fieldset className="ds-reasons">
        <legend>{t('answer.legend')}</legend>
        {ANSWERS.map((option, i) => (
          <Choice
            key={option}
            name={`${name}-answer`}
            checked={answer === option}
            focus={i === 0}
            onChoose={() => setAnswer(option)}
            label={t(`answer.${option}`)}
            effect={t(`answer.${option}Effect`, { week: format.week(offer.week) })}
          />
        ))}
      </fieldset>
      {answer === 'declined' && (
        <fieldset className="ds-reasons">
          <legend>{t('answer.reason')}</legend>
          <div className="ds-offer__options">
            {codes.all('declineReasons').map((option) => (
              <Choice
                key={option.code}
                name={`${name}-reason`}
                checked={reason === option.code}
                onChoose={() => setReason(option.code)}
                label={option[language]}
              />
            ))}
          </div>
        </fieldset>
      )}
      {missing && (
        <p role="alert" className="ds-strong">
          {t(answer === 'declined' ? 'answer.missingReason' : 'answer.missing')}
        </p>
      )}
      <div className="ds-row">
        <Button type="submit" appearance="primary-action" busy={record.isPending}>
          {t('answer.submit')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('offers.cancel')}
        </Button>
      </div>
      {record.isError && <ProblemNote problem={asProblem(record.error)} />}
    </form>
  );
}

interface ChoiceProps {
  name: string;
  checked: boolean;
  focus?: boolean;
  onChoose: () => void;
  label: string;
  effect?: string;
}

function Choice({ name, checked, focus, onChoose, label, effect }: ChoiceProps) {
  return (
    <label className="ds-reason">
      <input
        type="radio"
        className="utrecht-radio-button utrecht-radio-button--html-input"
        name={name}
        checked={checked}
        autoFocus={focus}
        onChange={onChoose}
      />
      <span>
        {label}
        {effect && <span className="ds-small ds-soft">{effect}</span>}
      </span>
    </label>
  );
}
