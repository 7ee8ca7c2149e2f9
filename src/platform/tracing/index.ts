export { openTracing, type Tracing } from './tracing.js';
