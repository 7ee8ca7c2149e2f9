import { refusalOf } from './refusal-of.js';

const failure = (message: string, more: object): Error => Object.assign(new Error(message), more);

describe('what may be said about an error', () => {
  it.each([
    ['refused', failure('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED' })],
    ['stopping', failure('terminating connection', { driverError: { code: '57P01' } })],
    ['full', failure('too many clients', { code: '53300' })],
    ['lost', failure('Connection terminated unexpectedly', {})],
  ])('is "try again shortly" while the database is away: %s', (_, error) => {
    expect(refusalOf(error)).toMatchObject({ status: 503, code: 'not-ready' });
  });

  it.each([
    ['a broken rule of the database', failure('x', { driverError: { code: '23505' } })],
    ['anything else', new Error('secret')],
    ['no error at all', 'secret'],
  ])('is nothing of the inside: %s', (_, error) => {
    const refusal = refusalOf(error);
    expect(refusal).toMatchObject({ status: 500, code: 'unexpected' });
    expect(JSON.stringify(refusal)).not.toContain('secret');
  });
});
