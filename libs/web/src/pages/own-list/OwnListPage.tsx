import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownListQuery, wholeOwnList } from '../../api/own-list.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Alert } from '../../parts/Alert.js';
import { buttonClass } from '../../parts/Button.js';
import { Downloads } from '../../parts/Downloads.js';
import { SelectField } from '../../parts/Field.js';
import { FilteredBy } from '../../parts/FilteredBy.js';
import { Loaded } from '../../parts/Loaded.js';
import { Page } from '../../parts/Page.js';
import { Pager } from '../../parts/Pager.js';
import { Empty } from '../../parts/States.js';
import './own-list.css';
import { OWN_LIST_FLAGS, OWN_LIST_STATUSES, type OwnListSearch } from './own-list-search.js';
import { OwnListTable } from './OwnListTable.js';
import { ReferenceSearch } from './ReferenceSearch.js';
import { useOwnListSheet } from './use-own-list-sheet.js';

const route = getRouteApi('/wachtlijst');
const PAGE_SIZE = 50;

/** Who is on the own list, what is happening with each, and what has to be put right. */
export function OwnListPage() {
  const { t } = useTranslation();
  const session = useSession();
  const { stand, vlag, pagina = 1 } = route.useSearch();
  const [reference, setReference] = useState('');
  const navigate = useNavigate();
  const narrow = (search: OwnListSearch): void => void navigate({ to: '/wachtlijst', search });
  const asked = {
    ...(reference === '' ? {} : { reference }),
    ...(stand === undefined ? {} : { status: stand }),
    ...(vlag === undefined ? {} : { flag: vlag }),
    limit: PAGE_SIZE,
    offset: (pagina - 1) * PAGE_SIZE,
  };
  const query = useQuery(ownListQuery(asked));
  const narrowed = reference !== '' || stand !== undefined || vlag !== undefined;
  const sheet = useOwnListSheet(narrowed);
  return (
    <Page
      title={t('ownList.title')}
      name={t('stages.list')}
      lead={t('ownList.lead')}
      action={
        may(session, 'waiting-list:clean') && (
          <Link className={buttonClass('secondary-action')} to="/wachtlijst/nog-wachtend">
            {t('stillWaiting.link')}
          </Link>
        )
      }
    >
      <FilteredBy
        by={[
          reference !== '' && `${t('ownList.reference')}: ${reference}`,
          stand && `${t('ownList.statusLabel')}: ${t(`ownList.status.${stand}`)}`,
          vlag && `${t('ownList.flagLabel')}: ${t(`ownList.flag.${vlag}`)}`,
        ]}
      />
      <div className="ds-panel ds-own-list__form ds-no-print">
        <ReferenceSearch
          reference={reference}
          onSearch={(next) => {
            setReference(next);
            narrow({ stand, vlag });
          }}
        />
        <StatusBox
          value={stand}
          counts={query.data?.counts ?? []}
          onChange={(next) => narrow({ stand: next, vlag })}
        />
        <SelectField
          label={t('ownList.flagLabel')}
          value={vlag ?? ''}
          onChange={(next) => narrow({ stand, vlag: OWN_LIST_FLAGS.find((one) => one === next) })}
        >
          <option value="">{t('ownList.anyFlag')}</option>
          {OWN_LIST_FLAGS.map((flag) => (
            <option key={flag} value={flag}>
              {t(`ownList.flag.${flag}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <Loaded query={query}>
        {({ items, total, overdueDays }) => (
          <>
            {overdueDays !== null && (
              <Alert kind="warning">
                <p>{t('ownList.overdue', { count: overdueDays })}</p>
              </Alert>
            )}
            <div className="ds-row ds-row--apart">
              <Total total={total} />
              {total > 0 && (
                <Downloads name={t('download.file.ownList')} sheet={sheet} rows={() => wholeOwnList(asked)} />
              )}
            </div>
            {items.length === 0 ? (
              <Empty title={t(narrowed ? 'ownList.none' : 'ownList.empty')}>
                <p>{t(narrowed ? 'ownList.noneNext' : 'ownList.emptyNext')}</p>
                {!narrowed && may(session, 'receipts:read') && (
                  <p>
                    <Link to="/aanleveren">{t('stages.deliver')}</Link>
                  </p>
                )}
              </Empty>
            ) : (
              <section className="ds-panel" aria-label={t('ownList.caption')} aria-busy={query.isFetching}>
                <OwnListTable lines={items} />
              </section>
            )}
            <Pager
              to="/wachtlijst"
              page={pagina}
              pageSize={PAGE_SIZE}
              total={total}
              searchFor={(page) => ({ stand, vlag, pagina: page })}
              label={t('ownList.pages')}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Total({ total }: { total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p role="status" className="ds-strong">
      {t('ownList.total', { count: total, number: format.number(total) })}
    </p>
  );
}

interface StatusProps {
  value: OwnListSearch['stand'];
  counts: readonly { status: string; count: number }[];
  onChange: (value: OwnListSearch['stand']) => void;
}

/** Each status with how many there are of it, as far as the other conditions let them through. */
function StatusBox({ value, counts, onChange }: StatusProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const countOf = (status: string): number => counts.find((one) => one.status === status)?.count ?? 0;
  return (
    <SelectField
      label={t('ownList.statusLabel')}
      value={value ?? ''}
      onChange={(next) => onChange(OWN_LIST_STATUSES.find((one) => one === next))}
    >
      <option value="">{t('ownList.allStatuses')}</option>
      {OWN_LIST_STATUSES.map((status) => (
        <option key={status} value={status}>
          {t(`ownList.status.${status}`)} ({format.number(countOf(status))})
        </option>
      ))}
    </SelectField>
  );
}
