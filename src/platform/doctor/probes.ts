import { connect } from 'node:tls';
import { createTransport } from 'nodemailer';
import { type Asked, type Installation } from '../../../libs/operation/index.js';

const WAIT_MS = 5_000;

/** A word for why something did not answer: a code, never a message that may quote what was sent. */
const wordFor = (error: unknown): string => {
  const { code, name, cause } = error as { code?: string; name?: string; cause?: { code?: string } };
  return cause?.code ?? code ?? name ?? 'no answer';
};

/** Whether an address answers as the issuer that it is taken for (OpenID Connect Discovery 1.0, section 4). */
export async function askIssuer(issuer: string): Promise<Asked> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(WAIT_MS) });
    if (!answer.ok) return { address: issuer, refused: String(answer.status) };
    const said = (await answer.json()) as { issuer?: unknown };
    return { address: issuer, refused: said.issuer === issuer ? null : 'it is another issuer' };
  } catch (error) {
    return { address: issuer, refused: wordFor(error) };
  }
}

/** Whether a mail server lets the service in; nothing is sent. */
export async function askMail(url: string): Promise<Asked> {
  const address = new URL(url).host;
  const transport = createTransport(url, {});
  const timer = setTimeout(() => transport.close(), WAIT_MS);
  try {
    await transport.verify();
    return { address, refused: null };
  } catch (error) {
    return { address, refused: wordFor(error) };
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}

const ENDED = 'CERT_HAS_EXPIRED';

/**
 * Until when the certificate of an https address holds; null where there is none to be had, or none that this machine
 * trusts: of that one nothing is believed.
 * @param authorities as PEM, beside those that this machine trusts by itself
 */
export function certificateOf(
  address: string,
  authorities?: string,
): Promise<Installation['certificates'][number] | null> {
  const { hostname, port, protocol } = new URL(address);
  if (protocol !== 'https:') return Promise.resolve(null);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      servername: hostname,
      ...(authorities === undefined ? {} : { ca: authorities }),
    });
    const done = (found: Installation['certificates'][number] | null): void => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(WAIT_MS, () => done(null));
    socket.once('error', ({ code }: NodeJS.ErrnoException) =>
      done(code === ENDED ? { host: hostname, until: null } : null),
    );
    socket.once('secureConnect', () => {
      const until = Date.parse(socket.getPeerCertificate().valid_to);
      done(Number.isNaN(until) ? null : { host: hostname, until: new Date(until).toISOString() });
    });
  });
}
