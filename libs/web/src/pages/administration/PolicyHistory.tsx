import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Policy, policyVersionQuery } from '../../api/administration.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { ChangeList } from './PolicyChanges.js';
import { changesOf } from './policy-numbers.js';

/** Every version with who set it, and what it changed. */
export function PolicyHistory({ policy: { versions } }: { policy: Policy }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<number | null>(null);
  if (versions.length === 0) return null;
  const before = versions.find(({ version }) => shown !== null && version < shown)?.version;
  return (
    <section className="ds-panel ds-stack" aria-labelledby="policy-history">
      <h2 id="policy-history" className="ds-h2">
        {t('regionPolicy.history')}
      </h2>
      <DataTable
        caption={t('regionPolicy.historyCaption')}
        rows={versions}
        rowKey={({ version }) => String(version)}
        columns={[
          {
            key: 'version',
            header: t('regionPolicy.version'),
            rowHeader: true,
            number: true,
            cell: ({ version }) => version,
          },
          { key: 'at', header: t('regionPolicy.at'), cell: ({ at }) => format.moment(at) },
          {
            key: 'by',
            header: t('regionPolicy.by'),
            cell: ({ by }) => (by === 'default' ? t('regionPolicy.byDefault') : by),
          },
          {
            key: 'compare',
            header: t('regionPolicy.compare'),
            wide: true,
            cell: ({ version }) =>
              version === versions.at(-1)?.version ? (
                '–'
              ) : (
                <Button
                  small
                  aria-expanded={shown === version}
                  aria-label={t('regionPolicy.compareOf', { version })}
                  onClick={() => setShown(shown === version ? null : version)}
                >
                  {t('regionPolicy.compare')}
                </Button>
              ),
          },
        ]}
      />
      {shown !== null && before !== undefined && <Difference version={shown} before={before} />}
    </section>
  );
}

function Difference({ version, before }: { version: number; before: number }) {
  const { t } = useTranslation();
  const then = useQuery(policyVersionQuery(before));
  const now = useQuery(policyVersionQuery(version));
  return (
    <div className="ds-stack ds-stack--tight" role="status">
      <h3 className="ds-h3">{t('regionPolicy.difference', { version, before })}</h3>
      <Loaded query={then} lines={2}>
        {(old) => (
          <Loaded query={now} lines={2}>
            {(current) => <ChangeList changes={changesOf(old.document, current.document)} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}
