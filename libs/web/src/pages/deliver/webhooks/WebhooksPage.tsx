import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Webhook, type WebhookKind, webhooksQuery, type WebhookSecret } from '../../../api/notify.js';
import { Button } from '../../../parts/Button.js';
import { Loaded } from '../../../parts/Loaded.js';
import { Page } from '../../../parts/Page.js';
import { Empty } from '../../../parts/States.js';
import '../../offer/offer.css';
import '../deliver.css';
import { NewWebhook } from './NewWebhook.js';
import { SecretOnce } from './SecretOnce.js';
import { WebhookCard } from './WebhookCard.js';
import { namesOf } from './webhook-names.js';
import './webhooks.css';

export function WebhooksPage() {
  const { t } = useTranslation();
  const query = useQuery(webhooksQuery);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<WebhookSecret | null>(null);
  const show = (webhook: WebhookSecret): void => {
    setMade(webhook);
    setAdding(false);
  };
  return (
    <Page
      title={t('webhooks.title')}
      name={t('webhooks.title')}
      crumbs={[{ label: t('stages.deliver'), to: '/aanleveren' }]}
      lead={t('webhooks.lead')}
      action={
        !adding && (
          <Button appearance="primary-action" onClick={() => setAdding(true)}>
            {t('webhooks.new')}
          </Button>
        )
      }
    >
      {made && <SecretOnce webhook={made} onDone={() => setMade(null)} />}
      <Loaded query={query}>
        {({ items, kinds }) => (
          <>
            {adding && <NewWebhook kinds={kinds} onMade={show} onCancel={() => setAdding(false)} />}
            {items.length === 0 && !adding ? (
              <Empty title={t('webhooks.empty')}>
                <p>{t('webhooks.emptyNext')}</p>
              </Empty>
            ) : (
              <Cards items={items} kinds={kinds} onSecret={show} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface CardsProps {
  items: Webhook[];
  kinds: WebhookKind[];
  onSecret: (webhook: WebhookSecret) => void;
}
function Cards({ items, kinds, onSecret }: CardsProps) {
  const names = namesOf(items);
  return items.map((webhook) => (
    <WebhookCard
      key={webhook.id}
      webhook={webhook}
      name={names.get(webhook.id) ?? webhook.url}
      kinds={kinds}
      onSecret={onSecret}
    />
  ));
}
