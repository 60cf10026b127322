import { HttpRequestError } from '@pnp/queryable';

const DUPLICATE = -2130575169;
const OVER_THRESHOLD = -2147024860;

/** SharePoint answered, and did not do it. */
export const isRefusal = (error: unknown): boolean => error instanceof HttpRequestError;

/** The item or list that was asked for is not there. */
export const isMissing = (error: unknown): boolean => statusOf(error) === 404;

/** What was read, or something else where the item or list is not there: a site that has not been provisioned since a list was thought of works as before. */
export async function unlessMissing<Read, Otherwise>(
  read: Promise<Read>,
  otherwise: Otherwise
): Promise<Read | Otherwise> {
  try {
    return await read;
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}

/** A column that was asked for is not there: SharePoint takes that for a bad question. */
export const isMissingColumn = (error: unknown): boolean => statusOf(error) === 400;

/** Somebody else has changed the item since it was read. */
export const isChanged = (error: unknown): boolean => statusOf(error) === 412;

/** A unique column has this value already. The HTTP status of it differs between sources, the code does not. */
export async function isDuplicate(error: unknown): Promise<boolean> {
  if (!(error instanceof HttpRequestError)) return false;
  return (await codeOf(error)) === DUPLICATE;
}

/** The first condition of a query leaves more than 5,000 rows, through which SharePoint does not look. */
export async function isOverThreshold(error: unknown): Promise<boolean> {
  return error instanceof HttpRequestError && (await codeOf(error)) === OVER_THRESHOLD;
}

const statusOf = (error: unknown): number | undefined => (error instanceof HttpRequestError ? error.status : undefined);

async function codeOf(error: HttpRequestError): Promise<number | undefined> {
  const code = /"code"\s*:\s*"(-?\d+)/.exec(await error.response.clone().text())?.[1];
  return code === undefined ? undefined : Number(code);
}
