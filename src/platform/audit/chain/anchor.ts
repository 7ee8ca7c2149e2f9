import { readFile } from 'node:fs/promises';
import { TIME_ZONE } from '../../base/time/index.js';

/** The last seal of a day. Kept elsewhere, it shows a trail that was cut off or made anew by whoever owns the database. */
export interface Anchor {
  readonly region: string;
  /** `YYYY-MM-DD` in the Netherlands. */
  readonly day: string;
  readonly seal: number;
  readonly hash: string;
  /** Events sealed since the beginning, up to and with this seal. */
  readonly events: number;
}

type Ask = <Row>(sql: string, parameters: unknown[]) => Promise<Row[]>;
const COLUMNS = `region_id AS region, day::text AS day, seal::integer AS seal, hash, events::integer AS events`;
/** After a long silence the rest follows the next time. */
const MOST_DAYS = 1000;

/**
 * Makes the anchor of every day before `today` that has none, in order. A day without a seal gets the seal before it, so
 * that its silence is anchored too. Nothing where another process is at it: the rows are the same.
 */
export async function makeAnchors(ask: Ask, region: string, today: string): Promise<Anchor[]> {
  const made: Anchor[] = [];
  for (let n = 0; n < MOST_DAYS; n++) {
    const [anchor] = await ask<Anchor>(
      `WITH before AS (SELECT day, seal, events FROM audit_anchor WHERE region_id = $1 ORDER BY day DESC LIMIT 1),
         due AS (SELECT coalesce((SELECT day + 1 FROM before),
           (SELECT (sealed_at AT TIME ZONE '${TIME_ZONE}')::date FROM audit_seal WHERE region_id = $1 ORDER BY number LIMIT 1)) AS day),
         last AS (SELECT s.number, s.hash FROM audit_seal s, due WHERE s.region_id = $1
           AND s.sealed_at < ((due.day + 1)::timestamp AT TIME ZONE '${TIME_ZONE}') ORDER BY s.number DESC LIMIT 1)
       INSERT INTO audit_anchor (region_id, day, seal, hash, events)
       SELECT $1, due.day, last.number, last.hash, coalesce((SELECT events FROM before), 0)
         + coalesce((SELECT sum(cardinality(s.event_ids)) FROM audit_seal s
             WHERE s.region_id = $1 AND s.number > coalesce((SELECT seal FROM before), 0) AND s.number <= last.number), 0)
       FROM due, last WHERE due.day < $2::date ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [region, today],
    );
    if (anchor === undefined) break;
    made.push(anchor);
  }
  return made;
}

export const anchorsOf = (ask: Ask, region: string): Promise<Anchor[]> =>
  ask(`SELECT ${COLUMNS} FROM audit_anchor WHERE region_id = $1 ORDER BY day`, [region]);

export const anchorLine = ({ region, day, seal, hash, events }: Anchor): string =>
  JSON.stringify({ region, day, seal, hash, events });

const isAnchor = (value: unknown): value is Anchor => {
  const { region, day, seal, hash } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof region === 'string' &&
    typeof day === 'string' &&
    Number.isInteger(seal) &&
    typeof hash === 'string'
  );
};

/** @throws with the line that is no anchor: a file that cannot be read proves nothing. */
export async function anchorsIn(file: string): Promise<Anchor[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, i) => {
    const read = parsed(line);
    if (!isAnchor(read))
      throw new Error(`${file}, line ${i + 1}, is no anchor as "audit anchor" writes them.`);
    return read;
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null; // said with its place above
  }
}
