const LONGEST = 2000;

/**
 * Where to go after signing in: a path of our own, or the start page. An address elsewhere would let a link to our sign-in
 * page end on somebody else's (open redirect), however it is written: `//evil`, `/\evil`, `/%09/evil`, `https:evil`.
 */
export function safeReturnTo(wish: unknown, publicUrl: string): string {
  if (typeof wish !== 'string' || wish.length > LONGEST || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wish))
    return '/';
  if (wish.includes('\\') || !URL.canParse(wish, publicUrl)) return '/';
  const { origin, pathname, search, hash } = new URL(wish, publicUrl);
  if (origin !== new URL(publicUrl).origin) return '/';
  // Resolving may have made `/.//evil` into `//evil`; and going back into the sign-in itself would be a loop.
  if (pathname.startsWith('//') || pathname.startsWith('/auth/') || pathname.startsWith('/oidc/')) return '/';
  return `${pathname}${search}${hash}`;
}
