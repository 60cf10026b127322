/** The release that runs: set when it is bundled; npm says it where a command runs from the sources. */
export const RELEASE = process.env['SCR_RELEASE'] ?? process.env['npm_package_version'] ?? 'unknown';
