/** A refusal by SharePoint. `code` is "<hresult>, <.NET type>", the only part that clients can rely on. */
export class Failure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string
  ) {
    super(message);
  }
}

const QUERY = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
const PLAIN = '-1, Microsoft.SharePoint.SPException';
const ARGUMENT = '-2147024809, System.ArgumentException';

export const accessDenied = (): Failure =>
  new Failure(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. You do not have permission to perform this action or access this resource.'
  );
export const notSignedIn = (): Failure =>
  new Failure(
    401,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. Sign in before you use this site.'
  );
export const digestInvalid = (): Failure =>
  new Failure(
    403,
    '-2130575252, Microsoft.SharePoint.SPException',
    "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again."
  );
export const listMissing = (name: string, web: string): Failure =>
  new Failure(404, '-1, System.ArgumentException', `List '${name}' does not exist at site with URL '${web}'.`);
export const listIdMissing = (): Failure =>
  new Failure(
    404,
    '-2130575322, Microsoft.SharePoint.SPException',
    'List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user.'
  );
export const listExists = (): Failure =>
  new Failure(
    500,
    '-2130575342, Microsoft.SharePoint.SPException',
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.'
  );
export const itemMissing = (): Failure =>
  new Failure(
    404,
    '-2130575338, System.ArgumentException',
    'Item does not exist. It may have been deleted by another user.'
  );
export const fileMissing = (path: string): Failure =>
  new Failure(404, '-2130575338, Microsoft.SharePoint.SPException', `The file ${path} does not exist.`);
export const fileExists = (name: string): Failure =>
  new Failure(
    400,
    '-2130575257, Microsoft.SharePoint.SPException',
    `A file or folder with the name ${name} already exists.`
  );
export const folderMissing = (path: string): Failure =>
  new Failure(404, '-2147024893, System.IO.DirectoryNotFoundException', `Folder ${path} does not exist.`);
export const userMissing = (): Failure =>
  new Failure(404, '-2146232832, Microsoft.SharePoint.SPException', 'User cannot be found.');
export const userUnknown = (): Failure =>
  new Failure(400, '-2130575276, Microsoft.SharePoint.SPException', 'The user does not exist or is not unique.');
export const groupMissing = (): Failure =>
  new Failure(404, '-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.');
/** The name of a group or permission level. */
export const nameTaken = (): Failure =>
  new Failure(
    500,
    '-2130575293, Microsoft.SharePoint.SPException',
    'The specified name is already in use.\n\nPlease try again with a new name.'
  );
/** Neither granted to nor known: what role assignments say of a number. */
export const principalMissing = (id: number): Failure =>
  new Failure(404, '-2146232832, Microsoft.SharePoint.SPException', `Can not find the principal with id: ${id}.`);
export const roleMissing = (): Failure =>
  new Failure(404, '-2146232832, Microsoft.SharePoint.SPException', 'Can not find the permission level.');
export const limitedAccess = (): Failure =>
  new Failure(
    400,
    '-2146232832, Microsoft.SharePoint.SPException',
    'You cannot grant a user a limited access permission level.'
  );
export const inherits = (): Failure =>
  new Failure(
    400,
    '-2146233079, System.InvalidOperationException',
    'This operation is not allowed on an object that inherits permissions.'
  );
export const viewMissing = (): Failure =>
  new Failure(404, '-2147024809, System.ArgumentException', 'The specified view is invalid.');
export const xmlRefused = (): Failure =>
  new Failure(500, '-1, System.Xml.XmlException', 'An error occurred while parsing the XML of the view.');
/** SharePoint stores some of this, and says so only when someone opens the view. */
export const camlRefused = (name: string): Failure =>
  new Failure(
    500,
    '-2130575340, Microsoft.SharePoint.SPException',
    `The view cannot be shown: ${name} is not known, or not as CAML has it.`
  );
export const columnMissing = (name: string): Failure =>
  new Failure(400, ARGUMENT, `Column '${name}' does not exist. It may have been deleted by another user.`);
