import { type Deed, deedOf, DEEDS, isStep } from './deeds.js';

/** A line of the audit trail about one client, as far as the answer needs it. */
export interface TrailLine {
  /** `YYYY-MM-DD` in the Netherlands. */
  readonly day: string;
  /** Pseudonym of the person, id of the system, or `engine`. */
  readonly user: string;
  readonly organisation: string | null;
  readonly role: string;
  /** Of a clinician: with a qualifying profession, or of the intake team; null = not known, or no clinician. */
  readonly capacity: 'qualified' | 'intake' | null;
  readonly action: string;
  /** Of a step of a proposal, an offer and the like: the state after it. */
  readonly to: string | null;
  readonly done: boolean;
}

export interface DayOfAnswer {
  readonly day: string;
  /** In the order of `DEEDS`, each once. */
  readonly deeds: readonly { readonly deed: Deed; readonly times: number }[];
}

/** What people of one kind at one organisation did, by day. */
export interface PartOfAnswer {
  /** Null = the region. */
  readonly organisation: string | null;
  readonly role: string;
  readonly capacity: TrailLine['capacity'];
  /** How many persons or systems they are. */
  readonly people: number;
  /** In order of time. */
  readonly days: readonly DayOfAnswer[];
}

const ENGINE = 'engine';
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Who saw or did what with the data of one client: organisations in the order in which they first did something, of each
 * who they are, and by day what they did with how often. Nothing of what a step is made of is told twice: the table writes
 * down each step of an offer beside what the person did that caused it.
 * @param lines of the audit trail about that client, in any order; one that is about no client counts as looked at
 */
export function answerOf(lines: readonly TrailLine[]): PartOfAnswer[] {
  const parts = new Map<string, Gathered>();
  const first = new Map<string, string>();
  for (const line of withOwnRole(lines).sort((a, b) => byText(a.day, b.day))) {
    const organisation = line.organisation ?? '';
    if (!first.has(organisation))
      first.set(organisation, `${line.day} ${String(first.size).padStart(6, '0')}`);
    const key = [organisation, line.role, line.capacity ?? ''].join('|');
    const part = parts.get(key) ?? { line, people: new Set<string>(), days: new Map<string, Counts>() };
    parts.set(key, part);
    part.people.add(line.user);
    const day = part.days.get(line.day) ?? new Map<Deed, number>();
    part.days.set(line.day, day);
    const deed = line.done ? (deedOf(line.action, line.to) ?? 'looked') : 'tried';
    day.set(deed, (day.get(deed) ?? 0) + 1);
  }
  const order = ({ line: { organisation } }: Gathered): string => first.get(organisation ?? '') ?? '';
  return [...parts.values()]
    .sort((a, b) => byText(order(a), order(b)))
    .map(({ line: { organisation, role, capacity }, people, days }) => ({
      organisation,
      role,
      capacity,
      people: people.size,
      days: [...days].map(([day, counts]) => ({
        day,
        deeds: DEEDS.flatMap((deed) => {
          const times = counts.get(deed);
          return times === undefined ? [] : [{ deed, times }];
        }),
      })),
    }));
}

type Counts = Map<Deed, number>;
interface Gathered {
  readonly line: TrailLine;
  readonly people: Set<string>;
  readonly days: Map<string, Counts>;
}

const actorOf = ({ user, organisation }: TrailLine): string => `${user}|${organisation ?? ''}`;

/**
 * What the service does for somebody it writes down in its own role. Those lines are that person's: under the role in
 * which the same person appears otherwise. A step that somebody caused is left out where that day tells of what caused it.
 */
function withOwnRole(lines: readonly TrailLine[]): TrailLine[] {
  const own = new Map<string, TrailLine>();
  const named = new Set<string>();
  for (const line of lines) {
    if (line.role !== ENGINE) own.set(actorOf(line), line);
    if (!isStep(line.action)) named.add(`${actorOf(line)}|${line.day}`);
  }
  return lines
    .filter((line) => !isStep(line.action) || !named.has(`${actorOf(line)}|${line.day}`))
    .map((line) => {
      const known = line.role === ENGINE ? own.get(actorOf(line)) : undefined;
      return known === undefined ? line : { ...line, role: known.role, capacity: known.capacity };
    });
}
