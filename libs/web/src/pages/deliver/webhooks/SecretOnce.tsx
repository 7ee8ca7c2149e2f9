import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookSecret } from '../../../api/notify.js';
import { Button } from '../../../parts/Button.js';

/** The secret stays on the screen until somebody says that it has been kept: nobody can show it again. */
export function SecretOnce({ webhook, onDone }: { webhook: WebhookSecret; onDone: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [webhook.secret]);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(webhook.secret);
    setCopied(true);
  };
  return (
    <section className="ds-panel ds-stack ds-webhook__secret" aria-labelledby="secret">
      <h2 id="secret" ref={heading} tabIndex={-1} className="ds-h2">
        {t('webhooks.secretTitle')}
      </h2>
      <p className="ds-small ds-soft ds-webhook__url">{webhook.url}</p>
      <p>{t('webhooks.secretText')}</p>
      <pre className="ds-code" tabIndex={0}>
        {webhook.secret}
      </pre>
      <div className="ds-row">
        {/* Only a page that came over https, or from this machine, may write to the clipboard. */}
        {window.isSecureContext && (
          <Button onClick={() => void copy()}>{t(copied ? 'webhooks.copied' : 'webhooks.copy')}</Button>
        )}
        <Button appearance="subtle" onClick={onDone}>
          {t('webhooks.done')}
        </Button>
      </div>
    </section>
  );
}
