import { type Random } from '../../kernel/index.js';
import { type Entry, type Pin, type Problem, travelIn, whyInadmissible } from '../../matching/index.js';

/**
 * Pins that can stand together without any other proposal: no group (it would have to be filled), no two in
 * one slot, one per sender and one per receiver with a limit to spare, severity 3 where a share is asked.
 */
export function pinSome(random: Random, problem: Problem, wanted: number): Entry[] {
  const minutes = travelIn(problem.travel);
  const providers = new Map(problem.providers.map((provider) => [provider.id, provider]));
  const capped = new Set(
    problem.ceilings.map(({ insurer, provider }) => JSON.stringify([insurer, provider])),
  );
  const senders = new Set<string>();
  const receivers = new Set<string>();
  const entries = [...problem.entries];

  const pinFor = (entry: Entry): Pin | null => {
    const programme = random.pick(problem.programmes);
    const week = programme.slots.findIndex((free) => free > 0);
    const sender = providers.get(entry.provider);
    const receiver = providers.get(programme.provider);
    if (week < 0 || !sender || !receiver || programme.minStart !== null) return null;
    if (senders.has(sender.id) || receivers.has(receiver.id) || sender.maxOut === 0) return null;
    if (receiver.maxNetIn === 0 || (receiver.minHighShare !== null && entry.severity !== 3)) return null;
    if (entry.insurer !== null && capped.has(JSON.stringify([entry.insurer, receiver.id]))) return null;
    const way = minutes(entry.area, programme.area);
    if (whyInadmissible(problem, entry, programme, week, way) !== null) return null;
    senders.add(sender.id);
    receivers.add(receiver.id);
    return { programme: programme.id, week };
  };

  let pinned = 0;
  for (let tries = 0; pinned < wanted && tries < wanted * 500; tries++) {
    const i = random.below(entries.length);
    const pin = entries[i].pinned ? null : pinFor(entries[i]);
    if (!pin) continue;
    entries[i] = { ...entries[i], pinned: pin };
    pinned++;
  }
  return entries;
}
