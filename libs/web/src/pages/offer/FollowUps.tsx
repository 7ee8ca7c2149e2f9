import { useTranslation } from 'react-i18next';
import type { FollowUp } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Empty } from '../../parts/States.js';

/** Nobody disappears in silence: what came back stands here, in a named organisation's list. */
export function FollowUps({ items }: { items: FollowUp[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (items.length === 0)
    return (
      <Empty title={t('followUps.empty')}>
        <p>{t('followUps.emptyNext')}</p>
      </Empty>
    );
  const columns: Column<FollowUp>[] = [
    {
      key: 'reference',
      header: t('followUps.reference'),
      rowHeader: true,
      sortBy: (item) => item.reference,
      cell: (item) => item.reference ?? item.entryId,
    },
    {
      key: 'kind',
      header: t('followUps.what'),
      sortBy: (item) => item.kind,
      cell: (item) => t(`followUps.kind.${item.kind}`),
    },
    {
      key: 'todo',
      header: t('followUps.todo'),
      wide: true,
      cell: (item) => t(`followUps.next.${item.kind}`),
    },
    {
      key: 'at',
      header: t('followUps.since'),
      sortBy: (item) => item.createdAt,
      cell: (item) => format.moment(item.createdAt),
    },
  ];
  return (
    <div className="ds-panel">
      <DataTable
        caption={t('followUps.caption')}
        columns={columns}
        rows={items}
        rowKey={(item) => item.id}
        sort={{ key: 'at', descending: true }}
      />
    </div>
  );
}
