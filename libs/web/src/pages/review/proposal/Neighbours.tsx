import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.js';
import { buttonClass } from '../../../parts/Button.js';
import type { ReviewSearch } from '../worklist/worklist-search.js';

interface Props {
  previous: string | undefined;
  next: string | undefined;
  position: number | undefined;
  total: number;
  search: ReviewSearch;
}

export function Neighbours({ previous, next, position, total, search }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <nav className="ds-row" aria-label={t('neighbours.label')}>
      {position !== undefined && (
        <span className="ds-soft ds-small">
          {t('neighbours.position', { position: format.number(position), total: format.number(total) })}
        </span>
      )}
      {previous && (
        <Link
          className={buttonClass('secondary-action', true)}
          to="/beoordelen/$id"
          params={{ id: previous }}
          search={search}
        >
          {t('neighbours.previous')} <kbd className="ds-kbd">k</kbd>
        </Link>
      )}
      {next && (
        <Link
          className={buttonClass('secondary-action', true)}
          to="/beoordelen/$id"
          params={{ id: next }}
          search={search}
        >
          {t('neighbours.next')} <kbd className="ds-kbd">j</kbd>
        </Link>
      )}
    </nav>
  );
}
