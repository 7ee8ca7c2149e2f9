import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordStep, type StepDetails, takeStepBack } from '../../api/commands.js';
import { refreshAll } from '../../api/query-client.js';
import type { HandOverStep, Offer } from '../../api/types.js';
import { shortName } from '../../format/short-name.js';
import { beyond } from '../../format/beyond.js';
import { regionDay } from '../../format/region-day.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Button } from '../../parts/Button.js';
import { DateField } from '../../parts/DateField.js';
import { ProblemNote } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';
import { AskGiver, Givers } from './ConsentGivers.js';

const STEPS: HandOverStep[] = ['consent', 'referral-letter', 'warm-hand-over'];

/** What is seen to before the intake, each with who and when. */
export function HandOver({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  return (
    <section className="ds-panel" aria-labelledby="hand-over">
      <h2 id="hand-over" className="ds-h2">
        {t('handOver.title')}
      </h2>
      <ul className="ds-checks">
        {STEPS.map((step) => (
          <Step key={step} step={step} offer={offer} />
        ))}
      </ul>
    </section>
  );
}

function Step({ step, offer }: { step: HandOverStep; offer: Offer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayRecord = may(useSession(), 'transfers:hand-over');
  const done = offer.handOver.find((one) => one.step === step);
  const record = useChange({
    mutationFn: (details: StepDetails) => recordStep(offer.id, step, details),
    onSuccess: refreshAll,
  });
  const back = useChange({ mutationFn: () => takeStepBack(offer.id, step), onSuccess: refreshAll });
  const failed = record.problem ?? back.problem;
  const open = mayRecord && offer.allowed.steps.includes(step);
  const givers = offer.allowed.consentOf;
  const by = (side: string): string =>
    shortName(side === 'sending' ? offer.from.provider.name : offer.to.provider.name);
  return (
    <li className="ds-check">
      <span className={`ds-check__sign${done ? ' ds-check__sign--done' : ''}`} aria-hidden="true">
        {done ? '✓' : ''}
      </span>
      <div className="ds-check__what">
        <span className="ds-strong">{t(`handOver.${step}`)}</span>{' '}
        <span className="ds-unseen">{t(done ? 'handOver.isDone' : 'handOver.isOpen')}</span>
        {done ? (
          <span className="ds-small ds-soft">
            {[done.by, by(done.side), format.moment(done.at)].join(', ')}
          </span>
        ) : (
          <span className="ds-small ds-soft">{t(`handOver.why.${step}`)}</span>
        )}
        {done?.consentOf && (
          <span className="ds-small ds-soft">{t(`handOver.consented.${done.consentOf}`)}</span>
        )}
        {step === 'referral-letter' && offer.passesEighteen && (
          <span className="ds-small ds-soft">{t('handOver.at18')}</span>
        )}
        {step === 'consent' && !done && (!open || givers.length === 1) && <Givers givers={givers} />}
        {step === 'consent' && open && givers.length > 1 && (
          <AskGiver
            givers={givers}
            busy={record.isPending}
            onRecord={(consentOf) => record.mutate({ consentOf })}
          />
        )}
        {done?.letterValidity && (
          <span className={`ds-small ${done.letterValidity === 'lapsed' ? 'ds-late' : 'ds-soft'}`}>
            {done.letterOn && `${format.date(done.letterOn)}: `}
            {t(`handOver.letter.${done.letterValidity}`)}
          </span>
        )}
        {failed && <ProblemNote problem={failed} />}
      </div>
      <div className="ds-check__action">
        {open && step !== 'referral-letter' && !(step === 'consent' && givers.length > 1) && (
          <Button small busy={record.isPending} onClick={() => record.mutate({})}>
            {t('handOver.record')}
            <span className="ds-unseen">: {t(`handOver.${step}`)}</span>
          </Button>
        )}
        {open && step === 'referral-letter' && (
          <LetterDate busy={record.isPending} onRecord={(letterOn) => record.mutate({ letterOn })} />
        )}
        {mayRecord && offer.allowed.takeBack.includes(step) && (
          <Button small appearance="subtle" busy={back.isPending} onClick={() => back.mutate()}>
            {t('handOver.takeBack')}
            <span className="ds-unseen">: {t(`handOver.${step}`)}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

function LetterDate({ busy, onRecord }: { busy: boolean; onRecord: (letterOn: string) => void }) {
  const { t } = useTranslation();
  const [date, setDate] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(date === '');
    if (date !== '' && beyond(date, undefined, regionDay(0)) === null && !busy) onRecord(date);
  };
  return (
    <form className="ds-stack ds-stack--tight" noValidate onSubmit={submit}>
      <DateField
        label={t('handOver.letterOn')}
        max={regionDay(0)}
        value={date}
        error={isMissing && date === '' ? t('dateField.missing') : undefined}
        onChange={setDate}
      />
      <Button type="submit" small busy={busy}>
        {t('handOver.record')}
        <span className="ds-unseen">: {t('handOver.referral-letter')}</span>
      </Button>
    </form>
  );
}
