import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { ApiProblem } from '../api/problem.js';
import { ProblemNote } from './States.js';
import { KeepRefusal } from './use-change.js';

interface Kept {
  readonly problem: ApiProblem;
  /** Of the page that it was said on: the next one knows nothing of it. */
  readonly href: string;
}

/** At the head of a page: why something was not done, or that nobody knows, also when its form has gone since. */
export function KeptRefusal({ children }: { children: ReactNode }) {
  const href = useLocation({ select: (location) => location.href });
  const here = useRef(href);
  useEffect(() => {
    here.current = href;
  });
  const [kept, setKept] = useState<Kept | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const keep = useCallback(
    (problem: ApiProblem | null): void => setKept(problem && { problem, href: here.current }),
    [],
  );
  const shown = kept?.href === href ? kept.problem : null;
  // The form may be a long way below it.
  useEffect(() => {
    if (shown !== null) void place.current?.scrollIntoView({ block: 'center' });
  }, [shown]);
  return (
    <KeepRefusal.Provider value={keep}>
      {shown && (
        <div ref={place}>
          <ProblemNote problem={shown} />
        </div>
      )}
      {children}
    </KeepRefusal.Provider>
  );
}
