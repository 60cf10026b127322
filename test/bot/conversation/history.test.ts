import { directorElsewhere, inspector, notifies, REFERENCE } from '../../domain/builders';
import { recordsProgress } from '../../domain/acts';
import { createDesk, posted, storedAfter } from './desk';

const desk = () => createDesk({ stored: storedAfter([notifies(), recordsProgress()]), written: [] });

test('the history of a review is shown for its button, and for the word with the reference, the same', async () => {
  const pressed = posted(await desk().press(inspector, { verb: 'show-history', reference: REFERENCE }));
  expect(pressed).toContain('Progress recorded');
  for (const typed of [`history ${REFERENCE}`, `Show the history of ${REFERENCE.toLowerCase()}`])
    expect(posted(await desk().say(inspector, typed))).toBe(pressed);
});

test('of a review of another region, what is said is what its reference alone would say', async () => {
  expect(posted(await desk().say(directorElsewhere, `history ${REFERENCE}`))).toBe(
    posted(await desk().say(directorElsewhere, REFERENCE))
  );
});
