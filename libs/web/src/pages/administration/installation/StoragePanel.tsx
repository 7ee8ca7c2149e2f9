import { useTranslation } from 'react-i18next';
import type { Installation } from '../../../api/administration.js';
import { useFormat } from '../../../format/use-format.js';
import { Alert } from '../../../parts/Alert.js';
import { type Column, DataTable } from '../../../parts/DataTable.js';

type Table = Installation['tables'][number];
const MB = 2 ** 20;
const GB = 2 ** 30;

/** How much room the database takes, and how much there is left where that is known. */
export function StoragePanel({ installation }: { installation: Installation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { databaseBytes, disk, replica, tables } = installation;
  const sizeOf = (bytes: number): string =>
    bytes >= GB
      ? t('installation.gigabytes', { size: format.decimal(bytes / GB) })
      : t('installation.megabytes', { size: format.decimal(bytes / MB) });
  const columns: Column<Table>[] = [
    {
      key: 'name',
      header: t('installation.table'),
      rowHeader: true,
      cell: ({ name }) => <code>{name}</code>,
    },
    { key: 'size', header: t('installation.size'), number: true, cell: ({ bytes }) => sizeOf(bytes) },
  ];
  return (
    <section className="ds-panel ds-stack ds-stack--tight" aria-labelledby="installation-storage">
      <h2 id="installation-storage" className="ds-h2">
        {t('installation.storage')}
      </h2>
      {disk?.tight === true && (
        <Alert kind="warning">
          <p>{t('installation.tight')}</p>
        </Alert>
      )}
      <dl className="ds-installation__facts">
        <dt>{t('installation.database')}</dt>
        <dd>{sizeOf(databaseBytes)}</dd>
        {disk !== null && (
          <>
            <dt>{t(`installation.freeOf.${disk.of}`)}</dt>
            <dd>{sizeOf(disk.freeBytes)}</dd>
          </>
        )}
        {replica !== null && (
          <>
            <dt>{t('installation.replica')}</dt>
            <dd>
              {replica.lagSeconds === null
                ? t('installation.replicaIs.away')
                : t(`installation.replicaIs.${replica.used ? 'used' : 'behind'}`, {
                    lag: Math.round(replica.lagSeconds),
                  })}
            </dd>
          </>
        )}
      </dl>
      {disk?.of !== 'database' && <p className="ds-small ds-soft">{t('installation.noDisk')}</p>}
      <DataTable
        caption={t('installation.tablesCaption')}
        columns={columns}
        rows={tables}
        rowKey={({ name }) => name}
        compact
      />
    </section>
  );
}
