/**
 * Where to go after signing in: a path of this tenant, or undefined for anything that a browser could take elsewhere.
 */
export function relativeTarget(to: unknown, home: string): string | undefined {
  if (to === undefined || to === '') return '/';
  if (typeof to !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)) return undefined;
  const target = new URL(to, home);
  return target.origin === new URL(home).origin ? `${target.pathname}${target.search}${target.hash}` : undefined;
}
