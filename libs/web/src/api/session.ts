import type { Session, SignedIn } from './types.js';

/** The generated types know `signedIn` as a boolean only; what else is there tells the two apart. */
export const isSignedIn = (session: Session): session is SignedIn =>
  session.signedIn && 'csrfToken' in session;
