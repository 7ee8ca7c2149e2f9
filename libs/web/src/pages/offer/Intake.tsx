import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordIntake, returnClient, startTreatment } from '../../api/commands.js';
import { refreshAll } from '../../api/query-client.js';
import type { Offer } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { shortName } from '../../format/short-name.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Button } from '../../parts/Button.js';
import { ProblemNote } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';
import { Choice } from './Choice.js';

/** The intake, and how it ends: treatment, or the way back that costs the client nothing. */
export function Intake({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const [returning, setReturning] = useState(false);
  const held = useChange({ mutationFn: () => recordIntake(offer.id), onSuccess: refreshAll });
  const start = useChange({ mutationFn: () => startTreatment(offer.id), onSuccess: refreshAll });
  const failed = held.problem ?? start.problem;
  const mayStart = may(session, 'transfers:start');
  const mayReturn = may(session, 'offers:answer') && offer.allowed.returnReasons.length > 0;
  const { transfer } = offer;
  return (
    <section className="ds-panel ds-stack ds-stack--tight" aria-labelledby="intake">
      <h2 id="intake" className="ds-h2">
        {t('intake.title')}
      </h2>
      <p>
        {t(`intake.${transfer ?? 'planned'}`, {
          week: format.week(offer.week),
          date: format.date(offer.closedAt ?? offer.intakeHeldAt ?? offer.offeredAt),
          other: shortName(offer.to.provider.name),
        })}
      </p>
      <div className="ds-row">
        {mayStart && offer.allowed.holdIntake && (
          <Button appearance="primary-action" busy={held.isPending} onClick={() => held.mutate()}>
            {t('intake.hold')}
          </Button>
        )}
        {mayStart && offer.allowed.start && (
          <Button appearance="primary-action" busy={start.isPending} onClick={() => start.mutate()}>
            {t('intake.start')}
          </Button>
        )}
        {mayReturn && !returning && (
          <Button onClick={() => setReturning(true)}>{t(`intake.return.${offer.side}`)}</Button>
        )}
      </div>
      {failed && <ProblemNote problem={failed} />}
      {mayReturn && returning && (
        <ReturnForm key={offer.transfer} offer={offer} onCancel={() => setReturning(false)} />
      )}
    </section>
  );
}

function ReturnForm({ offer, onCancel }: { offer: Offer; onCancel: () => void }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const name = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const record = useChange({ mutationFn: () => returnClient(offer.id, reason), onSuccess: refreshAll });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(reason === '');
    if (reason !== '' && !record.isPending) record.mutate();
  };
  return (
    <form
      className="ds-stack ds-stack--tight"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <p>{t('intake.returnEffect')}</p>
      <fieldset className="ds-reasons">
        <legend>{t('answer.reason')}</legend>
        {offer.allowed.returnReasons.map((code, i) => (
          <Choice
            key={code}
            name={name}
            checked={reason === code}
            focus={i === 0}
            onChoose={() => setReason(code)}
            label={codes.label('returnReasons', code)}
          />
        ))}
      </fieldset>
      {missing && (
        <p role="alert" className="ds-strong">
          {t('answer.missing.reason')}
        </p>
      )}
      <div className="ds-row">
        <Button type="submit" appearance="primary-action" busy={record.isPending}>
          {t('intake.returnSubmit')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('offers.cancel')}
        </Button>
      </div>
      {record.problem && <ProblemNote problem={record.problem} />}
    </form>
  );
}
