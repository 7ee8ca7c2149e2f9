/** The token of the mail's link, which stands after the hash; taken out of the address at once, so that it is not shared with it. */
export function takeToken(): string | null {
  const token = window.location.hash.slice(1);
  if (!/^[\w-]+(?:\.[\w-]*){4}$/.test(token)) return null;
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  return token;
}
