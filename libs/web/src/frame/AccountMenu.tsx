import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { signOutEverywhere, switchTo } from '../api/commands.js';
import type { SessionContext, SignedIn } from '../api/types.js';
import { useCodes } from '../format/use-codes.js';
import { Button } from '../parts/Button.js';
import { sendPendingNow } from '../pages/review/decision/pending-decision.js';
import './account-menu.css';
import { may } from './stages.js';

/** A full load forgets everything this page held for the one who was signed in before. */
const startAfresh = (): void => window.location.assign('/');

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((letter) => letter !== '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** An open menu closes on Escape, with the focus back where it was opened, and on a click elsewhere. */
function useClosing(menu: React.RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    };
    const onPointer = (event: PointerEvent): void => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('pointerdown', onPointer);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('pointerdown', onPointer);
    };
  }, [menu]);
}

/** Who one is, for whom one acts, and the ways out that are used less often. */
export function AccountMenu({ session, out }: { session: SignedIn; out: ReactNode }) {
  const { t } = useTranslation();
  const codes = useCodes();
  const menu = useRef<HTMLDetailsElement>(null);
  useClosing(menu);
  const close = (): void => {
    if (menu.current) menu.current.open = false;
  };
  const { displayName, profession, role } = session.user;
  /** A clinician without a qualifying profession is of the intake team. */
  const roleName = (name: string): string =>
    t(`roles.${name === 'clinician' && profession === null ? 'intake' : name}` as 'roles.clinician', {
      defaultValue: name,
    });
  const contextName = (context: SessionContext): string =>
    `${roleName(context.role)} · ${context.organisation?.name ?? t('account.region')}`;

  const change = useMutation({
    mutationFn: async (to: SessionContext) => {
      await sendPendingNow();
      await switchTo(to.role, to.organisation?.id ?? null);
    },
    onSuccess: startAfresh,
  });
  const leave = useMutation({
    mutationFn: async () => {
      await sendPendingNow();
      await signOutEverywhere();
    },
    onSuccess: startAfresh,
  });
  const current = session.contexts.find((one) => one.current);
  const others = session.contexts.filter((one) => !one.current);
  return (
    <details className="ds-account" ref={menu}>
      <summary>
        <span className="ds-account__who">
          <span className="ds-strong">{displayName}</span>
          <span className="ds-small ds-soft">
            {profession ? codes.label('professions', profession) : roleName(role)}
          </span>
        </span>
        <span className="ds-account__initials" aria-hidden="true">
          {initialsOf(displayName)}
        </span>
        <span className="ds-unseen">{t('account.account')}</span>
      </summary>
      <div className="ds-account__panel">
        <p className="ds-account__name ds-strong">{displayName}</p>
        {current && (
          <p>
            <span className="ds-small ds-soft">{t('account.actingFor')}</span>
            <br />
            <span className="ds-strong">{contextName(current)}</span>
          </p>
        )}
        {may(session, 'proposals:decide') && (
          <p>
            <Link to="/afwezigheid" onClick={close}>
              {t('absence.title')}
            </Link>
          </p>
        )}
        {others.map((context) => (
          <Button
            key={`${context.role} ${context.organisation?.id ?? ''}`}
            small
            busy={change.isPending}
            onClick={() => change.mutate(context)}
          >
            {t('account.switchTo')} {contextName(context)}
          </Button>
        ))}
        <div>
          <Button small busy={leave.isPending} onClick={() => leave.mutate()}>
            {t('account.everywhere')}
          </Button>
          <p className="ds-small ds-soft">{t('account.everywhereWhy')}</p>
        </div>
        {out}
        <p role="status">{(change.isError || leave.isError) && t('account.failed')}</p>
      </div>
    </details>
  );
}
