import { solveBytes } from '../cli/solve-bytes.js';
import { serveThread } from './serve-thread.js';

serveThread(solveBytes);
