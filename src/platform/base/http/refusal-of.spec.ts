import { refusalOf } from './refusal-of.js';

const failure = (message: string, more: object): Error => Object.assign(new Error(message), more);

describe('what may be said about an error', () => {
  it.each([
    ['refused', failure('connect ECONNREFUSED 127.0.0.1:5432', { code: 'ECONNREFUSED' })],
    ['stopping', failure('terminating connection', { driverError: { code: '57P01' } })],
    ['used up', failure('too many clients', { code: '53300' })],
    ['lost', failure('Connection terminated unexpectedly', {})],
  ])('is "try again shortly" while the database is away: %s', (_, error) => {
    expect(refusalOf(error)).toMatchObject({ status: 503, code: 'not-ready', extra: { retryAfter: 60 } });
  });

  it.each(['55P03', '57014', '40001', '40P01'])('is "others are at it" for SQLSTATE %s', (code) => {
    expect(refusalOf(failure('x', { driverError: { code } }))).toMatchObject({
      ...{ status: 503, code: 'database-busy', extra: { retryAfter: 5 } },
    });
  });

  it.each(['53100', '53200', '53400', '53000'])('is "no room" for SQLSTATE %s', (code) => {
    expect(refusalOf(failure('x', { driverError: { code } }))).toMatchObject({
      ...{ status: 503, code: 'storage-full', extra: { retryAfter: 300 } },
    });
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
