import type { Place } from './letter-text';

/** Something that was found, as it is written, and where. */
export interface Found {
  readonly said: string;
  readonly place: Place;
  readonly isQuoted: boolean;
  readonly isChanged: boolean;
  readonly isHidden: boolean;
}
