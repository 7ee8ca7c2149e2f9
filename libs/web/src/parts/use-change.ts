import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { type ApiProblem, asProblem } from '../api/problem.js';
import { wasOvertaken } from './problem-headings.js';

/** Tells the page of a refusal that is to stay on it; null for that a new attempt has begun. */
export const KeepRefusal = createContext<(problem: ApiProblem | null) => void>(() => undefined);

interface Change<V, D> {
  readonly mutationFn: (asked: V) => Promise<D>;
  readonly onSuccess?: (answer: D) => unknown;
  readonly onError?: (problem: ApiProblem) => unknown;
  readonly onSettled?: () => unknown;
}

type Changed<D, V> = UseMutationResult<D, Error, V> & {
  /** To be said at the form: not what the page says already. */
  readonly problem: ApiProblem | null;
};

/**
 * A change of something that others change as well. Refused because it is no longer as it was, or lost on its way, what
 * is now is read again, and that may take the form away: then the page itself says what became of it.
 */
export function useChange<D, V = void>({
  mutationFn,
  onSuccess,
  onError,
  onSettled,
}: Change<V, D>): Changed<D, V> {
  const keep = useContext(KeepRefusal);
  const mutation = useMutation<D, Error, V>({
    mutationFn,
    onMutate: () => keep(null),
    onSuccess: (answer) => onSuccess?.(answer),
    onError: (error) => {
      const problem = asProblem(error);
      if (isOfThePage(problem)) keep(problem);
      return onError?.(problem);
    },
    onSettled: () => onSettled?.(),
  });
  const problem = mutation.isError ? asProblem(mutation.error) : null;
  return { ...mutation, problem: problem !== null && isOfThePage(problem) ? null : problem };
}

const isOfThePage = (problem: ApiProblem): boolean => problem.isUnsure || wasOvertaken(problem);
