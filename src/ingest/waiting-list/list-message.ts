import { sha256 } from '../../../libs/kernel/index.js';
import { problem, RowsOfLines } from '../../platform/base/http/index.js';
import { INGEST_PROBLEMS } from '../problems.js';

/** What surrounds rows that come one a line: JSON has a place for it, lines have none. */
export interface SaidOfLines {
  readonly mode: string | undefined;
  readonly expectEmpty: string | undefined;
}

interface ListMessage {
  readonly body: unknown;
  readonly bodySha256: string;
}

const YES_OR_NO = new Map([
  ['true', true],
  ['false', false],
]);

/**
 * A list as one message, whichever way it came. Its hash is of the mode too, which makes the same lines another message.
 * @throws where both the message and its address say what it is: a delta that was meant and taken for a snapshot would
 *   take everybody else off the list
 */
export function listMessage(
  body: unknown,
  bodySha256: string,
  { mode, expectEmpty }: SaidOfLines,
): ListMessage {
  if (!(body instanceof RowsOfLines)) {
    if (mode !== undefined || expectEmpty !== undefined) throw problem(INGEST_PROBLEMS, 'mode-said-outside');
    return { body, bodySha256 };
  }
  const empty = expectEmpty === undefined ? {} : { expectEmpty: YES_OR_NO.get(expectEmpty) ?? expectEmpty };
  return {
    body: { ...(mode === undefined ? {} : { mode }), ...empty, entries: body.rows },
    bodySha256: sha256(`${mode} ${expectEmpty} ${bodySha256}`),
  };
}
