/**
 * Seconds in which a decision can be undone where its maker asked for the pause. Long enough to see that it was the
 * wrong line, short enough that a worklist of fifty does not pile up behind it. A constant and not policy: it is about
 * how fast hands and eyes are, and no region has other ones.
 */
export const UNDO_SECONDS = 10;

/**
 * Seconds from its recording within which a decision takes effect, however often the pause is prolonged: who reads with
 * a screen reader or finds the button by keyboard gets more than ten times the pause (WCAG 2.2, 2.2.1), and nobody
 * blocks a colleague for longer.
 */
export const LONGEST_PAUSE_SECONDS = 120;
