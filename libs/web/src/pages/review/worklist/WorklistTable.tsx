import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalSummary } from '../../../api/types.js';
import { useFormat } from '../../../format/use-format.js';
import { inLanguage, useLanguage } from '../../../i18n/language.js';
import { eyeOf, Eyes } from '../../../parts/Eyes.js';
import { ProviderName } from '../../../parts/ProviderName.js';
import { WaitBar } from '../../../parts/WaitBar.js';
import { useShortcut } from '../../../frame/shortcuts.js';
import type { ReviewSearch } from './worklist-search.js';
import { stageOf } from '../proposal/stage-of.js';
import { useNeedText } from '../proposal/use-need-text.js';
import './worklist.css';

/** Bars share one scale: the longest wait in sight, within reason. */
const MIN_SCALE = 28;
const MAX_SCALE = 60;
const SOON_DAYS = 2;

export const scaleOf = (rows: ProposalSummary[]): number =>
  Math.min(MAX_SCALE, Math.max(MIN_SCALE, ...rows.map((row) => row.now.totalWeeks)));

const COLUMNS = ['eyes', 'need', 'wait', 'gain', 'route', 'travel', 'left'] as const;

export function WorklistTable({ rows, search }: { rows: ProposalSummary[]; search: ReviewSearch }) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const navigate = useNavigate();
  const move = (step: number): void => {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
    links[next]?.focus();
    links[next]?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut('j', () => move(1));
  useShortcut('k', () => move(-1));
  useShortcut('a', () => openFocused());
  useShortcut('r', () => openFocused());
  // Approving from the list would be approving unseen: the keys open the proposal that has the focus.
  const openFocused = (): void => {
    const id = document.activeElement?.closest('tr')?.dataset.id;
    if (id) void navigate({ to: '/beoordelen/$id', params: { id }, search });
  };
  const scale = scaleOf(rows);
  return (
    <div className="ds-worklist">
      <table role="table">
        <caption className="ds-unseen">{t('worklist.caption')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {column === 'eyes' ? (
                  <span className="ds-unseen">{t('worklist.col.eyes')}</span>
                ) : (
                  t(`worklist.col.${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} role="rowgroup">
          {rows.map((row) => (
            <Row key={row.id} row={row} scale={scale} search={search} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What goes before weighing anything: somebody in danger, and a client whom nobody has asked. */
function First({ row: { danger, wish, state } }: { row: ProposalSummary }) {
  const { t } = useTranslation();
  if (danger) return <span className="ds-worklist__first">{t('worklist.danger')} · </span>;
  if (wish !== 'not-asked' || stageOf(state) !== 'open') return null;
  return <span className="ds-worklist__first">{t('clientWish.first')} · </span>;
}

function Row({ row, scale, search }: { row: ProposalSummary; scale: number; search: ReviewSearch }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const needText = useNeedText();
  const format = useFormat();
  const { diagnosis, rest } = needText(row.need);
  const us = t('worklist.us');
  const from = row.side === 'sending' ? us : <ProviderName name={row.from.provider.name} />;
  const to = row.side === 'receiving' ? us : <ProviderName name={row.to.provider.name} />;
  return (
    <tr role="row" data-id={row.id}>
      <td role="cell">
        <Eyes
          sending={eyeOf(row.eyes.sending, row.seen.sending)}
          receiving={eyeOf(row.eyes.receiving, row.seen.receiving)}
          mine={row.side}
        />
      </td>
      <td role="cell">
        <Link className="ds-worklist__link" to="/beoordelen/$id" params={{ id: row.id }} search={search}>
          {diagnosis}
        </Link>{' '}
        <span className="ds-small ds-soft">{rest}</span>
        <div className="ds-small ds-soft ds-worklist__why">
          <First row={row} />
          {row.reference && `${row.reference} · `}
          {inLanguage({ nl: row.urgency.reasonNl, en: row.urgency.reasonEn }, language)}
          {row.assignee && ` · ${t('worklist.with', { name: row.assignee.name })}`}
          {row.origin !== 'run' && <span className="ds-strong"> · {t(`origin.${row.origin}`)}</span>}
        </div>
      </td>
      <td role="cell">
        <div className="ds-worklist__wait">
          <WaitBar
            waited={row.waited}
            total={row.now.totalWeeks}
            proposedTotal={row.proposed.totalWeeks}
            norm={row.norm}
            scale={scale}
          />
          <span className="ds-nowrap ds-small" aria-hidden="true">
            <b>{row.waited}</b> / {row.now.totalWeeks}
          </span>
          {row.now.known.nl !== null && (
            <span className="ds-small ds-soft ds-worklist__known">
              {t(row.now.known.source === 'unknown' ? 'known.unknown' : 'known.estimate')}
            </span>
          )}
        </div>
      </td>
      <td role="cell" className="ds-worklist__gain">
        <span className={row.bringsUnderNorm ? 'ds-worklist__under' : undefined}>
          {t('gain.sooner', { count: row.weeksSooner })}
        </span>
        {row.bringsUnderNorm && <div className="ds-small ds-worklist__under">{t('gain.underNorm')}</div>}
      </td>
      <td role="cell">
        {from} → {to}
        <div className="ds-small ds-soft ds-worklist__programme" title={row.to.programme.name}>
          {format.week(row.proposed.week)} · {row.to.programme.name}
        </div>
      </td>
      <td role="cell" className="ds-nowrap">
        {row.travelMinutes === null
          ? t('travel.online')
          : t('travel.minutes', { minutes: row.travelMinutes })}
      </td>
      <td role="cell" className={`ds-nowrap${row.daysLeft <= SOON_DAYS ? ' ds-worklist__soon' : ''}`}>
        {t('worklist.daysLeft', { count: row.daysLeft })}
        <div className="ds-small ds-soft">{t('worklist.decideBy', { date: format.day(row.expiresOn) })}</div>
      </td>
    </tr>
  );
}
