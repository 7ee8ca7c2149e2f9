import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FilePlan, previewFile, sendFile } from '../../../api/list-file.js';
import { asProblem } from '../../../api/problem.js';
import type { Receipt } from '../../../api/types.js';
import { Alert } from '../../../parts/Alert.js';
import { Button } from '../../../parts/Button.js';
import { ProblemNote, Skeleton } from '../../../parts/States.js';
import { answered, type Draft, draftOf } from './draft.js';
import { DropZone } from './DropZone.js';
import { Outcome } from './Outcome.js';
import { Questions } from './Questions.js';
import { Sent } from './Sent.js';
import { SheetChoice } from './SheetChoice.js';
import './deliver-file.css';

/** Times that a file of which nobody knows whether it arrived is sent again by itself. */
const SENT_AGAIN = 2;

interface Delivered {
  readonly draft: Draft;
  readonly receipt: Receipt;
}

/** From a file to its receipt. What is shown before Send is of this browser: the server keeps nothing of it. */
export function DeliverFile({ onActive }: { onActive: (active: boolean) => void }) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [delivered, setDelivered] = useState<Delivered | null>(null);
  const isActive = draft !== null || delivered !== null;
  useEffect(() => onActive(isActive), [isActive, onActive]);
  const again = (): void => {
    setDraft(null);
    setDelivered(null);
  };
  const choose = (file: File): void => {
    setDelivered(null);
    setDraft(draftOf(file));
  };
  useDropAnywhere(choose);
  if (delivered !== null) return <Sent {...delivered} onAgain={again} />;
  if (draft === null) return <DropZone onFile={choose} />;
  return (
    <OpenFile
      draft={draft}
      onChange={setDraft}
      onOther={again}
      onSent={(receipt) => {
        setDraft(null);
        setDelivered({ draft, receipt });
      }}
    />
  );
}

/** A file may be dropped wherever the page is: a browser would open it instead. */
function useDropAnywhere(onFile: (file: File) => void): void {
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      latest.current(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}

interface OpenProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  onOther: () => void;
  onSent: (receipt: Receipt) => void;
}

function OpenFile({ draft, onChange, onOther, onSent }: OpenProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['list-file', draft.key],
    queryFn: ({ signal }) => previewFile(draft.file, draft.options, signal),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  const send = useMutation({
    mutationFn: (confirmRemoved: number | null) =>
      sendFile(draft.file, draft.options, draft.key, confirmRemoved),
    // By the same key: what has arrived is answered with its receipt, and not taken twice.
    retry: (failed, error) => failed < SENT_AGAIN && asProblem(error).isUnsure,
    onSuccess: async (receipt) => {
      onSent(receipt);
      await client.invalidateQueries({ queryKey: ['receipts'] });
      await client.invalidateQueries({ queryKey: ['waiting-list'] });
    },
  });
  const isUnsure = asProblem(send.error ?? send.failureReason).isUnsure;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="ds-panel ds-stack" aria-labelledby="file-title">
      <div className="ds-file__head">
        <h2 id="file-title" className="ds-h2" tabIndex={-1} ref={heading}>
          {draft.file.name}
        </h2>
        <Button small onClick={onOther}>
          {t('deliverFile.other')}
        </Button>
      </div>
      {!isUnsure && (
        <Alert kind="info">
          <p>
            <strong>{t('deliverFile.nothingSent')}</strong> {t('deliverFile.nothingKept')}
          </p>
        </Alert>
      )}
      {send.isError && <ProblemNote problem={asProblem(send.error)} />}
      {send.isError && isUnsure && <p className="ds-strong">{t('deliverFile.sendAgain')}</p>}
      {query.isError ? (
        <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      ) : query.data === undefined ? (
        <div className="ds-stack" role="status">
          <p>{t('deliverFile.reading')}</p>
          <Skeleton lines={4} />
        </div>
      ) : query.data.plan === null ? (
        <SheetChoice sheets={query.data.sheets} onChoose={(sheet) => onChange(answered(draft, { sheet }))} />
      ) : (
        <Plan
          draft={draft}
          plan={query.data.plan}
          sheets={query.data.sheets.length}
          busy={query.isPlaceholderData || send.isPending}
          onChange={onChange}
          onSend={(confirmRemoved) => send.mutate(confirmRemoved)}
        />
      )}
    </section>
  );
}

interface PlanProps {
  draft: Draft;
  plan: FilePlan;
  sheets: number;
  busy: boolean;
  onChange: (draft: Draft) => void;
  onSend: (confirmRemoved: number | null) => void;
}

function Plan({ draft, plan, sheets, busy, onChange, onSend }: PlanProps) {
  const { t } = useTranslation();
  const [isChanging, setChanging] = useState(false);
  const needsAnswers = plan.open > 0;
  return (
    <>
      {sheets > 1 && plan.sheet !== null && (
        <p className="ds-soft">{t('deliverFile.sheetRead', { number: plan.sheet, sheets })}</p>
      )}
      {plan.remembered && !isChanging && !needsAnswers && (
        <p className="ds-soft">{t('deliverFile.remembered')}</p>
      )}
      {needsAnswers || isChanging ? (
        <Questions
          key={draft.key}
          plan={plan}
          options={draft.options}
          all={isChanging}
          busy={busy}
          onDone={(options) => {
            setChanging(false);
            onChange(answered(draft, options));
          }}
        />
      ) : (
        <Outcome
          draft={draft}
          plan={plan}
          busy={busy}
          onChange={onChange}
          onSend={onSend}
          onQuestions={() => setChanging(true)}
        />
      )}
    </>
  );
}
