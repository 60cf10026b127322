/** The body of an answer that refuses a request before a route looks at it. */
export const refusing = (
  sentence: string,
  retryAfterSeconds?: number
): Readonly<{ refusal: { readonly sentence: string }; retryAfterSeconds?: number }> => ({
  refusal: { sentence },
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds })
});
