import { storedWhatIf } from '../what-if/stored-what-if.js';
import { serveThread } from './serve-thread.js';

serveThread(storedWhatIf);
