import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem.js';
import { Loaded } from '../../parts/Loaded.js';
import { Empty } from '../../parts/States.js';

interface Props<T> {
  query: UseQueryResult<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}

/** Figures, or that an earlier release has none of them: no fault of anybody, and not to be tried again. */
export function Published<T>({ query, lines, children }: Props<T>) {
  const { t } = useTranslation();
  if (isUnpublished(query))
    return (
      <Empty title={t('releases.none')}>
        <p>{t('releases.noneNext')}</p>
      </Empty>
    );
  return (
    <Loaded query={query} lines={lines}>
      {children}
    </Loaded>
  );
}

/** Whether nothing of this had been published by the day that was asked for. */
export const isUnpublished = ({ isError, error }: Pick<UseQueryResult, 'isError' | 'error'>): boolean =>
  isError && asProblem(error).code === 'not-published-by-then';
