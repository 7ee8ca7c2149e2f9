import { Controller, Get, type INestApplication, Post, Query } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { IsOptional, IsString } from 'class-validator';
import request from 'supertest';
import { testSettings } from '../../../../test/support/app.js';
import { httpAdapter } from './adapter.js';
import { configureHttp } from './configure.js';
import { createLogger } from './logger.js';
import { AnyQuery } from './query-parameters.js';

class Base {
  @IsOptional()
  @IsString()
  since?: string;
}
class Asked extends Base {
  @IsOptional()
  @IsString()
  upTo?: string;
}

@Controller('things')
class Things {
  @Get()
  read(): object {
    return {};
  }
  @Post()
  write(@Query('dryRun') dryRun?: string): object {
    return { dryRun };
  }
  @Post('of-a-class')
  writeOfClass(@Query() asked: Asked): object {
    return { ...asked };
  }
  @AnyQuery()
  @Post('open')
  open(): object {
    return {};
  }
}

describe('the parameters of a route that writes', () => {
  let app: INestApplication;
  beforeAll(async () => {
    const module = await Test.createTestingModule({ controllers: [Things] }).compile();
    app = module.createNestApplication(httpAdapter(), { bodyParser: false, logger: false });
    configureHttp(app, testSettings(), createLogger('silent'));
    await app.init();
  });
  afterAll(() => app.close());

  const post = (path: string) => request(app.getHttpServer()).post(`/things${path}`);

  it('are those that its method reads, one by one or as a class with all it inherits', async () => {
    expect((await post('?dryRun=true&lang=en').expect(201)).body).toEqual({ dryRun: 'true' });
    const whole = await post('/of-a-class?since=a&upTo=b').expect(201);
    expect(whole.body).toEqual({ since: 'a', upTo: 'b' });
  });

  it('are refused where nobody reads them, with what is read, and never as they were typed', async () => {
    const { body, text } = await post('?Jansen=1').set('Accept-Language', 'en').expect(400);
    expect(body).toMatchObject({ code: 'unknown-parameter' });
    expect(body.detail).toContain('takes only dryRun and lang; nothing was done');
    expect(text).not.toContain('Jansen');
    const near = await post('/of-a-class?up_to=b').expect(400);
    expect(near.body.messages.en).toContain('Write upTo exactly like that.');
    expect(near.body.messages.nl).toContain('Schrijf upTo precies zo.');
    expect((await post('?dryRun=true&dryRun=true').expect(400)).body.code).toBe('parameter-twice');
  });

  it('are nobody’s business where somebody else completes the address, or where nothing is written', async () => {
    await post('/open?whatever=1').expect(201);
    await request(app.getHttpServer()).get('/things?whatever=1').expect(200);
  });
});
