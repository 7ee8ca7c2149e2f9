import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { buttonClass } from './Button.js';

interface Props {
  to: LinkProps['to'];
  page: number;
  pageSize: number;
  total: number;
  searchFor: (page: number) => LinkProps['search'];
  label: string;
}

/** "51–100 van 3.000", and the way back and on; nothing where one page holds all. */
export function Pager({ to, page, pageSize, total, searchFor, label }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (total <= pageSize) return null;
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  return (
    <nav className="ds-row ds-no-print" aria-label={label}>
      {page > 1 && (
        <Link className={buttonClass('secondary-action', true)} to={to} search={searchFor(page - 1)}>
          {t('pager.previous')}
        </Link>
      )}
      <span>
        {t('pager.range', {
          first: format.number(first),
          last: format.number(last),
          total: format.number(total),
        })}
      </span>
      {last < total && (
        <Link className={buttonClass('secondary-action', true)} to={to} search={searchFor(page + 1)}>
          {t('pager.next')}
        </Link>
      )}
    </nav>
  );
}
