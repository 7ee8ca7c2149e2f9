import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type INestApplication, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { SETTINGS } from '../platform/base/config/settings.js';
import { WebModule } from './index.js';

/** A build of three files stands in for Vite's. */
function build(): string {
  const root = mkdtempSync(join(tmpdir(), 'doorstroom-web-'));
  mkdirSync(join(root, 'dist', 'web', 'assets'), { recursive: true });
  const write = (name: string, text: string | Buffer): void =>
    writeFileSync(join(root, 'dist', 'web', name), text);
  write('index.html', '<!doctype html><title>Doorstroom</title>');
  write('assets/index-abc.js', 'plain');
  write('assets/index-abc.css', 'plain');
  write('favicon.svg', '<svg/>');
  write('assets/index-abc.js.br', brotliCompressSync('plain'));
  return root;
}

async function serve(root: string): Promise<INestApplication> {
  @Module({ providers: [{ provide: SETTINGS, useValue: { root } }], exports: [SETTINGS] })
  class Configuration {}
  const module = await Test.createTestingModule({
    imports: [{ module: Configuration, global: true }, WebModule],
  }).compile();
  const app = module.createNestApplication({ logger: false });
  await app.init();
  return app;
}

describe('serving the pages', () => {
  let app: INestApplication;
  let server: Server;
  beforeAll(async () => {
    app = await serve(build());
    server = app.getHttpServer() as Server;
  });
  afterAll(() => app.close());

  it('gives the page for an address inside the UI, to be asked for anew each time', async () => {
    const page = await request(server)
      .get('/beoordelen/abc?lijst=ander')
      .set('Accept', 'text/html')
      .expect(200);
    expect(page.text).toContain('<title>Doorstroom</title>');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-type']).toContain('text/html');
  });

  it('gives assets compressed, to be kept for a year', async () => {
    const asset = await request(server).get('/assets/index-abc.js').set('Accept-Encoding', 'br').expect(200);
    expect(asset.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    expect(asset.headers['content-type']).toContain('javascript');
  });

  it('says of every text in which characters it is written', async () => {
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/assets/index-abc.js', 'text/javascript; charset=utf-8'],
      ['/assets/index-abc.css', 'text/css; charset=utf-8'],
      ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
    ] as const) {
      const { headers } = await request(server).get(path).set('Accept', 'text/html').expect(200);
      expect([path, headers['content-type']]).toEqual([path, type]);
    }
  });

  it('answers 404 without a page for the API, for a missing asset and for what lies outside', async () => {
    for (const path of [
      '/api/v1/nothing',
      '/health/nothing',
      '/assets/gone.js',
      '/assets/..%2f..%2fpackage.json',
    ])
      expect((await request(server).get(path).set('Accept', 'text/html').expect(404)).text).not.toContain(
        '<title>',
      );
  });

  it('shows the "not found" page of the UI with status 404', async () => {
    await request(server)
      .get('/nergens')
      .set('Accept', 'text/html')
      .expect(404)
      .expect(/Doorstroom/);
  });
});
