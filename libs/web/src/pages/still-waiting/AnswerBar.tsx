import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PollAnswer } from '../../api/still-waiting.js';
import { useFormat } from '../../format/use-format.js';
import { useShortcut } from '../../frame/shortcuts.js';
import { Button } from '../../parts/Button.js';

/** In the order of their keys, the commonest first. */
const ANSWERS: readonly PollAnswer[] = [
  'still-waiting',
  'not-reached',
  'helped-elsewhere',
  'started-here',
  'wants-no-care',
  'not-for-this-list',
  'deceased',
];

interface Props {
  count: number;
  busy: boolean;
  onAnswer: (answer: PollAnswer) => void;
  /** Before the answers. */
  children?: ReactNode;
}

/** One answer for all that are chosen, by a click or by its number. */
export function AnswerBar({ count, busy, onAnswer, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="ds-still-waiting__bar ds-no-print" role="group" aria-label={t('stillWaiting.answers')}>
      <p role="status" className="ds-strong">
        {t('stillWaiting.selected', { count, number: format.number(count) })}
      </p>
      <div className="ds-row">
        {children}
        {ANSWERS.map((answer, at) => (
          <AnswerButton
            key={answer}
            answer={answer}
            sign={String(at + 1)}
            disabled={count === 0}
            busy={busy}
            onAnswer={onAnswer}
          />
        ))}
      </div>
    </div>
  );
}

interface ButtonProps {
  answer: PollAnswer;
  sign: string;
  disabled: boolean;
  busy: boolean;
  onAnswer: (answer: PollAnswer) => void;
}

function AnswerButton({ answer, sign, disabled, busy, onAnswer }: ButtonProps) {
  const { t } = useTranslation();
  useShortcut(sign, disabled || busy ? undefined : () => onAnswer(answer));
  return (
    <Button small disabled={disabled} busy={busy} onClick={() => onAnswer(answer)}>
      {t(`stillWaiting.answer.${answer}`)}{' '}
      <kbd className="ds-kbd" aria-hidden="true">
        {sign}
      </kbd>
    </Button>
  );
}
