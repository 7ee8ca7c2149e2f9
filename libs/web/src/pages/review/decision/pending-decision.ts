import {
  effectPending,
  type Pause,
  type PendingDecision,
  type PendingList,
  pendingQuery,
  prolongPending,
  readPending,
  seenPending,
  undoPending,
} from '../../../api/pending.js';
import { afterPaint } from '../../../api/after-paint.js';
import { ApiProblem, asProblem } from '../../../api/problem.js';
import { queryClient, refreshAll, refreshReasons } from '../../../api/query-client.js';
import { lookUp } from './look-up.js';
import { type Made, type Pending } from './made-decision.js';
import { noteMissed } from './missed.js';
import { keepUnsent } from './unsent.js';

/** How long a decision can be undone, while nobody asks for longer; the server says the same. */
export const UNDO_MS = 10_000;
const SHOW_RESULT_MS = 6_000;
const TICK_MS = 200;
/** Somebody, or the clock of the server, was first. */
const CONFLICT = 409;
const ASK_AGAIN_MS = 2_000;
/** While the bar is being read or used the pause is begun anew, whenever this much of it has gone. */
const PROLONG_MS = 3_000;

let pending: Pending | null = null;
let recording: Promise<void> = Promise.resolve();
let endsAt = 0;
let paused = false;
let prolonging = false;
let timer: number | undefined;
const listeners = new Set<() => void>();

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const current = (): Pending | null => pending;
export const setPaused = (value: boolean): void => {
  paused = value;
};

function set(next: Pending | null): void {
  pending = next;
  listeners.forEach((listener) => listener());
}

function stopClock(): void {
  window.clearInterval(timer);
  timer = undefined;
}

function startClock(leftMs: number): void {
  stopClock();
  endsAt = performance.now() + leftMs;
  timer = window.setInterval(tick, TICK_MS);
}

function tick(): void {
  if (pending?.phase !== 'waiting') return stopClock();
  const leftMs = endsAt - performance.now();
  if (leftMs <= 0) return void sendPendingNow();
  set({ ...pending, leftMs });
  if (paused && leftMs < UNDO_MS - PROLONG_MS) void prolong(pending.id!);
}

async function prolong(id: string): Promise<void> {
  if (prolonging) return;
  prolonging = true;
  try {
    const item = itemOf(keep(await prolongPending(id)), id);
    if (pending?.id === id && item?.state === 'pending') endsAt = performance.now() + item.leftMs;
  } catch (error) {
    // The clock runs on, and what it comes to is told at its end.
    if (asProblem(error).status === 401) stopClock();
  } finally {
    prolonging = false;
  }
}

const keep = (list: PendingList): PendingList => queryClient.setQueryData(pendingQuery.queryKey, list)!;
const itemOf = ({ items }: PendingList, id: string): PendingDecision | undefined =>
  items.find((item) => item.id === id);

/**
 * Sends a decision, which the server keeps from then on. One before it that can still be undone takes effect at once:
 * the bar has room for one.
 */
export function makeDecision(made: Made, send: () => Promise<Pause | null>): void {
  const first = pending;
  // Once the next page is there: by itself it would take effect a few seconds later.
  if (first?.phase === 'waiting') void afterPaint().then(() => settle(first));
  const before = new Set(queryClient.getQueryData(pendingQuery.queryKey)?.items.map(({ id }) => id));
  const next: Pending = {
    ...made,
    ...{ id: null, leftMs: UNDO_MS, phase: 'recording', problem: null, why: null, held: false },
  };
  set(next);
  recording = send().then(
    (pause) => {
      if (pause === null) return finish(next, null);
      keepOpen(next, pause);
    },
    async (error: unknown) => {
      const problem = asProblem(error);
      if (problem.isUnsure) return find(next, before);
      if (problem.status === 401) keepUnsent(made);
      fail(next, problem);
      await refreshReasons(problem);
      await refreshAll();
    },
  );
}

/** The server has it, and it can be undone for a while. */
function keepOpen(made: Pending, { id, leftMs }: Pause): void {
  const kept: Pending = { ...made, id, leftMs, phase: 'waiting' };
  // A later decision has taken the bar.
  if (pending !== made) return void settle(kept);
  set(kept);
  startClock(leftMs);
  void refreshSubject(made);
  void queryClient.invalidateQueries({ queryKey: pendingQuery.queryKey });
}

