import { nextReference } from '../../src/domain/review/reference';

/**
 * The references of new reviews that this copy of the service is writing now, so that no two forms try the same one.
 */
interface References {
  /** The next after the last one in the register, but for those being written. */
  next(prefix: string, last: string | undefined): string;
  /** Keeps a reference from other forms until it is written, or has failed. */
  using<Written>(reference: string, write: () => Promise<Written>): Promise<Written>;
}

export function createReferences(): References {
  const beingWritten = new Set<string>();
  return {
    next(prefix, last) {
      let reference = nextReference(prefix, last);
      while (beingWritten.has(reference)) reference = nextReference(prefix, reference);
      return reference;
    },
    async using(reference, write) {
      beingWritten.add(reference);
      try {
        return await write();
      } finally {
        beingWritten.delete(reference);
      }
    }
  };
}
