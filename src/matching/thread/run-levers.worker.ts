import { storedLevers } from '../levers/stored-levers.js';
import { serveThread } from './serve-thread.js';

serveThread(storedLevers);
