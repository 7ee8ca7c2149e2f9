import { useEffect, useRef, useState } from 'react';
import { useShortcut } from '../../../frame/shortcuts.js';
import { isTooSoon } from './too-soon.js';

/** When somebody last decided on this page: the page of the next proposal is another one. */
let decidedAt: number | null = null;
export const noteDecided = (): void => {
  decidedAt = performance.now();
};

/** What somebody pressed: a key, or a button. */
type Press = Readonly<Pick<UIEvent, 'timeStamp'>>;

export interface DecisionKeys {
  /** Something was pressed on this proposal that did not count. */
  readonly tooSoon: boolean;
  /** Whether a press counts; where it does not, it is said. */
  readonly counts: (press: Press) => boolean;
}

/**
 * Nothing is decided about what nobody has seen: what is pressed while the proposal is on its way, or twice for the one
 * before, is refused where it can be read.
 */
export function useDecisionKeys(id: string, isThere: boolean): DecisionKeys {
  const drawn = useRef<{ id: string; at: number } | null>(null);
  const [refusedOn, setRefusedOn] = useState<string | null>(null);
  useEffect(() => {
    drawn.current = isThere ? { id, at: performance.now() } : null;
  }, [id, isThere]);
  const counts = ({ timeStamp }: Press): boolean => {
    const drawnAt = drawn.current?.id === id ? drawn.current.at : null;
    const tooSoon = isTooSoon(timeStamp, { drawnAt, decidedAt });
    setRefusedOn(tooSoon ? id : null);
    return !tooSoon;
  };
  const refuse = isThere ? undefined : (event: KeyboardEvent): void => void counts(event);
  useShortcut('a', refuse);
  useShortcut('r', refuse);
  return { tooSoon: refusedOn === id, counts };
}
