import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Unsent } from './unsent.js';

/** The way to what a decision was on. */
export function SubjectLink({ of, onClick }: { of: Unsent; onClick?: () => void }) {
  const { t } = useTranslation();
  return of.kind === 'proposal' ? (
    <Link to="/beoordelen/$id" params={{ id: of.subjectId }} search={{}} onClick={onClick}>
      {t('pending.look')}
    </Link>
  ) : (
    <Link to="/beoordelen/regiotafel/$id" params={{ id: of.subjectId }} onClick={onClick}>
      {t('pending.lookCase')}
    </Link>
  );
}
