import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOffer } from '../../api/commands.js';
import { refreshAll, refreshReasons } from '../../api/query-client.js';
import type { Offer } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { useLanguage } from '../../i18n/language.js';
import { Button } from '../../parts/Button.js';
import { ProblemNote } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';
import { Choice } from './Choice.js';
import { useSooner } from './use-sooner.js';

type Answer = 'accepted' | 'declined';
const ANSWERS: Answer[] = ['accepted', 'declined'];

interface Props {
  offer: Offer;
  /** Without it the form stands open. */
  onCancel?: () => void;
}

/** What the client said: yes, and to which week; or no, with a coded reason. */
export function AnswerForm({ offer, onCancel }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const codes = useCodes();
  const format = useFormat();
  const sooner = useSooner();
  const name = useId();
  const { options } = offer;
  const inUse = codes.all('declineReasons').filter(({ withdrawn }) => !withdrawn);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [week, setWeek] = useState(options.length === 1 ? (options[0]?.week ?? '') : '');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'answer' | 'week' | 'reason' | null>(null);
  const record = useChange({
    mutationFn: (chosen: Answer) =>
      answerOffer(offer.id, {
        answer: chosen,
        version: offer.version,
        ...(chosen === 'declined' ? { reason } : { week }),
      }),
    onSuccess: refreshAll,
    onError: refreshReasons,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const lacking =
      answer === null
        ? 'answer'
        : answer === 'accepted' && week === ''
          ? 'week'
          : answer === 'declined' && reason === ''
            ? 'reason'
            : null;
    setMissing(lacking);
    if (answer !== null && lacking === null && !record.isPending) record.mutate(answer);
  };
  return (
    <form
      className="ds-stack"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel?.()}
    >
      <fieldset className="ds-reasons">
        <legend>{t('answer.legend')}</legend>
        {ANSWERS.map((option, i) => (
          <Choice
            key={option}
            name={`${name}-answer`}
            checked={answer === option}
            focus={i === 0 && onCancel !== undefined}
            onChoose={() => setAnswer(option)}
            label={t(`answer.${option}`)}
            effect={t(`answer.${option}Effect`)}
          />
        ))}
      </fieldset>
      {answer === 'accepted' && options.length > 1 && (
        <fieldset className="ds-reasons">
          <legend>{t('answer.week')}</legend>
          {options.map((option) => (
            <Choice
              key={option.week}
              name={`${name}-week`}
              checked={week === option.week}
              onChoose={() => setWeek(option.week)}
              label={format.week(option.week)}
              effect={sooner(option.weeksSooner, offer.gainKnown)}
            />
          ))}
        </fieldset>
      )}
      {answer === 'declined' && (
        <fieldset className="ds-reasons">
          <legend>{t('answer.reason')}</legend>
          <div className="ds-offer__options">
            {inUse.map((option) => (
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
          {t(`answer.missing.${missing}`)}
        </p>
      )}
      <div className="ds-row">
        <Button type="submit" appearance="primary-action" busy={record.isPending}>
          {t('answer.submit')}
        </Button>
        {onCancel && (
          <Button appearance="subtle" onClick={onCancel}>
            {t('offers.cancel')}
          </Button>
        )}
      </div>
      {record.problem && <ProblemNote problem={record.problem} />}
    </form>
  );
}
