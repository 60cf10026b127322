import * as React from 'react';
import { useTableCss } from './table-styles';

/** In place of a value that there is not. */
export const Quiet: React.FC = ({ children }) => <span className={useTableCss().quiet}>{children}</span>;

/** A second line of a cell. */
export const Second: React.FC = ({ children }) => <span className={useTableCss().second}>{children}</span>;
