import * as v from 'valibot';

import { ReferenceSchema } from '../../commands/reference-schema';
import { SHORT_PATH, type Links } from '../../links';
import type { Route } from './route';

/**
 * GET: leads from a short link to the page with the web part. It says nothing about the review, not even whether there
 * is one.
 */
export const shortLinksRoute = ({ page }: Pick<Links, 'page'>): Route => ({
  method: 'get',
  path: SHORT_PATH,
  permission: 'channel',
  audit: 'short-link',
  handler: (request, response) => {
    const parsed = v.safeParse(ReferenceSchema, request.params['reference']);
    if (parsed.success) response.redirect(302, page(parsed.output));
    else response.status(404).json({ refusal: { sentence: 'This is not the link of a review.' } });
  }
});
