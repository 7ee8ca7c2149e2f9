import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { providersQuery } from '../../../api/deliveries.js';
import type { Worklist } from '../../../api/types.js';
import { useCodes } from '../../../format/use-codes.js';
import { DAYS, isNarrowed, REASONS, type ReviewSearch, widened } from './worklist-search.js';
import './filters.css';

interface Option {
  value: string;
  label: string;
}

interface Props {
  search: ReviewSearch;
  counts: Worklist['counts'];
}

/** Narrows the list; each choice is in the address, so that a narrowed list can be kept as a bookmark or passed on. */
export function Filters({ search, counts }: Props) {
  const { t } = useTranslation();
  const codes = useCodes();
  const navigate = useNavigate();
  const { data: providers } = useQuery(providersQuery);
  const choose = (change: ReviewSearch): void => {
    void navigate({ to: '/beoordelen', search: { ...search, pagina: undefined, ...change } });
  };
  return (
    <>
      {(search.lijst ?? 'ons') === 'ons' && (
        <Choice
          label={t('filters.waarom')}
          value={search.waarom}
          options={REASONS.map(([waarom, urgency]) => ({
            value: waarom,
            label: t('filters.counted', {
              label: t(`filters.reasons.${waarom}`),
              count: counts.byUrgency[urgency],
            }),
          }))}
          onChoose={(value) => choose({ waarom: REASONS.find(([waarom]) => waarom === value)?.[0] })}
        />
      )}
      <Choice
        label={t('filters.zorgvraag')}
        value={search.zorgvraag}
        options={codes
          .all('diagnoses')
          .map(({ code }) => ({ value: code, label: codes.label('diagnoses', code) }))}
        onChoose={(zorgvraag) => choose({ zorgvraag })}
      />
      <Choice
        label={t('filters.organisatie')}
        value={search.organisatie}
        options={(providers?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(organisatie) => choose({ organisatie })}
      />
      <Choice
        label={t('filters.dagen')}
        value={search.dagen === undefined ? undefined : String(search.dagen)}
        options={DAYS.map((days) => ({ value: String(days), label: t('filters.within', { count: days }) }))}
        onChoose={(value) => choose({ dagen: DAYS.find((days) => String(days) === value) })}
      />
      {isNarrowed(search) && (
        <Link className="ds-filters__clear" to="/beoordelen" search={widened(search)}>
          {t('filters.clear')}
        </Link>
      )}
    </>
  );
}

export interface ChoiceProps {
  label: string;
  /** What stands there while nothing is chosen; `all` where left out. */
  all?: string;
  value: string | undefined;
  options: Option[];
  onChoose: (value: string | undefined) => void;
}

export function Choice({ label, all, value, options, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="ds-filters__choice">
      <label className="ds-small" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={`utrecht-textbox utrecht-textbox--html-input${value === undefined ? '' : ' ds-filters__on'}`}
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{all ?? t('filters.all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
