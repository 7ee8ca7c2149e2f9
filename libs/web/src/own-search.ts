/** Of the page as a whole, whatever page it is. */
const OF_EVERY_PAGE = ['lang'];

/**
 * What a page reads of its address, and nothing else: the router hands on what is in the address beside it, so that a
 * word that a page does not know would come to it all the same, as one that it does.
 */
export const ownSearch =
  <S extends object>(read: (search: Record<string, unknown>) => S) =>
  (search: Record<string, unknown>): S => {
    const others = Object.keys(search).filter((key) => !OF_EVERY_PAGE.includes(key));
    return { ...Object.fromEntries(others.map((key) => [key, undefined])), ...read(search) };
  };
