import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../api/problem.js';
import { useLanguage } from '../../i18n/language.js';
import { Button } from '../../parts/Button.js';
import { useChangeText } from './use-change-text.js';
import type { Supply } from './use-supply.js';
import { type Change, changeAt, subjectOf } from './what-if-changes.js';
import type { Subject } from './what-if-now.js';

interface Props {
  changes: readonly Change[];
  /** What was refused of them; those about none of them are shown elsewhere. */
  faults: readonly FieldProblem[];
  supply: Supply;
  now: (subject: Subject) => string;
  onRemove: (change: Change) => void;
}

/** Each change with what it was in the run, and where it was refused, with why. */
export function ChangeList({ changes, faults, supply, now, onRemove }: Props) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const text = useChangeText(supply);
  if (changes.length === 0) return <p className="ds-soft">{t('whatIf.none')}</p>;
  return (
    <ul className="ds-whatif__changes">
      {changes.map((change) => {
        const wrong = faults.filter(({ field }) => changeAt(changes, field) === change);
        return (
          <li key={subjectOf(change)} data-refused={wrong.length > 0 || undefined}>
            <div>
              {text(change)} <span className="ds-soft">{now(change)}</span>
              {wrong.map((fault) => (
                <p key={`${fault.field} ${fault.en}`} className="ds-whatif__fault">
                  {t('whatIf.refusedHere', { why: fault[language] })}
                </p>
              ))}
            </div>
            <Button
              small
              appearance="subtle"
              aria-label={t('whatIf.removeOne', { change: text(change) })}
              onClick={() => onRemove(change)}
            >
              {t('whatIf.remove')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
