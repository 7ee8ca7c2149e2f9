import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PollAnswer, PollGroup, StillWaitingLine } from '../../api/still-waiting.js';
import { useFormat } from '../../format/use-format.js';
import { useShortcut } from '../../frame/shortcuts.js';
import { Alert } from '../../parts/Alert.js';
import { Button } from '../../parts/Button.js';
import { ConfirmDialog } from '../../parts/ConfirmDialog.js';
import { useProblemText } from '../../parts/States.js';
import { AnswerBar } from './AnswerBar.js';
import { allOrNobody, NOBODY, toggled, upTo } from './selection.js';
import { StillWaitingTable } from './StillWaitingTable.js';
import { type Done, usePoll } from './use-poll.js';

interface Props {
  group: PollGroup;
  lines: StillWaitingLine[];
  /** Where there is nobody. */
  children: ReactNode;
}

/** Several are chosen and get one answer; with the keyboard alone as quickly as with the mouse. */
export function PollWork({ group, lines, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const problemText = useProblemText();
  const table = useRef<HTMLDivElement>(null);
  const [selection, setSelection] = useState(NOBODY);
  const [asking, setAsking] = useState(false);
  /** Where the work goes on once the answered ones are gone. */
  const goOnAt = useRef<number | null>(null);
  const page = lines.map(({ id }) => id);
  const chosen = page.filter((id) => selection.ids.has(id));
  const boxes = (): HTMLInputElement[] => [
    ...(table.current?.querySelectorAll<HTMLInputElement>('input[data-id]') ?? []),
  ];
  const { last, busy, problem, answer, takeOff } = usePoll(() => {
    setSelection(NOBODY);
    setAsking(false);
  });
  useEffect(() => {
    if (goOnAt.current === null || busy) return;
    const all = boxes();
    all[Math.min(goOnAt.current, all.length - 1)]?.focus();
    goOnAt.current = null;
  }, [lines, busy]);

  const focused = (): string | null =>
    document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.id ?? null) : null;
  const move = (step: number): void => {
    const all = boxes();
    const at = all.findIndex((box) => box === document.activeElement);
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  };
  const press = (id: string, ranged: boolean): void =>
    setSelection((now) => (ranged ? upTo(now, id, page) : toggled(now, id)));
  const pressFocused = (ranged: boolean): void => {
    const id = focused();
    if (id !== null) press(id, ranged);
  };
  useShortcut('j', () => move(1));
  useShortcut('k', () => move(-1));
  useShortcut('x', () => pressFocused(false));
  useShortcut('X', () => pressFocused(true));
  useShortcut('a', () => setSelection((now) => allOrNobody(now, page)));
  const record = (given: PollAnswer): void => {
    goOnAt.current = page.findIndex((id) => selection.ids.has(id));
    answer(chosen, given);
  };
  const isWhole = page.length > 0 && chosen.length === page.length;
  return (
    <>
      {last !== null && <WhatWasDone last={last} />}
      {problem !== null && (
        <Alert kind="error" live>
          <p>{problemText(problem)}</p>
        </Alert>
      )}
      {lines.length === 0 ? (
        children
      ) : (
        <>
          <div className="ds-row ds-row--apart ds-no-print">
            <Button small onClick={() => setSelection((now) => allOrNobody(now, page))}>
              {t(isWhole ? 'stillWaiting.selectNone' : 'stillWaiting.selectAll')}
            </Button>
            <p className="ds-small ds-soft ds-still-waiting__keys">{t('stillWaiting.keys')}</p>
          </div>
          <StillWaitingTable
            group={group}
            lines={lines}
            selected={selection.ids}
            onPress={press}
            table={table}
          />
          <AnswerBar count={chosen.length} busy={busy} onAnswer={record}>
            {group === 'to-take-off' && (
              <Button
                small
                appearance="primary-action"
                disabled={chosen.length === 0}
                onClick={() => setAsking(true)}
              >
                {t('stillWaiting.takeOff')}
              </Button>
            )}
          </AnswerBar>
        </>
      )}
      {asking && (
        <ConfirmDialog
          title={t('stillWaiting.sure', { count: chosen.length, number: format.number(chosen.length) })}
          yes={t('stillWaiting.takeOff')}
          no={t('stillWaiting.back')}
          busy={busy}
          onYes={() => {
            goOnAt.current = 0;
            takeOff(chosen);
          }}
          onNo={() => setAsking(false)}
        >
          <p>{t('stillWaiting.sureText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function WhatWasDone({ last: { answer, done, gone } }: { last: Done }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counted = { count: done, number: format.number(done) };
  const leaves = answer !== null && answer !== 'still-waiting' && answer !== 'not-reached';
  return (
    <Alert kind={done > 0 ? 'ok' : 'warning'} live>
      {done > 0 && (
        <p>
          {answer === null
            ? t('stillWaiting.takenOff', counted)
            : t('stillWaiting.done', { ...counted, answer: t(`stillWaiting.answer.${answer}`) })}{' '}
          {leaves && t('stillWaiting.toTakeOff')}
        </p>
      )}
      {gone > 0 && <p>{t('stillWaiting.gone', { count: gone, number: format.number(gone) })}</p>}
    </Alert>
  );
}
