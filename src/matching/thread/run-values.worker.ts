import { storedValues } from '../what-if/stored-values.js';
import { serveThread } from './serve-thread.js';

serveThread(storedValues);
