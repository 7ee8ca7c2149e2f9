import { useEffect, useState } from 'react';

const SECOND = 1000;

/** Whole seconds since a moment, counting on. */
export function useElapsed(since: string | number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), SECOND);
    return () => window.clearInterval(timer);
  }, []);
  return Math.max(0, Math.round((now - new Date(since).getTime()) / SECOND));
}
