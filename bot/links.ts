import * as v from 'valibot';

import type { EmailTemplateId } from '../src/domain/email-templates';
import type { Region } from '../src/domain/words';
import { regionInRegister } from '../src/register/views/region-link';
import { ReferenceSchema } from './commands/reference-schema';

/** The addresses that cards link to. */
export interface Links {
  /** The page with the web part. */
  readonly register: string;
  /**
   * A short link of our own, which leads on to the page: Teams shows nothing for pasted addresses of SharePoint,
   * because they belong to its own app.
   */
  review(reference: string): string;
  /** The address of a review on the page with the web part. */
  page(reference: string): string;
  /** The open reviews of a region in SCR Register, in SharePoint. */
  region(region: Region): string;
  /** The address of an email to send about a review, by the id of its template. */
  email(reference: string, id: EmailTemplateId): string;
  /** The address of a mail on the same page, for those who may read it. */
  mail(key: string): string;
  /** The address of the mail of the mailbox there. */
  readonly mails: string;
  /** The reference in a pasted address: undefined unless it is an address of a review. */
  referenceIn(url: string): string | undefined;
}

interface Addresses {
  readonly webPartUrl: string;
  readonly serviceUrl: string;
  readonly siteUrl: string;
}

const NAME = 'review';
const EMAIL_NAME = 'email';
const MAIL_NAME = 'mail';
const SHORT = '/r/';

/** The path of a short link, for the web server. */
export const SHORT_PATH = `${SHORT}:reference`;

/** The addresses of the page, the service and the site. */
export const linksOf = ({ webPartUrl, serviceUrl, siteUrl }: Addresses): Links => ({
  register: webPartUrl,
  review: (reference) => new URL(`${SHORT}${reference}`, serviceUrl).href,
  page: (reference) => pageWith(webPartUrl, { [NAME]: reference }),
  region: (region) => regionInRegister(siteUrl, region),
  email: (reference, id) => pageWith(webPartUrl, { [NAME]: reference, [EMAIL_NAME]: id }),
  mail: (key) => pageWith(webPartUrl, { [MAIL_NAME]: key }),
  mails: pageWith(webPartUrl, { section: 'mail' }),
  referenceIn: (url) => {
    if (!URL.canParse(url)) return undefined;
    const parsed = v.safeParse(ReferenceSchema, namedIn(new URL(url), webPartUrl, serviceUrl));
    return parsed.success ? parsed.output : undefined;
  }
});

function pageWith(webPartUrl: string, named: Readonly<Record<string, string>>): string {
  const address = new URL(webPartUrl);
  for (const [name, value] of Object.entries(named)) address.searchParams.set(name, value);
  return address.href;
}

function namedIn(url: URL, webPartUrl: string, serviceUrl: string): string | null {
  if (pageOf(url) === pageOf(new URL(webPartUrl))) return url.searchParams.get(NAME);
  const isShort = url.origin === new URL(serviceUrl).origin && url.pathname.toLowerCase().startsWith(SHORT);
  return isShort ? url.pathname.slice(SHORT.length) : null;
}

/** SharePoint takes the addresses of its pages in capitals or not. */
const pageOf = ({ origin, pathname }: URL): string => `${origin}${pathname}`.toLowerCase();
