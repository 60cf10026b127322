import type { Terminology } from '../../../domain/terminology';
import { OUR_WORDS, siteWords, wordsOf } from '../../../domain/site-words';
import { typedIn } from '../../../domain/typed-in';
import type { Viewer } from './viewer';

/** How the page speaks at a site that has these labels. */
export const speaking = (labels: Terminology): Pick<Viewer, 'words' | 'quoting'> => ({
  words: wordsOf(labels),
  quoting: (source) => siteWords(labels, typedIn(source)) ?? OUR_WORDS
});
