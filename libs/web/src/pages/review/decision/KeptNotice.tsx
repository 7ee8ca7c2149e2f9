import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { type PendingDecision, pendingQuery, seenPending } from '../../../api/pending.js';
import { queryClient } from '../../../api/query-client.js';
import { useFormat } from '../../../format/use-format.js';
import { useLanguage } from '../../../i18n/language.js';
import { Alert } from '../../../parts/Alert.js';
import { Button } from '../../../parts/Button.js';
import { useProblemText } from '../../../parts/States.js';
import './kept-notice.css';
import { currentMissed, forgetMissed, type Missed, onMissed } from './missed.js';
import { takeUp } from './pending-decision.js';
import { SubjectLink } from './SubjectLink.js';
import { forgetUnsent, readUnsent } from './unsent.js';
import { useDecisionLabel } from './use-decision-label.js';
import { usePending } from './use-pending.js';

/** What became of decisions whose maker was not there to see it: the session had ended, or the browser. */
export function KeptNotice() {
  const { t } = useTranslation();
  const { data } = useQuery(pendingQuery);
  const pending = usePending();
  const [stored, setUnsent] = useState(readUnsent);
  const missed = useSyncExternalStore(onMissed, currentMissed);
  useEffect(() => {
    if (data) takeUp(data);
  }, [data]);
  const items = data?.items ?? [];
  const over = items.filter(({ id, state }) => state !== 'pending' && id !== pending?.id);
  // Its answer may have been lost and nothing else: then it is in the list.
  const isThere = data === undefined || items.some(({ subjectId }) => subjectId === stored?.subjectId);
  const unsent = isThere ? null : stored;
  if (over.length === 0 && unsent === null && missed.length === 0) return null;
  const read = async (): Promise<void> => {
    forgetUnsent();
    forgetMissed();
    setUnsent(null);
    await Promise.all(over.map(({ id }) => seenPending(id)));
    await queryClient.invalidateQueries({ queryKey: pendingQuery.queryKey });
  };
  const failed = unsent !== null || missed.length > 0 || over.some(({ state }) => state === 'failed');
  return (
    <div className="ds-kept">
      <Alert kind={failed ? 'warning' : 'ok'} live>
        <h2 className="ds-h2">{t('kept.title')}</h2>
        <ul className="ds-stack ds-stack--tight">
          {unsent && (
            <li>
              {t('kept.unsent')} <SubjectLink of={unsent} onClick={() => void read()} />
            </li>
          )}
          {missed.map((one) => (
            <NotTaken
              key={`${one.made.subjectId} ${one.made.said}`}
              missed={one}
              onRead={() => void read()}
            />
          ))}
          {over.map((item) => (
            <Outcome key={item.id} item={item} />
          ))}
        </ul>
        <p>
          <Button small onClick={() => void read()}>
            {t('kept.read')}
          </Button>
        </p>
      </Alert>
    </div>
  );
}

function NotTaken({ missed: { made, problem }, onRead }: { missed: Missed; onRead: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const label = useDecisionLabel()(made);
  return (
    <li>
      <span className="ds-strong">{t('pending.failed', { label })}</span>{' '}
      {problem === 'not-there' ? t('pending.notThere') : text(problem)}{' '}
      <SubjectLink of={made} onClick={onRead} />
    </li>
  );
}

const SAID = { approve: 'kept.approved', refuse: 'kept.refused' } as const;

function Outcome({ item }: { item: PendingDecision }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const format = useFormat();
  const label = useDecisionLabel()(item);
  const what = item.verdict === null ? t('kept.decided', { label }) : t(SAID[item.verdict], { label });
  const why = language === 'nl' ? item.whyNl : item.whyEn;
  return (
    <li>
      <span className="ds-strong">{what}</span>{' '}
      {item.state === 'failed'
        ? `${t('kept.failed')} ${why ?? ''}`
        : t(item.held ? 'kept.held' : 'kept.effective', {
            when: format.moment(item.settledAt ?? item.recordedAt),
          })}{' '}
      <SubjectLink of={item} />
    </li>
  );
}
