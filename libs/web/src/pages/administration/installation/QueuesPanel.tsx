import { useTranslation } from 'react-i18next';
import type { Installation } from '../../../api/administration.js';
import { useFormat } from '../../../format/use-format.js';
import { Alert } from '../../../parts/Alert.js';
import { type Column, DataTable } from '../../../parts/DataTable.js';

type Queue = Installation['queues'][number];
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What waits to be done, what is being done, and what nobody will do any more. */
export function QueuesPanel({ queues }: { queues: Queue[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const waited = (seconds: number): string => {
    if (seconds < MINUTE) return t('installation.seconds', { time: seconds });
    if (seconds < HOUR) return t('installation.minutes', { time: Math.floor(seconds / MINUTE) });
    if (seconds < 2 * DAY) return t('installation.hours', { count: Math.floor(seconds / HOUR) });
    return t('installation.days', { time: Math.floor(seconds / DAY) });
  };
  const columns: Column<Queue>[] = [
    {
      key: 'queue',
      header: t('installation.queueName'),
      rowHeader: true,
      cell: ({ queue }) => t(`installation.queue.${queue}`),
    },
    {
      key: 'waiting',
      header: t('installation.waiting'),
      number: true,
      sortBy: ({ waiting }) => waiting,
      cell: ({ waiting }) => format.number(waiting),
    },
    {
      key: 'running',
      header: t('installation.running'),
      number: true,
      sortBy: ({ running }) => running,
      cell: ({ running }) => format.number(running),
    },
    {
      key: 'failed',
      header: t('installation.failed'),
      number: true,
      sortBy: ({ failed }) => failed,
      cell: ({ failed }) => (
        <span className={failed > 0 ? 'ds-beyond' : undefined}>{format.number(failed)}</span>
      ),
    },
    {
      key: 'oldest',
      header: t('installation.oldest'),
      number: true,
      sortBy: ({ oldestSeconds }) => oldestSeconds,
      cell: ({ oldestSeconds, stuck }) => (
        <span className={stuck ? 'ds-beyond ds-strong' : undefined}>
          {oldestSeconds === 0 ? '–' : waited(oldestSeconds)}
        </span>
      ),
    },
  ];
  return (
    <section className="ds-panel ds-stack ds-stack--tight" aria-labelledby="installation-queues">
      <h2 id="installation-queues" className="ds-h2">
        {t('installation.queues')}
      </h2>
      {queues.some(({ stuck }) => stuck) && (
        <Alert kind="warning">
          <p>{t('installation.stuck')}</p>
        </Alert>
      )}
      <DataTable
        caption={t('installation.queuesCaption')}
        columns={columns}
        rows={queues}
        rowKey={({ queue }) => queue}
      />
      <p className="ds-small ds-soft">{t('installation.failedNote')}</p>
    </section>
  );
}
