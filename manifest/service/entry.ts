/** What the release begins with: `node service.mjs` is the service, `node service.mjs provision …` a command. */

import { asksForHelp, helpOfRelease, type COMMANDS } from '../../sharepoint/provision/commands';

/** As the scripts of package.json are called. */
const PROGRAMS: Readonly<Record<keyof typeof COMMANDS | 'service', () => Promise<unknown>>> = {
  provision: () => import('../../sharepoint/provision/main'),
  directory: () => import('../../sharepoint/provision/load-directory'),
  setting: () => import('../../sharepoint/provision/change-setting'),
  'profile-feed': () => import('../../sharepoint/provision/write-profile-feed'),
  mailbox: () => import('../../sharepoint/provision/mailbox'),
  reachable: () => import('../../sharepoint/provision/reachable'),
  'verify-history': () => import('../../sharepoint/provision/verify-history'),
  permissions: () => import('../../sharepoint/provision/check-permissions'),
  repair: () => import('../../sharepoint/provision/repair-site'),
  'take-over': () => import('../../sharepoint/provision/take-over-file'),
  erase: () => import('../../sharepoint/provision/erase-reviews'),
  extract: () => import('../../sharepoint/provision/extract-review'),
  export: () => import('../../sharepoint/provision/export-site'),
  restore: () => import('../../sharepoint/provision/restore-site'),
  doctor: () => import('../../sharepoint/provision/doctor/main'),
  contract: () => import('../../sharepoint/provision/contract/main'),
  package: () => import('./package-app'),
  service: () => import('../../bot/main')
};

/** What sysexits calls a command line that cannot be used. */
const USAGE_FAULT = 64;

// Packages use what Node will take away one day, and nobody who runs the service can do anything about it.
process.noDeprecation = true;
const [, , first = 'service', second] = process.argv;
const isProgram = (name: string): name is keyof typeof PROGRAMS => Object.hasOwn(PROGRAMS, name);
if (asksForHelp(first) || (first === 'service' && asksForHelp(second))) {
  process.stdout.write(`${helpOfRelease().join('\n')}\n`);
} else if (isProgram(first)) {
  process.argv.splice(2, 1);
  void PROGRAMS[first]();
} else {
  process.stderr.write(`There is no command “${first}”. There are: ${Object.keys(PROGRAMS).join(', ')}.\n`);
  process.exitCode = USAGE_FAULT;
}
