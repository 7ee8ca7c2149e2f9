/** Where the application role is woken; the payload is the region. The same word stands in the trigger. */
export const CHANNEL = 'doorstroom_event';

/** Where it is told that sessions have ended; the payload is a hash of whose. The same word stands in the trigger. */
export const SESSION_END_CHANNEL = 'doorstroom_session_end';
