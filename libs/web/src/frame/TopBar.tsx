import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '../api/commands.js';
import type { SignedIn } from '../api/types.js';
import { Button } from '../parts/Button.js';
import { ProviderName } from '../parts/ProviderName.js';
import { sendPendingNow } from '../pages/review/decision/pending-decision.js';
import { AccountMenu } from './AccountMenu.js';
import { Bell } from './Bell.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import { Logo } from './Logo.js';
import { PrintedOn } from './PrintedOn.js';
import { may } from './stages.js';

/** Beside the account where there is room, else within it. */
function SignOut({ within }: { within: 'bar' | 'account' }) {
  const { t } = useTranslation();
  const leave = useMutation({
    mutationFn: async () => {
      await sendPendingNow();
      await signOut();
    },
    // A full load forgets everything this page held.
    onSuccess: () => window.location.assign('/'),
  });
  return (
    <Button className={`ds-out--${within}`} small busy={leave.isPending} onClick={() => leave.mutate()}>
      {t('frame.signOut')}
    </Button>
  );
}

/** A region of invented people says so in the reader's language, whatever it says of itself in its name. */
const nameOf = ({ region }: SignedIn): string =>
  region.synthetic ? region.name.replace(/\s*\(synthe[a-z]*\)$/i, '') : region.name;

export function TopBar({ session }: { session: SignedIn }) {
  const { t } = useTranslation();
  return (
    <header className="ds-top">
      <Link to="/" className="ds-logo">
        <Logo />
        Doorstroom
      </Link>
      <div className="ds-top__place">
        <span>{t('frame.region', { name: nameOf(session) })}</span>
        {session.organisation && (
          <span className="ds-strong">
            <ProviderName name={session.organisation.name} />
          </span>
        )}
        <PrintedOn />
        {session.region.synthetic && <span className="ds-top__synthetic">{t('frame.synthetic')}</span>}
      </div>
      <div className="ds-top__end">
        {may(session, 'notifications:read') && <Bell />}
        <LanguageSwitch />
        <AccountMenu session={session} out={<SignOut within="account" />} />
        <SignOut within="bar" />
      </div>
    </header>
  );
}
