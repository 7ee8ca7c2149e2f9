import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.js';
import '../parts/dialog.css';
import './shortcuts.css';
import { setShortcutsOn, useShortcut, useShortcutsOn } from './shortcuts.js';

const KEYS = ['j', 'k', 'enter', 'a', 'r', 'u', 'question'] as const;
const SIGN: Record<(typeof KEYS)[number], string> = {
  j: 'j',
  k: 'k',
  enter: 'Enter',
  a: 'a',
  r: 'r',
  u: 'u',
  question: '?',
};

/** Which keys there are, and the switch to turn them off for those whose tools send single letters. */
export function ShortcutsDialog() {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const on = useShortcutsOn();
  useShortcut('?', () => dialog.current?.showModal());
  useEffect(() => {
    const open = (): void => dialog.current?.showModal();
    window.addEventListener('doorstroom:shortcuts', open);
    return () => window.removeEventListener('doorstroom:shortcuts', open);
  }, []);
  return (
    <dialog ref={dialog} className="ds-dialog" aria-labelledby="ds-shortcuts">
      <div className="ds-stack">
        <h2 id="ds-shortcuts" className="ds-h2">
          {t('shortcuts.title')}
        </h2>
        <dl className="ds-dialog__keys">
          {KEYS.map((key) => (
            <div key={key}>
              <dt>
                <kbd className="ds-kbd">{SIGN[key]}</kbd>
              </dt>
              <dd>{t(`shortcuts.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <label className="ds-row">
          <input type="checkbox" checked={on} onChange={(event) => setShortcutsOn(event.target.checked)} />
          {t('shortcuts.on')}
        </label>
        <Button appearance="primary-action" onClick={() => dialog.current?.close()}>
          {t('shortcuts.close')}
        </Button>
      </div>
    </dialog>
  );
}
