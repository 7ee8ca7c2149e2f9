import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { softHyphens } from '../format/soft-hyphens.js';
import { KeptRefusal } from './KeptRefusal.js';
import './page.css';

export interface Crumb {
  label: string;
  to: LinkProps['to'];
  search?: LinkProps['search'];
}
interface Props {
  /** Where one page follows another in the same place: each has a heading of its own, for the focus to go to. */
  about?: string;
  title: ReactNode;
  /** For the tab of the browser, where the title is more than text. */
  name: string;
  crumbs?: Crumb[];
  /** Ways to the pages before and after this one. */
  neighbours?: ReactNode;
  /** The one primary action of the page. */
  action?: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
}

export function Page({ about, title, name, crumbs = [], neighbours, action, lead, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${name} · Doorstroom`;
  }, [name]);
  return (
    <div className="ds-page">
      <header className="ds-page__head">
        <div className="ds-page__way">
          <nav className="ds-crumbs" aria-label={t('frame.breadcrumb')}>
            <ol>
              <li>
                <Link to="/">Doorstroom</Link>
              </li>
              {crumbs.map((crumb) => (
                <li key={crumb.label}>
                  <Link to={crumb.to} search={crumb.search}>
                    {crumb.label}
                  </Link>
                </li>
              ))}
              <li aria-current="page">{name}</li>
            </ol>
          </nav>
          {neighbours}
        </div>
        <div className="ds-page__title">
          <h1 key={about} className="ds-h1" tabIndex={-1}>
            {typeof title === 'string' ? softHyphens(title) : title}
          </h1>
          {action && <div className="ds-no-print">{action}</div>}
        </div>
        {lead && <p className="ds-soft">{lead}</p>}
      </header>
      <KeptRefusal>{children}</KeptRefusal>
    </div>
  );
}
