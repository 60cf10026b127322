import * as v from 'valibot';
import { asEntered } from '../../domain/input/characters';
import { CellText } from '../client/schemas';

/**
 * The cells of a row of SCR Settings. People edit them by hand, and a browser turns several spaces into no-break
 * spaces.
 */
export const SettingCells = {
  Key: v.pipe(CellText, v.trim(), v.toLowerCase()),
  Value: v.pipe(
    CellText,
    v.transform((text) => asEntered(text.replace(/\u00a0/g, ' ')))
  )
};
