import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OwnListLine } from '../../api/own-list.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { type Column, DataTable } from '../../parts/DataTable.js';

/** In the order of the service, by registration: a page of a list sorted otherwise would be a page of nothing. */
export function OwnListTable({ lines }: { lines: readonly OwnListLine[] }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const format = useFormat();
  const columns: Column<OwnListLine>[] = [
    {
      key: 'reference',
      header: t('ownList.col.reference'),
      rowHeader: true,
      cell: ({ reference }) => <span className="ds-own-list__reference">{reference}</span>,
    },
    {
      key: 'diagnosis',
      header: t('ownList.col.diagnosis'),
      wide: true,
      cell: ({ diagnosis }) => codes.label('diagnoses', diagnosis),
    },
    {
      key: 'waited',
      header: t('ownList.col.waited'),
      number: true,
      cell: ({ waitedWeeks }) => format.number(waitedWeeks),
    },
    { key: 'status', header: t('ownList.col.status'), cell: (line) => <Status line={line} /> },
    {
      key: 'flags',
      header: t('ownList.col.flags'),
      cell: ({ flags }) =>
        flags.length === 0 ? (
          <span className="ds-soft">{t('ownList.noFlags')}</span>
        ) : (
          <ul className="ds-own-list__flags">
            {flags.map((flag) => (
              <li key={flag} className={flag === 'danger' ? 'ds-own-list__danger' : undefined}>
                {t(`ownList.flag.${flag}`)}
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: 'age',
      header: t('ownList.col.age'),
      cell: ({ confirmedOn, unchangedSince }) => (
        <>
          {format.date(confirmedOn)}
          <div className="ds-small ds-soft">
            {t('ownList.unchangedSince', { day: format.date(unchangedSince) })}
          </div>
        </>
      ),
    },
  ];
  return (
    <DataTable caption={t('ownList.caption')} columns={columns} rows={[...lines]} rowKey={({ id }) => id} />
  );
}

/** Leads to what is happening with it, for whoever may see that. */
function Status({ line }: { line: OwnListLine }) {
  const { t } = useTranslation();
  const session = useSession();
  const text = t(`ownList.status.${line.status}`);
  if (line.offer !== null && may(session, 'offers:read'))
    return (
      <Link to="/aanbieden/$id" params={{ id: line.offer }}>
        {text}
      </Link>
    );
  if (line.proposal !== null && may(session, 'proposals:read'))
    return (
      <Link to="/beoordelen/$id" params={{ id: line.proposal }} search={{}}>
        {text}
      </Link>
    );
  if (line.case !== null && may(session, 'cases:read'))
    return (
      <Link to="/beoordelen/regiotafel/$id" params={{ id: line.case }}>
        {text}
      </Link>
    );
  return text;
}
