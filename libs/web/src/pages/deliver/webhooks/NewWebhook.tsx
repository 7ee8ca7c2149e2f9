import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addWebhook, type WebhookKind, type WebhookSecret } from '../../../api/notify.js';
import { asProblem } from '../../../api/problem.js';
import { WebhookFields } from './WebhookFields.js';

interface Props {
  kinds: WebhookKind[];
  onMade: (webhook: WebhookSecret) => void;
  onCancel: () => void;
}

export function NewWebhook({ kinds, onMade, onCancel }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: addWebhook,
    onSuccess: async (webhook) => {
      onMade(webhook);
      await client.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  return (
    <section className="ds-panel ds-stack" aria-labelledby="new-webhook">
      <h2 id="new-webhook" className="ds-h2">
        {t('webhooks.new')}
      </h2>
      <WebhookFields
        url=""
        chosen={kinds.map(({ kind }) => kind)}
        kinds={kinds}
        submit={t('webhooks.add')}
        busy={add.isPending}
        problem={add.isError ? asProblem(add.error) : null}
        onSubmit={add.mutate}
        onCancel={onCancel}
      />
    </section>
  );
}
