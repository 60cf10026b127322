/** A request that Graph refuses: an HTTP status, a code that clients can rely on, and a sentence for people. */
export class GraphFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string
  ) {
    super(message);
  }
}

export const tokenMissing = (): GraphFailure =>
  new GraphFailure(401, 'InvalidAuthenticationToken', 'Access token is empty.');
export const tokenInvalid = (): GraphFailure =>
  new GraphFailure(401, 'InvalidAuthenticationToken', 'Access token validation failure. Invalid audience.');
export const accessDenied = (): GraphFailure =>
  new GraphFailure(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
export const onlyForPeople = (): GraphFailure =>
  new GraphFailure(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
export const itemMissing = (): GraphFailure =>
  new GraphFailure(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
export const folderMissing = (): GraphFailure =>
  new GraphFailure(404, 'ErrorItemNotFound', 'The specified folder could not be found in the store.');
export const idMalformed = (): GraphFailure => new GraphFailure(400, 'ErrorInvalidIdMalformed', 'Id is malformed.');
export const folderExists = (name: string): GraphFailure =>
  new GraphFailure(409, 'ErrorFolderExists', `A folder with the specified name already exists., ${name}`);
export const inefficient = (): GraphFailure =>
  new GraphFailure(400, 'InefficientFilter', 'The restriction or sort order is too complex for this operation.');
export const filterInvalid = (): GraphFailure =>
  new GraphFailure(400, 'ErrorInvalidUrlQueryFilter', 'The query filter contains one or more invalid nodes.');
export const addressUnreadable = (why: string): GraphFailure => new GraphFailure(400, 'RequestBroker--ParseUri', why);
export const propertyMissing = (name: string, type: string): GraphFailure =>
  addressUnreadable(`Could not find a property named '${name}' on type 'Microsoft.OutlookServices.${type}'.`);
export const optionUnknown = (name: string): GraphFailure =>
  new GraphFailure(400, 'BadRequest', `The query parameter '${name}' is not supported.`);
export const bodyUnreadable = (): GraphFailure =>
  new GraphFailure(
    400,
    'BadRequest',
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.'
  );
export const bodyPropertyMissing = (name: string, type: string): GraphFailure =>
  new GraphFailure(
    400,
    'RequestBodyRead',
    `The property '${name}' does not exist on type 'Microsoft.OutlookServices.${type}'. Make sure to only use property names that are defined by the type or mark the type as open type.`
  );
export const bodyValueInvalid = (name: string): GraphFailure =>
  new GraphFailure(400, 'RequestBodyRead', `Cannot convert the literal of '${name}' to the expected type.`);
export const cannotBeSet = (name: string): GraphFailure =>
  new GraphFailure(400, 'ErrorInvalidPropertySet', `The property '${name}' cannot be set.`);
export const headerInvalid = (name: string): GraphFailure =>
  new GraphFailure(
    400,
    'InvalidInternetMessageHeader',
    `The internet message header name '${name}' should start with 'x-' or 'X-'.`
  );
export const extendedPropertyInvalid = (): GraphFailure =>
  new GraphFailure(400, 'ErrorInvalidExtendedProperty', 'The extended property attribute combination is invalid.');
export const recipientsMissing = (): GraphFailure =>
  new GraphFailure(
    400,
    'ErrorInvalidRecipients',
    "At least one recipient isn't valid., A message can't be sent because it contains no recipients."
  );
export const noDraft = (): GraphFailure => new GraphFailure(400, 'ErrorInvalidRequest', 'Only a draft can be sent.');
export const commentAndBody = (): GraphFailure =>
  new GraphFailure(400, 'ErrorInvalidParameter', 'Comment and the body of the message cannot both be given.');
export const changedMeanwhile = (): GraphFailure =>
  new GraphFailure(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.'
  );
export const noContent = (): GraphFailure =>
  new GraphFailure(405, 'ErrorInvalidRequest', 'The content of a reference attachment cannot be read.');
export const methodRefused = (): GraphFailure =>
  new GraphFailure(405, 'BadRequest', 'Specified HTTP method is not allowed for the request target.');
export const segmentMissing = (name: string): GraphFailure =>
  new GraphFailure(400, 'BadRequest', `Resource not found for the segment '${name}'.`);
export const tooLarge = (): GraphFailure =>
  new GraphFailure(413, 'RequestEntityTooLarge', 'The request body is larger than 4 MB.');
export const tooManyAtOnce = (): GraphFailure =>
  new GraphFailure(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.');
export const away = (): GraphFailure =>
  new GraphFailure(503, 'ErrorMailboxStoreUnavailable', 'The mailbox database is temporarily unavailable.');
/** What a fault on demand answers. */
export const struck = (status: number): GraphFailure =>
  new GraphFailure(status, CODES[status] ?? 'UnknownError', 'The request could not be carried out. Try again later.');

const CODES: Readonly<Record<number, string>> = {
  403: 'ErrorAccessDenied',
  429: 'ApplicationThrottled',
  500: 'ErrorInternalServerError',
  503: 'ErrorServerBusy'
};
