import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeWebhook,
  removeWebhook,
  replayAll,
  rotateSecret,
  testWebhook,
  type Webhook,
  type WebhookKind,
  type WebhookSecret,
} from '../../../api/notify.js';
import { asProblem } from '../../../api/problem.js';
import { useFormat } from '../../../format/use-format.js';
import { Alert } from '../../../parts/Alert.js';
import { Button } from '../../../parts/Button.js';
import { ProblemNote } from '../../../parts/States.js';
import { Deliveries } from './Deliveries.js';
import { WebhookFields } from './WebhookFields.js';

interface Props {
  webhook: Webhook;
  /** Unlike that of any other on the page. */
  name: string;
  kinds: WebhookKind[];
  onSecret: (webhook: WebhookSecret) => void;
}

export function WebhookCard({ webhook, name, kinds, onSecret }: Props) {
  const { t } = useTranslation();
  const heading = useId();
  const client = useQueryClient();
  const [open, setOpen] = useState<'fields' | 'remove' | 'deliveries' | null>(null);
  /** Everything one can do with a webhook: does it, and asks anew what there is. */
  const act = useMutation({
    mutationFn: (step: () => Promise<unknown>) => step(),
    onSettled: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  const { id, url, state, version, dead } = webhook;
  const active = state === 'active';
  const change = (wish: { url: string; kinds: string[] }, next = state): void =>
    act.mutate(async () => {
      await changeWebhook(id, { ...wish, state: next, version });
      setOpen(null);
    });
  const test = async (): Promise<void> => {
    await testWebhook(id);
    setOpen('deliveries');
  };
  const rotate = async (): Promise<void> => onSecret(await rotateSecret(id));
  return (
    <section className="ds-panel ds-stack" aria-labelledby={heading}>
      <div className="ds-webhook__head">
        <h2 id={heading} className="ds-h2 ds-webhook__url">
          {name}
        </h2>
        <Facts webhook={webhook} />
      </div>
      <Trouble webhook={webhook} />
      <div className="ds-row">
        {active && (
          <Button small onClick={() => act.mutate(test)}>
            {t('webhooks.test')}
          </Button>
        )}
        {active && dead > 0 && (
          <Button small onClick={() => act.mutate(() => replayAll(id))}>
            {t('webhooks.replayAll')}
          </Button>
        )}
        <Button
          small
          aria-expanded={open === 'deliveries'}
          onClick={() => setOpen(open === 'deliveries' ? null : 'deliveries')}
        >
          {t('webhooks.deliveries')}
        </Button>
        <Button
          small
          aria-expanded={open === 'fields'}
          onClick={() => setOpen(open === 'fields' ? null : 'fields')}
        >
          {t('webhooks.change')}
        </Button>
        <Button small onClick={() => act.mutate(rotate)}>
          {t('webhooks.rotate')}
        </Button>
        <Button small onClick={() => change(webhook, active ? 'disabled' : 'active')}>
          {t(active ? 'webhooks.disable' : 'webhooks.enable')}
        </Button>
        <Button small appearance="subtle" aria-expanded={open === 'remove'} onClick={() => setOpen('remove')}>
          {t('webhooks.remove')}
        </Button>
      </div>
      {act.isError && <ProblemNote problem={asProblem(act.error)} />}
      {open === 'remove' && (
        <div className="ds-row" role="group" aria-label={`${t('webhooks.remove')} ${name}`}>
          <p className="ds-strong">{t('webhooks.removeSure')}</p>
          <Button small onClick={() => act.mutate(() => removeWebhook(id))}>
            {t('webhooks.removeYes')}
          </Button>
          <Button small appearance="subtle" onClick={() => setOpen(null)}>
            {t('webhooks.cancel')}
          </Button>
        </div>
      )}
      {open === 'fields' && (
        <WebhookFields
          url={url}
          chosen={webhook.kinds}
          kinds={kinds}
          submit={t('webhooks.save')}
          busy={act.isPending}
          problem={null}
          onSubmit={(wish) => change(wish)}
          onCancel={() => setOpen(null)}
        />
      )}
      {open === 'deliveries' && <Deliveries webhook={webhook} name={name} kinds={kinds} />}
    </section>
  );
}

function Facts({ webhook: { state, kinds, waiting, dead } }: { webhook: Webhook }) {
  const { t } = useTranslation();
  return (
    <ul className="ds-webhook__facts ds-small">
      <li className={`ds-webhook__state ds-webhook__state--${state}`}>{t(`webhooks.state.${state}`)}</li>
      <li>{t('webhooks.kindCount', { count: kinds.length })}</li>
      {waiting > 0 && <li>{t('webhooks.waiting', { count: waiting })}</li>}
      {dead > 0 && <li className="ds-refused">{t('webhooks.dead', { count: dead })}</li>}
    </ul>
  );
}

function Trouble({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { disabledReason, failingSince, previousSecretUntil } = webhook;
  const troubled = disabledReason === 'failing' || disabledReason === 'gone';
  return (
    <>
      {disabledReason !== null && (
        <Alert kind={troubled ? 'warning' : 'info'}>
          <p>{t(`webhooks.reason.${disabledReason}`)}</p>
        </Alert>
      )}
      {disabledReason === null && failingSince !== null && (
        <Alert kind="warning">
          <p>{t('webhooks.failing', { moment: format.moment(failingSince) })}</p>
        </Alert>
      )}
      {previousSecretUntil !== null && (
        <p className="ds-small ds-soft">
          {t('webhooks.rotating', { moment: format.moment(previousSecretUntil) })}
        </p>
      )}
    </>
  );
}
