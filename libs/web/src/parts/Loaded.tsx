import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '../api/problem.js';
import { ProblemNote, Skeleton } from './States.js';

interface Props<T> {
  query: UseQueryResult<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}

/** One place for what every page has to do while it has no data, or none yet. */
export function Loaded<T>({ query, lines, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />;
  return <Skeleton lines={lines} />;
}
