import { createServer } from 'node:net';
import { type Settings } from '../config/settings.js';

type Address = Pick<Settings['http'], 'host' | 'port'>;
/** By which settings an address was chosen. */
const SERVICE = { host: 'HOST', port: 'PORT' };

/** Why this address cannot be listened on, for the one who starts the service. */
export function cannotListen(error: unknown, { host, port }: Address, by = SERVICE): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new Error(
        `Port ${port} of ${host} is taken. Doorstroom may be running there already: stop it, or choose another port, for example ${by.port}=${port + 1} npm start.`,
      );
    case 'EACCES':
      return new Error(
        `Port ${port} is not for ordinary users. Choose one from 1024, for example ${by.port}=3000.`,
      );
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return new Error(
        `${by.host}=${host} is no address of this machine. Leave it out, or use ${by.host}=0.0.0.0 for all.`,
      );
    default:
      return error;
  }
}

/** Asked before anything is started, so that a second start by mistake touches nothing of the first. */
export const refuseTakenAddress = (address: Address): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(cannotListen(error, address)));
    probe.listen(address.port, address.host, () => probe.close(() => resolve()));
  });
