import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** A4 between its margins, in pixels of 1/96 inch: a chart of the screen's width would be shrunk to it, its letters too. */
const PAPER = 680;

/** How wide the place of a chart is, and when that changes: also to that of the paper, while a page is printed. */
export function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(place.current);
    // At once: the page is drawn for the printer as soon as the listeners have returned.
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return { place, width: printing && width > 0 ? PAPER : width };
}
