import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeFollowUp } from '../../api/commands.js';
import { refreshAll } from '../../api/query-client.js';
import type { CrisisPointer, FollowUp, FollowUpColleague } from '../../api/types.js';
import { useFormat } from '../../format/use-format.js';
import { useSession } from '../../frame/session.js';
import { may } from '../../frame/stages.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Empty, ProblemNote } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';
import { SubmitCase, useOwnCases } from '../review/SubmitCase.js';
import './follow-ups.css';
import { DangerNote } from './DangerNote.js';
import { HandToColleague } from './HandToColleague.js';

interface Props {
  items: FollowUp[];
  colleagues: FollowUpColleague[];
  crisis: CrisisPointer | null;
}

/** Danger before all; own ones and those of whom one answers come first, the whole team's last. */
const ownFirst = ({ kind, owner, standIn }: FollowUp): string => {
  if (kind === 'danger-now') return '';
  if (owner === null) return '~';
  return owner.you || standIn?.you === true ? '' : (owner.name ?? '~');
};

/** Nobody disappears in silence: what came back stands here, for a named person or for the whole organisation. */
export function FollowUps({ items, colleagues, crisis }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayRead = may(useSession(), 'offers:read');
  const mayClose = may(useSession(), 'follow-ups:close');
  const [given, setGiven] = useState<string | null>(null);
  const close = useChange({ mutationFn: closeFollowUp, onSettled: refreshAll });
  const maySubmit = may(useSession(), 'cases:submit');
  const cases = useOwnCases();
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
      cell: (item) =>
        item.offerId && mayRead ? (
          <Link to="/aanbieden/$id" params={{ id: item.offerId }}>
            {item.reference}
          </Link>
        ) : (
          item.reference
        ),
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
      key: 'owner',
      header: t('followUps.owner'),
      sortBy: ownFirst,
      wide: true,
      cell: (item) => (
        <div className="ds-owner">
          <Owner item={item} />
          {mayClose && <HandToColleague item={item} colleagues={colleagues} onGiven={setGiven} />}
        </div>
      ),
    },
    {
      key: 'at',
      header: t('followUps.since'),
      sortBy: (item) => item.createdAt,
      cell: (item) => format.moment(item.createdAt),
    },
    ...(maySubmit
      ? [
          {
            key: 'table',
            header: t('submitCase.column'),
            cell: (item: FollowUp) => (
              <SubmitCase
                entryId={item.entryId}
                reference={item.reference}
                caseId={cases.get(item.entryId)}
              />
            ),
          },
        ]
      : []),
    ...(mayClose
      ? [
          {
            key: 'done',
            header: t('followUps.close'),
            cell: (item: FollowUp) => (
              <Button
                small
                busy={close.isPending && close.variables === item.id}
                onClick={() => close.mutate(item.id)}
              >
                {t('followUps.done')}
                <span className="ds-unseen"> {item.reference}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
  const inDanger = items.filter(({ kind }) => kind === 'danger-now').length;
  return (
    <div className="ds-stack">
      {inDanger > 0 && <DangerNote clients={inDanger} crisis={crisis} />}
      <div role="status">
        {given !== null && (
          <Alert kind="ok">
            <p>{t('followUps.given', { name: given })}</p>
          </Alert>
        )}
      </div>
      <div className="ds-panel ds-stack">
        {close.problem && <ProblemNote problem={close.problem} />}
        <DataTable
          caption={t('followUps.caption')}
          columns={columns}
          rows={items}
          rowKey={(item) => item.id}
          sort={{ key: 'owner', descending: false }}
        />
      </div>
    </div>
  );
}

/** Whose hand it wants today. */
function Owner({ item: { owner, standIn } }: { item: FollowUp }) {
  const { t } = useTranslation();
  if (owner === null) return <span className="ds-soft">{t('followUps.everybody')}</span>;
  const name = owner.name ?? t('followUps.colleague');
  if (standIn === null)
    return owner.you ? <span className="ds-strong">{t('followUps.you')}</span> : <span>{name}</span>;
  return standIn.you ? (
    <span>
      <span className="ds-strong">{t('followUps.you')}</span>
      <span className="ds-small ds-soft"> {t('followUps.insteadOf', { name })}</span>
    </span>
  ) : (
    <span>
      {owner.you ? t('followUps.you') : name}
      <span className="ds-small ds-soft">
        {' '}
        {t('followUps.standIn', { name: standIn.name ?? t('followUps.colleague') })}
      </span>
    </span>
  );
}
