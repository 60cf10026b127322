import type { Refusal } from '../../src/domain/review/refusal';
import type { Text } from '../../src/domain/text';

interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** The same for a row that the person does not sign off as for one that does not exist. */
export const notForYou = (): Refused => ({
  ok: false,
  refusal: {
    code: 'not-your-role',
    rule: 'KP-2',
    sentence:
      'No row of the old register is available to you here. The regional safeguarding lead of the region signs its rows off.'
  }
});

export const refusedRow = (sentence: Text): Refused => ({
  ok: false,
  refusal: { code: 'guarded', rule: 'KP-2', sentence }
});
