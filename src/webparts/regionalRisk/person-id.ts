import * as v from 'valibot';

const LegacyPageContext = v.object({ aadUserId: v.pipe(v.string(), v.uuid(), v.toLowerCase()) });

/**
 * The directory object id of the person signed in to the page, in lower case; undefined where the page has none.
 * `pageContext.aadInfo` has it too, but is a preview whose types SharePoint Framework 1.23 leaves out.
 */
export function personIdOf(legacyPageContext: unknown): string | undefined {
  const read = v.safeParse(LegacyPageContext, legacyPageContext);
  return read.success ? read.output.aadUserId : undefined;
}
