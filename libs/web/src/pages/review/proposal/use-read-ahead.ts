import { useEffect } from 'react';
import { proposalAheadQuery } from '../../../api/proposals.js';
import { queryClient } from '../../../api/query-client.js';

/** Reads while this proposal is read what somebody comes to after it: a decision then shows the next one at once. */
export function useReadAhead(ids: readonly string[]): void {
  const asked = ids.join(' ');
  useEffect(() => {
    // Once this one has been drawn: asking takes time of its own.
    const soon = window.setTimeout(() => {
      for (const id of asked.split(' ').filter((one) => one !== ''))
        void queryClient.prefetchQuery(proposalAheadQuery(id));
    });
    return () => window.clearTimeout(soon);
  }, [asked]);
}
