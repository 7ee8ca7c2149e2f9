import { statementName } from './statement-name.js';

describe('what a statement is called in a trace', () => {
  it.each([
    ['SELECT e.id FROM waiting_list_entry e WHERE e.reference = $1', 'SELECT waiting_list_entry'],
    ['\n  -- why\n  insert into "proposal" (id) VALUES ($1)', 'INSERT proposal'],
    ['UPDATE offer SET state = $1', 'UPDATE offer'],
    ['WITH due AS (SELECT 1) DELETE FROM pgboss.job j', 'WITH pgboss.job'],
    ['COMMIT', 'COMMIT'],
    ['SELECT * FROM unnest($1::text[]) q JOIN event ON true', 'SELECT event'],
    ['SELECT extract(epoch FROM s.expires_at) FROM session s', 'SELECT session'],
    ['', 'SQL'],
  ])('%j is %s', (text, name) => {
    expect(statementName(text)).toBe(name);
  });

  it('holds nothing of a value, also where it stands in the text', () => {
    expect(statementName(`SELECT 'from C_778899' AS x`)).toBe('SELECT');
    expect(statementName(`SELECT set_config('doorstroom.user', 'it''s from pers_zq9x', true)`)).toBe(
      'SELECT',
    );
  });
});
