import type { Counted } from '../../../../domain/insight/pictures/drawing';
import type { NumberLink } from './DrawingView';

/** What a picture is drawn from, and where its numbers lead. */
export type PictureOf<P> = P & { readonly linkOf: (counted: Counted) => NumberLink };
