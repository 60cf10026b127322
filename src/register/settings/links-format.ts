import * as v from 'valibot';
import type { FurtherLink } from '../../domain/people/further-links';
import type { SettingFormat } from './setting-formats';

/** More than these do not fit the card that they stand on. */
const MOST = 10;
const LONGEST_TITLE = 100;

/** “Name: https://…”: the address is what comes after the last space. */
function linkIn(line: string): FurtherLink {
  const at = line.lastIndexOf(' ');
  return { title: line.slice(0, Math.max(0, at)).trim().replace(/:$/, ''), url: line.slice(at + 1) };
}

const isWebAddress = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

export const LINKS_FORMAT: SettingFormat<readonly FurtherLink[]> = {
  read: v.pipe(
    v.string(),
    v.transform((text) =>
      text
        .split(/[\n\r]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map(linkIn)
    ),
    v.maxLength(MOST),
    v.check((links) =>
      links.every(({ title, url }) => title !== '' && title.length <= LONGEST_TITLE && isWebAddress(url))
    )
  ),
  write: (links) => links.map(({ title, url }) => `${title}: ${url}`).join('\n'),
  example: 'Our safeguarding policy: https://intranet.example/safeguarding, each on a new line'
};
