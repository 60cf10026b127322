/** Put in when the release is bundled; there is nothing of this name where the sources run. */
declare const SCR_IN_RELEASE: true | undefined;

/**
 * How a command of the administrators is run, by its name and its options (`--site …`), in words: as a script of the
 * package where this process was started from the sources, as `node service.mjs …` where it is the release.
 */
export function commandLine(name: string, options = ''): string {
  const given = options === '' ? '' : ` ${options}`;
  if (typeof SCR_IN_RELEASE !== 'undefined') return `node service.mjs ${name}${given}`;
  return `npm run ${name}${given === '' ? '' : ` --${given}`}`;
}