export const fieldExists = (name: string): Failure =>
  new Failure(
    500,
    '-2130575245, Microsoft.SharePoint.SPDuplicateFieldNameException',
    `A duplicate field name "${name}" was found.`
  );
export const badField = (message: string): Failure =>
  new Failure(500, '-2130575340, Microsoft.SharePoint.SPException', message);
export const cannotToggleHidden = (title: string): Failure =>
  badField(`The column ${title} cannot be hidden or shown: its schema has no CanToggleHidden.`);
export const propertyMissing = (name: string): Failure =>
  new Failure(400, PLAIN, `The field or property '${name}' does not exist.`);
export const bodyPropertyMissing = (name: string, type: string): Failure =>
  new Failure(
    400,
    QUERY,
    `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`
  );
export const badBody = (message: string): Failure => new Failure(400, QUERY, message);
export const wrongType = (edm: string): Failure =>
  new Failure(
    400,
    QUERY,
    `Cannot convert a primitive value to the expected type '${edm}'. See the inner exception for more details.`
  );
export const badExpression = (text: string): Failure =>
  new Failure(400, QUERY, `The expression "${text}" is not valid.`);
export const badQuery = (): Failure => new Failure(400, PLAIN, 'The query is not valid.');
export const unfilterable = (name: string, type: string): Failure =>
  new Failure(400, PLAIN, `The field '${name}' of type '${type}' cannot be used in the query filter expression.`);
export const notExpanded = (name: string): Failure =>
  new Failure(
    400,
    PLAIN,
    `The query to field '${name}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${name}.`
  );
export const badText = (): Failure =>
  new Failure(
    500,
    '-2130575155, Microsoft.SharePoint.SPException',
    'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.'
  );
export const duplicateValue = (fields: readonly string[]): Failure =>
  new Failure(
    500,
    '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${fields.join(', ')}].`
  );
export const threshold = (): Failure =>
  new Failure(
    500,
    '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
    'The attempted operation is prohibited because it exceeds the list view threshold.'
  );
export const etagMismatch = (asked: string, actual: string): Failure =>
  new Failure(
    412,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The request ETag value '${asked}' does not match the object's ETag value '${actual}'.`
  );
/** Comes from updates and uploads even with one writer. */
export const saveConflict = (): Failure =>
  new Failure(
    409,
    '-2130246326, Microsoft.SharePoint.SPException',
    'Save Conflict\n\nYour changes conflict with those made concurrently by another user. If you want your changes to be applied, click Back in your Web browser, refresh the page, and resubmit your changes.'
  );
/** Someone has the file open. */
export const fileLocked = (path: string): Failure =>
  new Failure(
    423,
    '-2147018894, Microsoft.SharePoint.SPFileLockException',
    `The file ${path} is locked for shared use by someone@example.test [membership].`
  );
export const tooBusy = (status: number): Failure =>
  new Failure(status, '-2147429894, Microsoft.SharePoint.SPException', 'The server is too busy. Try again later.');
/** What a part of a batch answers when the whole takes too long. */
export const timedOut = (): Failure =>
  new Failure(
    500,
    '-2146233083, Microsoft.SharePoint.Client.ClientServiceTimeoutException',
    'The operation has timed out.'
  );
/** SharePoint reads so many bytes of a batch and no more. */
export const batchTooLarge = (read: number, most: number): Failure =>
  new Failure(
    400,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    `The maximum number of bytes allowed to be read from the stream has been exceeded. After the last read operation, a total of ${read} bytes has been read from the stream; however a maximum of ${most} bytes is allowed.`
  );
export const noteTooLong = (): Failure =>
  new Failure(
    400,
    '-2130575155, Microsoft.SharePoint.SPException',
    'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.'
  );
export const resourceMissing = (path: string): Failure =>
  new Failure(
    404,
    '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
    `Cannot find resource for the request ${path}.`
  );
export const methodNotAllowed = (): Failure =>
  new Failure(
    405,
    '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
    'The HTTP method is not supported by this resource.'
  );
export const tooLarge = (): Failure =>
  new Failure(413, '-2147024809, Microsoft.SharePoint.SPException', 'The request message is too big.');
