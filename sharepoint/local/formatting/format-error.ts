/** What stands in a formatter that is not known here, or that SharePoint would not draw. The message says what. */
export class FormatError extends Error {}
