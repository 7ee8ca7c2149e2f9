export { runInThread, threadProgram, type ThreadFailure, type ThreadOptions } from './run-in-thread.js';
