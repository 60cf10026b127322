import * as v from 'valibot';

import { isLoopback } from './loopback';

/** What each variable is for: the second half of the sentence when it is missing. */
export const PURPOSES = {
  PORT: 'the port to listen on',
  SITE_URL: 'the address of the SharePoint site that holds the register',
  SITE_CLIENT_ID: 'the app that the service uses SharePoint as',
  SITE_TOKEN_URL: 'where the local tenant gives tokens for its SharePoint',
  SITE_CLIENT_SECRET: 'the secret of that app in the local tenant',
  SITE_CERTIFICATE: 'the path of a PEM file with the certificate of that app and its private key',
  TENANT_ID: 'the id of the tenant whose people may use the service',
  TOKEN_ISSUER: 'who signs the tokens that the API takes',
  TOKEN_JWKS_URL: 'where the keys of that issuer are',
  TOKEN_AUDIENCE: 'the application (client) id of the app that tokens for the API are issued to',
  WEB_ORIGIN: 'the origin of the pages that may call the API',
  WEB_PART_URL: 'the address of the page with the web part, which cards link to',
  SERVICE_URL: 'the address of the service, which the links on cards begin with',
  SCR_GRAPH_URL: 'the address of Microsoft Graph in the local tenant',
  SCR_TOLD_FROM: 'the UTC time at which a story begins whose requests tell the time themselves',
  BOT_APP_ID: 'the app id of the bot in Teams',
  BOT_CERTIFICATE: 'the path of a PEM file with the certificate of the bot and its private key'
} as const;
export type Name = keyof typeof PURPOSES;

export const text = (name: Name) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.nonEmpty(`${name} is missing: ${PURPOSES[name]}.`));
export const address = (name: Name) => v.pipe(text(name), v.url(`${name} is not a whole address: ${PURPOSES[name]}.`));

/** In local mode anybody may say who they are, so that nothing of it may be within reach of others. */
export const localAddress = (name: Name) =>
  v.pipe(
    address(name),
    v.check(
      isLoopback,
      `${name} is not an address of this computer: with SCR_MODE=local it must begin with http://127.0.0.1 or http://localhost.`
    )
  );

/** Tokens and what people typed go to these addresses, in production over TLS alone. */
export const secureAddress = (name: Name) =>
  v.pipe(
    address(name),
    v.check(isSecure, `${name} does not begin with https://: ${PURPOSES[name]}. Set it to the address with https://.`)
  );

/** The address of a host and no more, such as https://scr.example.org. A slash at its end is left out. */
export const origin = (name: Name) =>
  v.pipe(
    secureAddress(name),
    v.check(
      isOrigin,
      (issue) => `${name} has more than a host: ${PURPOSES[name]}. Set it to ${originOf(issue.input)}.`
    ),
    v.transform(originOf)
  );

/** The address of a site, which an administrator may have copied with a slash at its end. */
export const siteAddress = (name: Name) =>
  v.pipe(
    secureAddress(name),
    v.check(
      isSiteAddress,
      `${name} is not the address of a site alone: ${PURPOSES[name]}. Leave out the page, such as /SitePages/Home.aspx, and what follows it.`
    ),
    v.transform(withoutSlash)
  );

/** A port that others can be told. */
export const port = (name: Name) =>
  v.pipe(
    text(name),
    v.regex(/^\d{1,9}$/, `${name} is not a number: ${PURPOSES[name]}.`),
    v.transform(Number),
    v.minValue(1, `${name} is not from 1 to 65535: ${PURPOSES[name]}.`),
    v.maxValue(65_535, `${name} is not from 1 to 65535: ${PURPOSES[name]}.`)
  );

/** A lower-case GUID, as Entra ID writes it in tokens: with anything else every token would be refused. */
export const guid = (name: Name) =>
  v.pipe(
    text(name),
    v.regex(
      GUID,
      `${name} is not a GUID in lower case: ${PURPOSES[name]}. Copy it from Entra ID, such as 5d0c5ad3-6c1f-4c4b-8f06-2f1b5d9b7a01.`
    )
  );

/** An id as Entra ID writes it. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is no address at all has been refused before. */
const read = (given: string): URL | undefined => (URL.canParse(given) ? new URL(given) : undefined);

const isSecure = (given: string): boolean => (read(given)?.protocol ?? 'https:') === 'https:';

/** Whether an address is that of a site: no page or list of it, and nothing behind that. */
export const isSiteAddress = (given: string): boolean =>
  !read(given) || (isPlain(given) && !/\/(SitePages|Lists|_layouts|_api)(\/|$)|\.aspx$/i.test(new URL(given).pathname));

const isOrigin = (given: string): boolean => !read(given) || (isPlain(given) && new URL(given).pathname === '/');

const isPlain = (given: string): boolean => {
  const { search, hash, username } = new URL(given);
  return search + hash + username === '';
};

const originOf = (given: string): string => new URL(given).origin;
export const withoutSlash = (given: string): string => given.replace(/\/{1,9}$/, '');
