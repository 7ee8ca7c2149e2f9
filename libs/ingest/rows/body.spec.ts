import { readListBody, readPushBody } from './body.js';

const codesIn = (result: { ok: boolean; error?: readonly { field: string; code: string }[] }): string[] =>
  (result.error ?? []).map(({ field, code }) => `${field}:${code}`);

describe('the envelope of a push', () => {
  it('is a mode and a list of rows, whatever the rows hold', () => {
    const entries = [{ bsn: '111222333' }, 7];
    expect(readPushBody({ mode: 'delta', entries })).toEqual({
      ok: true,
      value: { mode: 'delta', rows: entries, expectEmpty: false },
    });
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, ['row:not-an-object', 'mode:unknown-code']],
    ['a bare list', [], ['row:not-an-object', 'mode:unknown-code']],
    ['no mode', { entries: [] }, ['mode:unknown-code']],
    ['another mode', { mode: 'all', entries: [] }, ['mode:unknown-code']],
    ['no entries', { mode: 'delta' }, ['entries:not-a-list']],
    [
      'more rows than anybody has',
      { mode: 'delta', entries: Array(100_001).fill(null) },
      ['entries:too-many-rows'],
    ],
    ['entries by name', { mode: 'delta', entries: {} }, ['entries:not-a-list']],
    ['a further field', { mode: 'delta', entries: [], '111222333': 1 }, ['row:identifying-fields']],
    ['yes as text', { mode: 'snapshot', entries: [], expectEmpty: 'true' }, ['expectEmpty:not-yes-or-no']],
  ])('is not %s', (_, body, reasons) => {
    expect(codesIn(readPushBody(body))).toEqual(reasons);
  });

  it('holds one list and nothing else where a list is replaced', () => {
    expect(readListBody({ slots: [1] }, 'slots')).toEqual({ ok: true, value: [1] });
    expect(codesIn(readListBody({ slot: [1] }, 'slots'))).toEqual(['row:unknown-fields', 'slots:not-a-list']);
  });
});
