import { HttpRequestError } from '@pnp/queryable';

const DUPLICATE = -2130575169;
const OVER_THRESHOLD = -2147024860;
const FILE_EXISTS = -2130575257;

/** SharePoint refused the request. */
export const isRefusal = (error: unknown): boolean => error instanceof HttpRequestError;

/** The item or list does not exist. */
export const isMissing = (error: unknown): boolean => statusOf(error) === 404;

/**
 * The read, or a fallback if the item or list does not exist: a site without a newer list works as before, until it is
 * provisioned.
 */
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

/** A requested column does not exist: SharePoint answers with 400. */
export const isMissingColumn = (error: unknown): boolean => statusOf(error) === 400;

/**
 * Someone else has changed the item since it was read. SharePoint also says so by a “save conflict”, which comes from
 * updates and uploads even with one writer.
 */
export const isChanged = (error: unknown): boolean => [409, 412].includes(statusOf(error) ?? 0);

/** A unique column already has this value. Sources differ about the HTTP status, but not about the code. */
export async function isDuplicate(error: unknown): Promise<boolean> {
  if (!(error instanceof HttpRequestError)) return false;
  return (await codeOf(error)) === DUPLICATE;
}

/** There is a file of this name already, which was not to be replaced. */
export async function isNameTaken(error: unknown): Promise<boolean> {
  return error instanceof HttpRequestError && (await codeOf(error)) === FILE_EXISTS;
}

/** The first condition of a query leaves more than 5,000 rows, so SharePoint refuses it. */
export async function isOverThreshold(error: unknown): Promise<boolean> {
  return error instanceof HttpRequestError && (await codeOf(error)) === OVER_THRESHOLD;
}

/** The read, or a fallback if its first condition leaves more than 5,000 rows, which SharePoint refuses. */
export async function unlessOverThreshold<Read>(read: Promise<Read>, otherwise: Read): Promise<Read> {
  try {
    return await read;
  } catch (error) {
    if (await isOverThreshold(error)) return otherwise;
    throw error;
  }
}

const statusOf = (error: unknown): number | undefined => (error instanceof HttpRequestError ? error.status : undefined);

async function codeOf(error: HttpRequestError): Promise<number | undefined> {
  const code = /"code"\s*:\s*"(-?\d+)/.exec(await error.response.clone().text())?.[1];
  return code === undefined ? undefined : Number(code);
}
