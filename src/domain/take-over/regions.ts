import type { Region } from '../words';
import type { Gathered } from './gather';
import { regionIn } from './values/authority';

/**
 * The region of a review is that of its authority. A cell that names another one is a note, as some publishers put
 * Milton Keynes in the East.
 */
export function noteOtherRegions({ review, cells, lines }: Gathered, region: Region | undefined): Gathered {
  const others = cells.filter(({ read, fate }) => {
    const named = fate === 'field' && read.id === 'region' ? regionIn(read.ownLine.words) : undefined;
    return named !== undefined && named !== region;
  });
  return {
    review,
    cells: cells.map((each) => (others.includes(each) ? { ...each, fate: 'note' } : each)),
    lines: [
      ...lines,
      ...others.map(({ read: { ownLine } }) =>
        region === undefined
          ? ownLine
          : { ...ownLine, words: `${ownLine.words} (by the local authority it is ${region})` }
      )
    ]
  };
}
