import { whatIfBytes } from '../cli/what-if-bytes.js';
import { serveThread } from './serve-thread.js';

serveThread(whatIfBytes);