/** Its answer was lost. Whether it has arrived is looked up: nobody says that it has not before that is known. */
async function find(made: Pending, before: ReadonlySet<string>): Promise<void> {
  const looked: Pending = { ...made, phase: 'looking' };
  if (pending === made) set(looked);
  const found = await lookUp({ made, before, read: readPending });
  if (found === 'signed-out') {
    // Whoever signs in again is told by the list, or that it is not in there.
    keepUnsent(made);
    finish(looked, null);
  } else if (found === 'not-there') fail(looked, found);
  else if (found.state === 'pending') return keepOpen(looked, found);
  else {
    const held: Pending = { ...looked, id: found.id };
    if (pending === looked) set(held);
    return reportOutcome(held, found);
  }
  await refreshAll();
}

function fail(made: Pending, problem: ApiProblem | 'not-there'): void {
  if (pending === made) set({ ...made, phase: 'failed', problem });
  // A later decision has taken the bar: this one is told of above the page.
  else if (problem === 'not-there' || problem.status !== 401) noteMissed({ made, problem });
}

/** Takes up what was made before the page was loaded, in this browser or in another. */
export function takeUp({ items }: PendingList): void {
  const item = items.find(({ state, mine }) => state === 'pending' && mine);
  if (item === undefined || (pending !== null && pending.phase !== 'done')) return;
  const said = item.verdict ?? 'decide';
  const { id, kind, subjectId, diagnosis, week, reference, leftMs } = item;
  set({
    ...{ kind, subjectId, said, diagnosis, week, reference, id, leftMs },
    ...{ phase: 'waiting', problem: null, why: null, held: false },
  });
  startClock(leftMs);
}

/** Gives back what is open again; null when there was nothing left to undo. */
export async function undoDecision(): Promise<Made | null> {
  await recording;
  const undone = pending;
  if (undone?.phase !== 'waiting' || undone.id === null) return null;
  stopClock();
  const held: Pending = { ...undone, phase: 'settling' };
  set(held);
  try {
    keep(await undoPending(undone.id));
  } catch (error) {
    await follow(held, asProblem(error));
    return null;
  }
  if (pending === held) set(null);
  await refreshSubject(undone);
  void refreshAll();
  return undone;
}

export function dismiss(): void {
  if (pending?.phase !== 'done' && pending?.phase !== 'failed') return;
  const { id } = pending;
  set(null);
  if (id !== null) void seenPending(id).then(keep);
}

/** Lets what can still be undone take effect; resolves when the server has said so. */
export async function sendPendingNow(): Promise<void> {
  await recording;
  if (pending?.phase === 'waiting') await settle(pending);
}

async function settle(made: Pending): Promise<void> {
  const held: Pending = { ...made, phase: 'settling' };
  if (pending?.id === made.id) {
    stopClock();
    set(held);
  }
  await follow(held, await effectPending(made.id!).then(keep, (error: unknown) => asProblem(error)));
}

/** Until it is known what became of it: it takes effect by itself, whether the page asks or not. */
async function follow(held: Pending, answer: PendingList | ApiProblem): Promise<void> {
  for (let known = answer; ; known = await readPending().then(keep, (error: unknown) => asProblem(error))) {
    if (!(known instanceof ApiProblem)) {
      const item = itemOf(known, held.id!);
      if (item?.state !== 'pending') return reportOutcome(held, item);
    }
    // Whoever signs in again is told by the list.
    else if (known.status === 401) return finish(held, null);
    else if (known.status === CONFLICT) continue;
    await new Promise((resolve) => window.setTimeout(resolve, ASK_AGAIN_MS));
  }
}

async function reportOutcome(held: Pending, item: PendingDecision | undefined): Promise<void> {
  if (item?.state === 'failed')
    // A later decision may have the bar: the list of what became of things tells of this one.
    finish(held, {
      ...held,
      phase: 'failed',
      why: item.whyNl === null || item.whyEn === null ? null : { nl: item.whyNl, en: item.whyEn },
    });
  // Undone, or told, in another tab: nothing is left to say here.
  else if (item === undefined) finish(held, null);
  else {
    const done: Pending = { ...held, phase: 'done', held: item.held };
    finish(held, done);
    window.setTimeout(() => pending === done && set(null), SHOW_RESULT_MS);
    await seenPending(item.id).then(keep);
  }
  await refreshAll();
}

function finish(held: Pending, next: Pending | null): void {
  if (pending === held) set(next);
}

const refreshSubject = ({ kind, subjectId }: Made): Promise<void> =>
  queryClient.invalidateQueries({
    queryKey: [kind === 'proposal' ? 'proposals' : 'cases', 'one', subjectId],
  });
