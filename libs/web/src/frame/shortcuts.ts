import { useEffect, useRef, useSyncExternalStore } from 'react';

const STORED = 'doorstroom.shortcuts';
const listeners = new Set<() => void>();
let on = readOn();

function readOn(): boolean {
  try {
    return window.localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

/** WCAG 2.1.4: single-letter keys can be turned off. */
export function setShortcutsOn(next: boolean): void {
  on = next;
  try {
    window.localStorage.setItem(STORED, next ? 'on' : 'off');
  } catch {
    // lasts as long as the page
  }
  listeners.forEach((listener) => listener());
}

export const useShortcutsOn = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => on,
  );

export const openShortcuts = (): void => void window.dispatchEvent(new Event('doorstroom:shortcuts'));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('dialog') !== null ||
    (target.matches('input, select, textarea') &&
      !target.matches('input[type=radio], input[type=checkbox]')));

/** One key, without modifiers, anywhere on the page except where somebody types. */
export function useShortcut(key: string, action: ((event: KeyboardEvent) => void) | undefined): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (!latest.current || !on || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      latest.current(event);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [key]);
}
