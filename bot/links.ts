import * as v from 'valibot';

import { ReferenceSchema } from './commands/reference-schema';

/** The addresses that cards link to, all of them of the page with the web part. */
export interface Links {
  readonly register: string;
  review(reference: string): string;
  /** The reference in a pasted address: undefined unless it is an address of a review. */
  referenceIn(url: string): string | undefined;
}

const NAME = 'review';

export const linksOf = (webPartUrl: string): Links => ({
  register: webPartUrl,
  review: (reference) => {
    const address = new URL(webPartUrl);
    address.searchParams.set(NAME, reference);
    return address.href;
  },
  referenceIn: (url) => {
    if (!URL.canParse(url) || pageOf(url) !== pageOf(webPartUrl)) return undefined;
    const parsed = v.safeParse(ReferenceSchema, new URL(url).searchParams.get(NAME));
    return parsed.success ? parsed.output : undefined;
  }
});

/** SharePoint takes the addresses of its pages in capitals or not. */
const pageOf = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`.toLowerCase();
};
