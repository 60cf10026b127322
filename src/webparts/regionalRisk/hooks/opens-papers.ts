import * as React from 'react';

/** Whether the site lets people open papers in SharePoint, as far as is known. */
export const OpensPapers = React.createContext(true);
