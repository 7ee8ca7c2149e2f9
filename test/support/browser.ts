import { type Server } from 'node:http';
import request, { type Response } from 'supertest';

/** As much of a browser as signing in takes: keeps cookies by path and follows redirects one at a time, so a test can look. */
export class Browser {
  private readonly lines = new Map<string, string>();
  private readonly jar = new Map<string, { value: string; path: string }>();
  /** The address of the last page that was no redirect. */
  at = '/';
  /** Every address passed through, redirects included. */
  readonly trail: string[] = [];

  /** @param server  one in this process, or the address of another's */
  constructor(private server: Server | string) {}

  /** The next request reaches another instance, as a load balancer would have it. */
  moveTo(server: Server | string): this {
    this.server = server;
    return this;
  }

  async get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const path = pathOf(address);
    this.trail.push(path);
    const response = await request(this.server)
      .get(path)
      .set({ ...headers, Cookie: this.cookies(path) });
    this.keep(response);
    return response;
  }

  /** Follows redirects until there is a page, or until the way leaves the sign-in for `stop`. */
  async follow(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    let response = await this.get(address, headers);
    this.at = pathOf(address);
    for (let hop = 0; response.status >= 300 && response.status < 400; hop++) {
      if (hop > 10) throw new Error(`Redirected in circles: ${this.trail.join(' → ')}`);
      this.at = pathOf(response.headers['location'] as string);
      response = await this.get(this.at, headers);
    }
    return response;
  }

  /** Sends a form and follows the redirects of the sign-in; the first address outside it is answered, not fetched. */
  async post(address: string, form: Readonly<Record<string, string>>): Promise<string> {
    const path = pathOf(address);
    let response: Response = await request(this.server)
      .post(path)
      .type('form')
      .set({ Cookie: this.cookies(path) })
      .send(form);
    this.keep(response);
    for (let hop = 0; hop < 10; hop++) {
      const next = response.headers['location'] as string | undefined;
      if (next === undefined)
        throw new Error(`No way on from ${this.trail.at(-1)}: ${response.status} ${response.text}`);
      if (!/^\/(auth|oidc)\//.test(pathOf(next))) return pathOf(next);
      response = await this.get(next);
    }
    throw new Error(`Redirected in circles: ${this.trail.join(' → ')}`);
  }

  /** A request of the application: cookies go along, redirects stay. */
  async send(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body?: object,
  ) {
    const agent = request(this.server);
    const call =
      method === 'POST' ? agent.post(path) : method === 'PUT' ? agent.put(path) : agent.delete(path);
    const response = await call.set({ ...headers, Cookie: this.cookies(path) }).send(body);
    this.keep(response);
    return response;
  }

  /** The line a cookie was last set with. */
  setCookie(name: string): string {
    return this.lines.get(name) ?? '';
  }

  cookie(name: string): string | undefined {
    return this.jar.get(name)?.value;
  }

  private cookies(path: string): string {
    const fits = [...this.jar].filter(([, { path: scope }]) => path.startsWith(scope));
    return fits.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  private keep(response: Response): void {
    const lines = (response.headers['set-cookie'] ?? []) as unknown as readonly string[];
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      this.lines.set(name, line);
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
      const gone = attributes.some((one) => /^expires=Thu, 01 Jan 1970/i.test(one));
      if (gone || value === '') this.jar.delete(name);
      else this.jar.set(name, { value, path });
    }
  }
}

const pathOf = (address: string): string =>
  address.startsWith('/') ? address : address.replace(/^https?:\/\/[^/]+/, '');
