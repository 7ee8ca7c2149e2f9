import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  deliveriesQuery,
  type Delivery,
  replayDelivery,
  type Webhook,
  type WebhookKind,
} from '../../../api/notify.js';
import { useFormat } from '../../../format/use-format.js';
import { inLanguage, useLanguage } from '../../../i18n/language.js';
import { Button } from '../../../parts/Button.js';
import { type Column, DataTable } from '../../../parts/DataTable.js';
import { Loaded } from '../../../parts/Loaded.js';

interface Props {
  webhook: Webhook;
  name: string;
  kinds: WebhookKind[];
}
export function Deliveries({ webhook, name, kinds }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const client = useQueryClient();
  const query = useQuery(deliveriesQuery(webhook.id));
  const replay = useMutation({
    mutationFn: (delivery: string) => replayDelivery(webhook.id, delivery),
    onSettled: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  const nameOf = ({ kind }: Delivery): string => {
    const known = kinds.find((one) => one.kind === kind);
    return known ? inLanguage(known, language) : t('webhooks.testKind');
  };
  const columns: Column<Delivery>[] = [
    { key: 'what', header: t('webhooks.what'), rowHeader: true, sortBy: nameOf, cell: nameOf },
    {
      key: 'at',
      header: t('webhooks.at'),
      sortBy: (delivery) => delivery.at,
      cell: (delivery) => format.moment(delivery.at),
    },
    {
      key: 'status',
      header: t('webhooks.status'),
      sortBy: (delivery) => delivery.state,
      cell: (delivery) => <Standing delivery={delivery} />,
    },
    {
      key: 'attempts',
      header: t('webhooks.attempts'),
      number: true,
      sortBy: (delivery) => delivery.attempts,
      cell: (delivery) => format.number(delivery.attempts),
    },
    {
      key: 'answer',
      header: t('webhooks.answer'),
      wide: true,
      cell: (delivery) => <Answer delivery={delivery} />,
    },
    {
      key: 'replay',
      header: t('webhooks.replay'),
      cell: (delivery) =>
        delivery.state === 'dead' && webhook.state === 'active' ? (
          <Button small onClick={() => replay.mutate(delivery.id)}>
            {t('webhooks.replay')}
            <span className="ds-unseen"> {nameOf(delivery)}</span>
          </Button>
        ) : (
          '–'
        ),
    },
  ];
  return (
    <Loaded query={query} lines={3}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="ds-soft">{t('webhooks.noDeliveries')}</p>
        ) : (
          <DataTable
            caption={t('webhooks.deliveriesOf', { url: name })}
            columns={columns}
            rows={items}
            rowKey={(delivery) => delivery.id}
            sort={{ key: 'at', descending: true }}
          />
        )
      }
    </Loaded>
  );
}

function Standing({ delivery: { state, nextAttemptAt, attempts } }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <span className={state === 'dead' ? 'ds-refused' : undefined}>
        {t(`webhooks.deliveryState.${state}`)}
      </span>
      {nextAttemptAt !== null && attempts > 0 && (
        <span className="ds-small ds-soft">
          {' '}
          {t('webhooks.next', { moment: format.moment(nextAttemptAt) })}
        </span>
      )}
    </>
  );
}

function Answer({ delivery: { lastStatus, lastError } }: { delivery: Delivery }) {
  const { t } = useTranslation();
  const words = lastError === null ? null : t(`webhooks.error.${lastError}`);
  if (lastStatus === null) return words ?? '–';
  return words === null ? `HTTP ${lastStatus}` : `HTTP ${lastStatus}: ${words}`;
}
