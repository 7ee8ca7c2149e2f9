import { type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { finishAction } from '../../api/commands.js';
import { refreshAll } from '../../api/query-client.js';
import type { CaseAction } from '../../api/types.js';
import { useCodes } from '../../format/use-codes.js';
import { useFormat } from '../../format/use-format.js';
import { Button } from '../../parts/Button.js';
import { type Column, DataTable } from '../../parts/DataTable.js';
import { Loaded } from '../../parts/Loaded.js';
import { Empty, useProblemText } from '../../parts/States.js';
import { useChange } from '../../parts/use-change.js';
import { useNeedText } from '../review/proposal/use-need-text.js';

/** What was agreed at the table, with a date; the owner says when it is done. */
export function ActionsTab({
  query,
  chair,
}: {
  query: UseQueryResult<{ items: CaseAction[] }>;
  chair: boolean;
}) {
  const { t } = useTranslation();
  const codes = useCodes();
  const needText = useNeedText();
  const columns: Column<CaseAction>[] = [
    {
      key: 'what',
      header: t('action.col.what'),
      rowHeader: true,
      cell: (item) => codes.label('caseActions', item.code),
    },
    {
      key: 'need',
      header: t('action.col.need'),
      cell: (item) => (
        <>
          <Link to="/beoordelen/regiotafel/$id" params={{ id: item.caseId }}>
            {needText(item.need).diagnosis}
          </Link>
          <div className="ds-small ds-soft">
            {needText(item.need).rest}
            {item.reference && ` · ${item.reference}`}
          </div>
        </>
      ),
    },
    ...(chair
      ? [
          {
            key: 'owner',
            header: t('action.col.owner'),
            sortBy: (item: CaseAction) => item.owner.name,
            cell: (item: CaseAction) => item.owner.name,
          },
        ]
      : []),
    {
      key: 'due',
      header: t('action.col.due'),
      cell: (item) => <Due action={item} />,
    },
    { key: 'state', header: t('action.col.state'), cell: (item) => <ActionState action={item} /> },
  ];
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('action.empty')}>
            <p>{t(chair ? 'action.emptyNextChair' : 'action.emptyNext')}</p>
          </Empty>
        ) : (
          <div className="ds-panel">
            <DataTable
              caption={t('action.caption')}
              columns={columns}
              rows={items}
              rowKey={(item) => item.id}
            />
          </div>
        )
      }
    </Loaded>
  );
}

export function Due({ action }: { action: CaseAction }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={action.late ? 'ds-beyond ds-strong' : undefined}>
      {format.date(action.dueOn)}
      {action.late && ` · ${t('action.late')}`}
    </span>
  );
}

/** A button for who has to do it, the state for everybody else. */
export function ActionState({ action }: { action: CaseAction }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const codes = useCodes();
  const done = useChange({
    mutationFn: () => finishAction(action.id, action.version),
    onSuccess: refreshAll,
  });
  if (!action.mine) return t(`action.state.${action.state}`);
  return (
    <>
      <Button
        small
        busy={done.isPending}
        aria-label={`${t('action.done')}: ${codes.label('caseActions', action.code)}`}
        onClick={() => done.mutate()}
      >
        {t('action.done')}
      </Button>
      {done.problem && (
        <p role="alert" className="ds-small">
          {text(done.problem)}
        </p>
      )}
    </>
  );
}
