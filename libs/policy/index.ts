export { type PolicyDocument, readPolicyDocument } from './document.js';
