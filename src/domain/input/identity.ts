/** As valibot’s `uuid` reads it, which the domain cannot import; nobody’s object id has another form. */
const OBJECT_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** As browsers and valibot’s `rfcEmail` read it, with a domain of at least two parts. Its parts have bounds. */
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?){1,8}$/i;

/** Whether a line has the form of a directory object id. */
export const isObjectId = (line: string): boolean => OBJECT_ID.test(line);

/** Whether a line has the form of an email address. */
export const isEmail = (line: string): boolean => EMAIL.test(line);
