import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A little ahead, so that it is there when somebody gets to it. */
const AHEAD = '100px 0px';

/** What costs script that not every visitor needs: there once it comes into sight, or the page is printed. */
export function InSight({ fallback, children }: { fallback: ReactNode; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!place.current || seen) return;
    const show = (): void => setSeen(true);
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && show(),
      { rootMargin: AHEAD },
    );
    observer.observe(place.current);
    window.addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [seen]);
  return <div ref={place}>{seen ? children : fallback}</div>;
}
