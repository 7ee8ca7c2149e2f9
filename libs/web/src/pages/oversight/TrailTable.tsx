import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TrailEvent } from '../../api/oversight.js';
import { lowerFirst } from '../../format/lower-first.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { detailIn, useAuditWords } from './use-audit-words.js';

interface Props {
  caption: string;
  events: readonly TrailEvent[];
}

/** Lines of the trail in the order they come: it is a chain, and not to be sorted another way. */
export function TrailTable({ caption, events }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAuditWords();
  const officer = may(useSession(), 'audit:read');
  const columns: Column<TrailEvent>[] = [
    {
      key: 'at',
      header: t('trail.col.at'),
      rowHeader: true,
      cell: ({ at }) => <span className="ds-nowrap ds-trail__at">{format.instant(at)}</span>,
    },
    {
      key: 'who',
      header: t('trail.col.who'),
      wide: true,
      cell: ({ user, role, capacity, organisation }) => (
        <>
          {words.who({ user, role, capacity })}
          <div className="ds-small ds-soft">{words.organisation(organisation)}</div>
          {user !== 'engine' && <div className="ds-small ds-soft ds-pseudonym">{user}</div>}
        </>
      ),
    },
    {
      key: 'action',
      header: t('trail.col.action'),
      wide: true,
      cell: ({ action, outcome, detail }) => (
        <>
          {outcome === 'refused' ? (
            <span className="ds-trail__refused">
              {t('trail.notDone', { action: lowerFirst(words.action(action)) })}
            </span>
          ) : (
            words.action(action)
          )}
          <Detail detail={detail} />
        </>
      ),
    },
    {
      key: 'about',
      header: t('trail.col.about'),
      wide: true,
      cell: ({ subject }) => <About subject={subject} linked={officer} />,
    },
    { key: 'ground', header: t('trail.col.ground'), cell: ({ ground }) => words.ground(ground) },
  ];
  const seal: Column<TrailEvent> = {
    key: 'seal',
    header: t('trail.col.seal'),
    number: true,
    cell: ({ seal: number }) =>
      number === null ? <span className="ds-soft">{t('trail.unsealed')}</span> : format.number(number),
  };
  return (
    <DataTable
      caption={caption}
      columns={officer ? [...columns, seal] : columns}
      rows={[...events]}
      rowKey={({ id }) => id}
    />
  );
}

/** Beside the action, what was written down with it. */
function Detail({ detail }: Pick<TrailEvent, 'detail'>) {
  const words = useAuditWords();
  const said = detailIn(words, detail);
  return said === '' ? null : <div className="ds-small ds-soft ds-pseudonym">{said}</div>;
}

function About({ subject: { kind, id, among }, linked }: Pick<TrailEvent, 'subject'> & { linked: boolean }) {
  const { t } = useTranslation();
  const words = useAuditWords();
  const list = among !== null && t('trail.among', { count: among });
  return (
    <>
      {words.kind(kind)}
      {list && <span className="ds-soft ds-nowrap"> ({list})</span>}
      {id !== null && (
        <div className="ds-small ds-pseudonym">
          {kind === 'entry' && linked ? (
            <Link to="/toezicht/wachtplek" search={{ kenmerk: id }} title={t('trail.openEntry')}>
              {id}
            </Link>
          ) : (
            id
          )}
        </div>
      )}
    </>
  );
}
