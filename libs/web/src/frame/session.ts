import { createContext, useContext } from 'react';
import type { SignedIn } from '../api/types.js';

export const SessionContext = createContext<SignedIn | null>(null);

/** Inside the frame there is always somebody signed in. */
export function useSession(): SignedIn {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside the frame');
  return session;
}
