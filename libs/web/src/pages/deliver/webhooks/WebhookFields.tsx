import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookKind } from '../../../api/notify.js';
import type { ApiProblem } from '../../../api/problem.js';
import { inLanguage, useLanguage } from '../../../i18n/language.js';
import { Button } from '../../../parts/Button.js';
import { ProblemNote } from '../../../parts/States.js';

interface Props {
  url: string;
  chosen: readonly string[];
  kinds: readonly WebhookKind[];
  submit: string;
  busy: boolean;
  problem: ApiProblem | null;
  onSubmit: (wish: { url: string; kinds: string[] }) => void;
  onCancel: () => void;
}

/** Address and kinds, for a new webhook and for one that is changed. */
export function WebhookFields({ url, chosen, kinds, submit, busy, problem, onSubmit, onCancel }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { language } = useLanguage();
  const [address, setAddress] = useState(url);
  const [wanted, setWanted] = useState(new Set(chosen));
  const [missing, setMissing] = useState(false);
  const toggle = (kind: string): void => {
    const next = new Set(wanted);
    if (!next.delete(kind)) next.add(kind);
    setWanted(next);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const complete = address.trim() !== '' && wanted.size > 0;
    setMissing(!complete);
    if (complete && !busy) onSubmit({ url: address.trim(), kinds: [...wanted] });
  };
  const allChosen = wanted.size === kinds.length;
  return (
    <form className="ds-form ds-webhook__form ds-stack" noValidate onSubmit={send}>
      <div className="ds-form__field">
        <label className="utrecht-form-label" htmlFor={id}>
          {t('webhooks.url')}
        </label>
        <span id={`${id}-about`} className="ds-small ds-soft">
          {t('webhooks.urlText')}
        </span>
        <input
          id={id}
          type="url"
          inputMode="url"
          autoFocus
          spellCheck={false}
          maxLength={500}
          placeholder="https://"
          className="utrecht-textbox utrecht-textbox--html-input"
          aria-describedby={`${id}-about`}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      </div>
      <fieldset>
        <legend>{t('webhooks.kinds')}</legend>
        <Button
          small
          appearance="subtle"
          onClick={() => setWanted(new Set(allChosen ? [] : kinds.map(({ kind }) => kind)))}
        >
          {t(allChosen ? 'webhooks.none' : 'webhooks.all')}
        </Button>
        <div className="ds-webhook__kinds">
          {kinds.map((kind) => (
            <label key={kind.kind} className="ds-form__choice">
              <input type="checkbox" checked={wanted.has(kind.kind)} onChange={() => toggle(kind.kind)} />
              <span>
                {inLanguage(kind, language)}
                <code className="ds-small ds-soft">{kind.kind}</code>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {missing && (
        <p role="alert" className="ds-strong">
          {t('webhooks.missing')}
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      <div className="ds-row">
        <Button type="submit" appearance="primary-action" busy={busy}>
          {submit}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('webhooks.cancel')}
        </Button>
      </div>
    </form>
  );
}
