import { useEffect, useRef, useState } from 'react';
import { useShortcut } from '../../../frame/shortcuts.js';
import { type NotCounted, pressOf, toSay } from './too-soon.js';
import { currentId, usePendingId } from './use-pending.js';

/** When somebody last decided on this page: the page of the next proposal is another one. */
let decidedAt: number | null = null;
export const noteDecided = (): void => {
  decidedAt = performance.now();
};

/** What somebody pressed: a key, or a button. */
type Pressed = Readonly<Pick<UIEvent, 'timeStamp'>>;

export interface DecisionKeys {
  /** Why something that was pressed did not count. */
  readonly notCounted: NotCounted['press'] | null;
  /** Whether a press counts; where it does not, it is said. */
  readonly counts: (press: Pressed) => boolean;
}

/**
 * Nothing is decided about what nobody has seen, nor twice: what is pressed while the proposal is on its way, twice for
 * the one before, or once more for one that is decided, is refused where it can be read.
 *
 * @param next the proposal that a decision leads to
 */
export function useDecisionKeys(id: string, isThere: boolean, next: string | undefined): DecisionKeys {
  const drawn = useRef<{ id: string; at: number } | null>(null);
  const [refused, setRefused] = useState<NotCounted | null>(null);
  const isDecided = usePendingId() === id;
  useEffect(() => {
    drawn.current = isThere ? { id, at: performance.now() } : null;
  }, [id, isThere]);
  const counts = ({ timeStamp }: Pressed): boolean => {
    const drawnAt = drawn.current?.id === id ? drawn.current.at : null;
    const press = pressOf(timeStamp, { drawnAt, decidedAt }, currentId() === id);
    setRefused(press === 'counts' ? null : { press, on: id, next });
    return press === 'counts';
  };
  const refuse = isThere ? undefined : (event: KeyboardEvent): void => void counts(event);
  useShortcut('a', refuse);
  useShortcut('r', refuse);
  return { notCounted: refused && toSay(refused, id, isDecided), counts };
}
