import { author, director, inspector, safeguardingLead, untilAsked } from '../../domain/builders';
import { createDesk, posted, storedAfter } from './desk';

const stored = storedAfter(untilAsked);
const LACKING =
  '1 serious case review cannot be read and is missing here: SCR-A-2012-0009. Ask an administrator to repair it.';

describe('a list that lacks a review which cannot be read says so', () => {
  test.each([
    ['what next', inspector],
    ['my reviews', director],
    ['gaps', safeguardingLead]
  ])('%s', async (text, who) => {
    expect(posted(await createDesk({ stored, missing: ['SCR-A-2012-0009'] }).say(who, text))).toContain(LACKING);
    expect(posted(await createDesk({ stored }).say(who, text))).not.toContain('cannot be read');
  });

  test('nothing else is listed: it does not say that there is nothing', async () => {
    const answer = posted(await createDesk({ missing: ['SCR-A-2012-0009'] }).say(author, 'what next'));
    expect(answer).toContain(LACKING);
    expect(answer).not.toContain('You have nothing to do');
  });

  test('a search that finds none but that', async () => {
    const desk = createDesk({ find: () => ({ missing: ['SCR-A-2012-0009'], found: [], more: false }) });
    expect(posted(await desk.say(director, 'find winterbourne'))).toContain(LACKING);
  });

  test('many are counted, and the first ten named', async () => {
    const missing = Array.from({ length: 12 }, (_, index) => `SCR-A-2012-00${index + 10}`);
    const answer = posted(await createDesk({ stored, missing }).say(director, 'my reviews'));
    expect(answer).toContain('12 serious case reviews cannot be read and are missing here: SCR-A-2012-0010');
    expect(answer).toContain('SCR-A-2012-0019, and 2 more. Ask an administrator to repair them.');
  });
});
