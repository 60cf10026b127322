import { DUTY_IDS } from '../ids';
import type { Waiver } from './review';

/**
 * The waiver that a form gave. A duty that there is not would be a mistake of the form, which offers those that are
 * open.
 */
export function waiversIn(
  { duty: key = '', reason = '' }: { readonly duty?: string; readonly reason?: string },
  seq: number
): readonly Waiver[] {
  const [name = '', item] = key.split('/');
  const duty = DUTY_IDS.find((id) => id === name);
  return duty ? [{ duty, ...(item === undefined ? {} : { item }), seq, reason }] : [];
}
