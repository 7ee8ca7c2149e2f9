import { Writable } from 'node:stream';
import { Body, Controller, Get, type INestApplication, Module, Param, Post } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { IsInt } from 'class-validator';
import { pino } from 'pino';
import request from 'supertest';
import { testSettings } from '../../../../test/support/app.js';
import { httpAdapter } from './adapter.js';
import { configureHttp } from './configure.js';
import { ProblemException } from './problem.js';

class Numbered {
  @IsInt()
  number!: number;
}

@Controller('api/v1/probe')
class ProbeController {
  @Get('refused')
  refused(): never {
    throw new ProblemException({
      code: 'a-code',
      status: 409,
      nl: 'Dit kan niet.',
      en: 'This cannot be.',
      extra: { week: '2026-W49' },
    });
  }
  @Get('broken/:what')
  broken(@Param('what') what: string): never {
    throw new Error(`inside ${what}`);
  }
  @Post()
  take(@Body() body: Numbered): number {
    return body.number;
  }
}
@Module({ controllers: [ProbeController] })
class ProbeModule {}

const BSN = '111222333';

describe('the border of the service', () => {
  let app: INestApplication;
  let log = '';

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [ProbeModule] }).compile();
    app = module.createNestApplication(httpAdapter(), { bodyParser: false, logger: false });
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        log += chunk.toString();
        done();
      },
    });
    configureHttp(app, testSettings(), pino({ level: 'info' }, sink));
    await app.init();
  });
  afterAll(() => app.close());

  it('writes a refusal as a problem document in the reader’s language', async () => {
    const dutch = await request(app.getHttpServer()).get('/api/v1/probe/refused');
    expect(dutch.status).toBe(409);
    expect(dutch.headers['content-type']).toContain('application/problem+json');
    expect(dutch.body).toMatchObject({
      code: 'a-code',
      detail: 'Dit kan niet.',
      week: '2026-W49',
      messages: { en: 'This cannot be.' },
    });
    const english = await request(app.getHttpServer())
      .get('/api/v1/probe/refused')
      .set('Accept-Language', 'en-GB,en;q=0.9');
    expect(english.body.detail).toBe('This cannot be.');
    expect(english.headers['content-language']).toBe('en');
  });

  it('says nothing of the inside when something breaks, but gives a reference that the log has', async () => {
    const response = await request(app.getHttpServer()).get(`/api/v1/probe/broken/${BSN}`);
    expect(response.status).toBe(500);
    expect(response.text).not.toMatch(/inside|\.ts|\.js|at /);
    expect(log).toContain(response.body.instance);
  });

  it('says where JSON stops being JSON, without repeating it', async () => {
    const response = await request(app.getHttpServer())
      .post('/api/v1/probe')
      .type('json')
      .send(`{"number": ${BSN},}`);
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({
      code: 'malformed-json',
      detail: expect.stringMatching(/teken \d+/),
    });
    expect(response.text).not.toContain(BSN);
  });

  it('refuses a body that is too large and says how large it may be', async () => {
    const response = await request(app.getHttpServer())
      .post('/api/v1/probe')
      .send({ number: 1, padding: 'x'.repeat(300_000) });
    expect(response.status).toBe(413);
    expect(response.body.detail).toContain('256 kB');
  });

  it('names the field that is wrong, and never an unknown one', async () => {
    const response = await request(app.getHttpServer())
      .post('/api/v1/probe')
      .send({ number: '12', [BSN]: 1 });
    expect(response.status).toBe(400);
    expect(response.body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'number', code: 'isInt' }),
        expect.objectContaining({ code: 'whitelistValidation' }),
      ]),
    );
    expect(response.text).not.toContain(BSN);
  });

  it('takes one body, and no list of them', async () => {
    for (const body of ['[]', '[{"number":1}]', '[[]]']) {
      const response = await request(app.getHttpServer())
        .post('/api/v1/probe')
        .type('application/json')
        .send(body);
      expect([response.status, response.body]).toMatchObject([
        400,
        { code: 'bad-request', errors: [{ field: '(body)', code: 'isObject' }] },
      ]);
    }
  });

  it('logs the route and how it ended, never what was asked for', async () => {
    log = '';
    await request(app.getHttpServer())
      .get(`/api/v1/probe/broken/${BSN}?name=${BSN}`)
      .set('Authorization', `Bearer ${BSN}`);
    expect(log).toContain('/api/v1/probe/broken/:what');
    expect(log.replace(/inside \d+/g, '')).not.toContain(BSN);
  });

  it('forbids scripts, frames and sniffing on every answer', async () => {
    const { headers } = await request(app.getHttpServer()).get('/nowhere');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
