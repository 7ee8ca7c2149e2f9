import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { bodyOf, headersOf, newWebhookSecret, type WebhookEvent } from './message.js';

const EVENT: WebhookEvent = {
  deliveryId: '0b8e0c8e-5f0e-4e63-9a53-0c9c4b1c2c11',
  kind: 'proposal.approved',
  subjectId: '6f1b1f34-8f14-4a83-9f6e-1a2b3c4d5e6f',
  position: 42,
  region: 'GRONINGEN',
  organisation: '99990001',
  at: new Date('2026-11-20T10:00:00Z'),
};
const body = bodyOf(EVENT);

describe('a webhook message', () => {
  it('says what happened to which id, and nothing else', () => {
    expect(JSON.parse(body)).toEqual({
      type: 'proposal.approved',
      timestamp: '2026-11-20T10:00:00.000Z',
      data: { id: EVENT.subjectId, event: 42, region: 'GRONINGEN', organisation: '99990001' },
    });
  });

  it('is verified by the library of the specification, with either secret while one is rotated', () => {
    const [fresh, old, other] = [newWebhookSecret(), newWebhookSecret(), newWebhookSecret()];
    const headers = headersOf(EVENT, body, [fresh, old], new Date());
    expect(new Webhook(fresh).verify(body, headers)).toMatchObject({ type: 'proposal.approved' });
    expect(new Webhook(old).verify(body, headers)).toMatchObject({ type: 'proposal.approved' });
    expect(() => new Webhook(other).verify(body, headers)).toThrow(WebhookVerificationError);
    expect(() => new Webhook(fresh).verify(body.replace('approved', 'refused'), headers)).toThrow(
      WebhookVerificationError,
    );
  });

  it('is refused by it when somebody repeats it ten minutes later', () => {
    const secret = newWebhookSecret();
    const headers = headersOf(EVENT, body, [secret], new Date(Date.now() - 600_000));
    expect(() => new Webhook(secret).verify(body, headers)).toThrow(/too old/);
  });

  it('has a secret of 256 bits, never the same', () => {
    const secrets = new Set(Array.from({ length: 50 }, newWebhookSecret));
    expect(secrets.size).toBe(50);
    for (const secret of secrets) expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
  });
});
