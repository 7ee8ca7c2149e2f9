import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import './bottom.css';

const PHONE = window.matchMedia('(max-width: 48rem)');
const onPhoneChange = (listener: () => void): (() => void) => {
  PHONE.addEventListener('change', listener);
  return () => PHONE.removeEventListener('change', listener);
};

let slot: HTMLElement | null = null;
const slotListeners = new Set<() => void>();
const onSlot = (listener: () => void): (() => void) => {
  slotListeners.add(listener);
  return () => slotListeners.delete(listener);
};
function placeSlot(element: HTMLElement | null): void {
  slot = element;
  slotListeners.forEach((listener) => listener());
}

/**
 * What stays in sight at the end of the page: on a phone what there is to decide, everywhere what can be undone. It has
 * a place of its own, and what gets the focus is scrolled clear of it.
 */
export function Bottom({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    // Not by a custom property: every element would inherit it, and be styled anew when the bar grows.
    const measure = new ResizeObserver(() => {
      document.documentElement.style.scrollPaddingBlockEnd = `calc(${element.offsetHeight}px + 1rem)`;
    });
    measure.observe(element);
    return () => measure.disconnect();
  }, []);
  return (
    <div className="ds-bottom" ref={place}>
      <div ref={placeSlot} />
      {children}
    </div>
  );
}

/** In its place where there is room; on a phone at the end of the screen, whatever has been scrolled to. */
export function AtBottomOnPhone({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}) {
  const phone = useSyncExternalStore(onPhoneChange, () => PHONE.matches);
  const place = useSyncExternalStore(onSlot, () => slot);
  if (!phone || place === null) return <div className={className}>{children}</div>;
  return createPortal(
    <section className={`${className} ds-bottom__actions`} aria-label={label}>
      {children}
    </section>,
    place,
  );
}
