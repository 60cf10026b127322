import * as v from 'valibot';
import { isEmail } from '../../domain/input/identity';
import type { SettingFormat } from './setting-formats';

/** An address, or nothing. */
export const ADDRESS_FORMAT: SettingFormat<string> = {
  read: v.pipe(
    v.string(),
    v.transform((text) => text.trim().toLowerCase()),
    v.check((address) => address === '' || isEmail(address))
  ),
  write: (address) => address,
  example: 'reviews@regulator.example, or empty'
};

const DOMAIN = /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}$/;

/** Domains, one on each line. */
export const DOMAINS_FORMAT: SettingFormat<readonly string[]> = {
  read: v.pipe(
    v.string(),
    v.transform((text) =>
      text
        .split(/[\n\r,;]+/)
        .map((line) => line.trim().replace(/^@/, '').toLowerCase())
        .filter((line) => line !== '')
    ),
    v.check((domains) => domains.every((domain) => DOMAIN.test(domain)))
  ),
  write: (domains) => domains.join('\n'),
  example: 'nhs.net, each on a new line'
};

const LONGEST = 5000;

export const MAIL_TEXT_FORMAT: SettingFormat<string> = {
  read: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST)),
  write: (text) => text,
  example: 'Thank you. We have received your mail',
  longest: LONGEST
};

const LONGEST_PAGE = 20_000;

/** A page for anyone: lines, of which those that begin with # are headings. */
export const PAGE_TEXT_FORMAT: SettingFormat<string> = {
  read: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_PAGE)),
  write: (text) => text,
  example: '# Your rights, and on the next line: Ask the data protection officer',
  longest: LONGEST_PAGE
};
