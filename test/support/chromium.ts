import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const INSTALL = 'apt-get install -y chromium fonts-dejavu-core';
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const executable = [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));

/**
 * `describe` for tests that need a browser. Without a Chromium they are skipped, visibly and with the command that
 * installs it; on CI that is a failure, since a browser test nobody runs proves nothing.
 */
export function describeInBrowser(title: string, tests: () => void): void {
  if (executable !== undefined) {
    describe(title, tests);
    return;
  }
  if (process.env['CI'] === 'true') {
    describe(title, () => {
      it('has a Chromium to run in', () => {
        throw new Error(`There is no Chromium. Install it: ${INSTALL}`);
      });
    });
    return;
  }
  describe.skip(`${title} (skipped: no Chromium; ${INSTALL}, or set CHROMIUM to one)`, tests);
}

const OPTIONS = {
  executablePath: executable,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** A fresh headless Chromium that looks nothing up of its own accord. */
export const launchChromium = (): Promise<Browser> => chromium.launch(OPTIONS);

export interface MortalBrowser {
  readonly browser: Browser;
  /** kill -9 of all its processes: it gets to send nothing any more. */
  kill(): Promise<void>;
}

/** Another one, that can be killed. */
export async function mortalChromium(): Promise<MortalBrowser> {
  const server = await chromium.launchServer(OPTIONS);
  return { browser: await chromium.connect(server.wsEndpoint()), kill: () => server.kill() };
}
