import { GROUPS } from '../../src/domain/need-to-know/groups';
import type { Access } from '../../src/domain/need-to-know/access';
import { LIST, type ListName } from '../../src/register/lists/list-names';
import { accessTo, settingsOf, SITE_ACCESS, type ListSettings } from '../../src/register/permissions/table';
import { table } from './markdown';

const LEVELS: Readonly<Record<Access['level'], string>> = {
  read: 'read',
  author: 'edit, without deleting (SCR author)',
  full: 'full control'
};

const lineOf = ({ who, level }: Access): string =>
  `${who === 'owners' ? 'owners of the site' : 'group' in who ? who.group : who.person}: ${LEVELS[level]}`;

const SETTINGS: Readonly<Record<keyof ListSettings, string>> = {
  NoCrawl: 'not in search or Copilot',
  EnableVersioning: 'every version of a row',
  EnableMinorVersions: 'no minor versions',
  ForceCheckout: 'no check-out'
};

/** The groups, and who is in them. */
export const groups = (): string =>
  table(
    ['Group', 'Who is in it'],
    GROUPS.map(({ title, description }) => [title, description])
  );

/** The site and every list, with who may do what. */
export const places = (): string =>
  table(
    ['Where', 'Who may do what', 'Settings'],
    [['The site', SITE_ACCESS.map(lineOf).join('; '), ''], ...listNames().map(rowOf)]
  );

const listNames = (): readonly ListName[] => Object.keys(LIST).filter((name): name is ListName => name in LIST);

function rowOf(name: ListName): readonly string[] {
  const access = accessTo(name);
  const settings = settingsOf(name);
  return [
    LIST[name],
    access === undefined ? 'as on the site' : access.map(lineOf).join('; ') || 'the service alone',
    keysOf(settings)
      .map((setting) => SETTINGS[setting])
      .join('; ')
  ];
}

const keysOf = (settings: ListSettings): readonly (keyof ListSettings)[] =>
  Object.keys(settings).filter((key): key is keyof ListSettings => key in SETTINGS);
