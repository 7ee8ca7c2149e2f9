import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignedOut } from '../../api/types.js';
import { LanguageSwitch } from '../../frame/LanguageSwitch.js';
import { Logo } from '../../frame/Logo.js';
import '../../frame/frame.css';
import { OfflineBanner } from '../../frame/OfflineBanner.js';
import { SkipLink } from '../../frame/SkipLink.js';
import { type Language, useLanguage } from '../../i18n/language.js';
import { buttonClass } from '../../parts/Button.js';
import { Eyes } from '../../parts/Eyes.js';
import './landing.css';

const STEPS = ['propose', 'sending', 'receiving', 'offer'] as const;
const EYES = {
  propose: ['open', 'open'],
  sending: ['approved', 'open'],
  receiving: ['approved', 'approved'],
  offer: ['approved', 'approved'],
} as const;

/** Signing in speaks the language chosen here, and comes back to this address. */
function signInAddress(signInUrl: string, language: Language): string {
  const here = window.location.pathname + window.location.search;
  const address = new URL(signInUrl, window.location.origin);
  address.searchParams.set('lang', language);
  if (here !== '/') address.searchParams.set('returnTo', here);
  return address.pathname + address.search;
}

/** @param ended somebody was signed in on this page a moment ago */
export function Landing({ session, ended }: { session: SignedOut; ended: boolean }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const name = t('landing.name');
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <>
      <SkipLink />
      <OfflineBanner />
      <header className="ds-top">
        <span className="ds-logo">
          <Logo />
          Doorstroom
        </span>
        <div className="ds-top__end">
          <LanguageSwitch />
        </div>
      </header>
      <main id="inhoud" tabIndex={-1} className="ds-landing">
        <div className="ds-landing__lead">
          <h1 className="ds-landing__title">{ended ? t('states.endedTitle') : t('landing.title')}</h1>
          <p className="ds-landing__text" role={ended ? 'alert' : undefined}>
            {ended ? t('states.endedNext') : t('landing.text')}
          </p>
          <p>
            <a className={buttonClass('primary-action')} href={signInAddress(session.signInUrl, language)}>
              {ended ? t('states.signInAgain') : t('landing.signIn')}
            </a>
          </p>
          {session.demo && <p className="ds-landing__demo ds-small">{t('landing.demo')}</p>}
        </div>
        <ol className="ds-landing__steps">
          {STEPS.map((step) => (
            <li key={step} className="ds-landing__step">
              <Eyes sending={EYES[step][0]} receiving={EYES[step][1]} />
              <div>
                <h2 className="ds-h2">{t(`landing.${step}.title`)}</h2>
                <p className="ds-soft">{t(`landing.${step}.text`)}</p>
              </div>
            </li>
          ))}
        </ol>
      </main>
    </>
  );
}
