import { Link, type LinkProps } from '@tanstack/react-router';
import { useFormat } from '../format/use-format.js';
import './tabs.css';

export interface Tab {
  key: string;
  label: string;
  count?: number;
  due?: boolean;
  search: LinkProps['search'];
}

/** Links, not ARIA tabs: each tab has an address of its own. */
export function Tabs({
  label,
  tabs,
  current,
  to,
  keepScroll = false,
}: {
  label: string;
  tabs: Tab[];
  current: string;
  to: LinkProps['to'];
  /** For tabs in the middle of a page. */
  keepScroll?: boolean;
}) {
  const format = useFormat();
  return (
    <nav className="ds-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.key}>
            <Link
              className="ds-tabs__link"
              to={to}
              search={tab.search}
              activeOptions={{ exact: true, includeSearch: true }}
              resetScroll={!keepScroll}
              aria-current={tab.key === current ? 'page' : undefined}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className={`ds-count${tab.due && tab.count > 0 ? ' ds-count--due' : ''}`}>
                  {format.number(tab.count)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
