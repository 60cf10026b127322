/** Requests that are not sent to a scratch site, each with the reason. */
const UNSENT: readonly { readonly when: RegExp; readonly why: string }[] = [
  {
    when: /^(batch )?POST web\/roleDefinitions\b/,
    why: 'A permission level could not be removed again by what the product sends.'
  }
];

export const whyUnsent = (line: string): string | undefined => UNSENT.find(({ when }) => when.test(line))?.why;
