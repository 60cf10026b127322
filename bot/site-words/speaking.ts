import { STANDARD_TERMS, type Terminology } from '../../src/domain/terminology';
import type { ConversationDependencies, ChatQueries } from '../conversation/dependencies';
import { wordingOf, type Wording } from './wording';

/** The parts of a conversation that remember, for one answer, everything that was read: the answer may quote it. */
export interface Speaking {
  readonly parts: ConversationDependencies;
  /** The wording for what is answered now. Until the site has said what it calls things, they are called as the briefing does. */
  readonly wording: () => Wording;
}

/** `asked` is everything that the person typed or pressed. */
export function speaking(parts: ConversationDependencies, asked: unknown): Speaking {
  const sources: unknown[] = [asked];
  let labels: Terminology = STANDARD_TERMS;
  const known = parts.labels().then(
    (said) => void (labels = said),
    () => undefined
  );
  const noting =
    <Args extends readonly unknown[], Given>(ask: (...args: Args) => Promise<Given>) =>
    async (...args: Args): Promise<Given> => {
      const [given] = await Promise.all([ask(...args), known]);
      sources.push(given);
      return given;
    };
  const { directory, person, find, locations, review, watch, form, chronology, reviewsOf } = parts.reading;
  const reading: ChatQueries = {
    directory: noting(directory),
    person: noting(person),
    find: noting(find),
    locations: noting(locations),
    review: noting(review),
    watch: noting(watch),
    form: noting(form),
    chronology: noting(chronology),
    reviewsOf: noting(reviewsOf)
  };
  return {
    parts: {
      ...parts,
      reading,
      commands: { handleCommand: noting((command) => parts.commands.handleCommand(command)) },
      keeping: { handleChange: noting((wish) => parts.keeping.handleChange(wish)) }
    },
    wording: () => wordingOf(labels, sources)
  };
}
