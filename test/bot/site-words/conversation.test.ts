import { STANDARD_TERMS, type Terminology } from '../../../src/domain/terminology';
import { inspector, notifies, safeguardingLead } from '../../domain/builders';
import { inPlace, createDesk, posted, storedAfter, wordsOf } from '../conversation/desk';

const labels: Terminology = {
  ...STANDARD_TERMS,
  'adult-review': 'safeguarding adults review',
  'adult-partnership': 'safeguarding adults board',
  partnership: 'board',
  commissioner: 'integrated care board'
};
const SERVICE = 'Home of the old partnership';
const stored = storedAfter([notifies(undefined, { service: SERVICE, mentalHealth: 'unknown' })]);
const { reference } = stored.review;

describe('a chat of a site with words of its own', () => {
  it('greets in them', async () => {
    const words = posted(await createDesk({ labels }).say(inspector, 'hello'));
    expect(words).toContain('Safeguarding adults reviews or serious case reviews');
  });

  it('shows a review in them, and the name of its service as it was typed', async () => {
    const desk = createDesk({ stored, labels });
    const words = posted(await desk.say(inspector, reference));
    expect(words).toContain('Safeguarding adults review');
    expect(words).not.toContain('serious case review');
    expect(words).toContain(SERVICE);
    expect(words).toContain(reference);
    expect(posted(await desk.say(safeguardingLead, 'gaps'))).toContain(reference);
  });

  it('opens a form in them, and hands back what was typed as it was', async () => {
    const desk = createDesk({ stored, labels });
    const form = posted(await desk.say(inspector, 'new adult'));
    expect(form).toContain('Safeguarding adults board');
    expect(form).not.toContain('Safeguarding partnership');
  });

  it('quotes what was looked for as it was typed', async () => {
    const desk = createDesk({ labels, find: () => ({ found: [], more: false }) });
    expect(posted(await desk.say(inspector, 'find old partnership'))).toContain(
      'No review that you may see matches “old partnership”. Try one word of the name of a service or of a board'
    );
  });

  it('speaks as the briefing does where SharePoint does not say what the site calls things', async () => {
    expect(
      wordsOf(await createDesk({ stored, labels, busy: true }).press(inspector, { verb: 'show-review', reference }))
    ).toContain('SharePoint is busy');
  });

  it('a press keeps what it carries', async () => {
    const desk = createDesk({ stored, labels });
    const card = (await desk.press(inspector, { verb: 'show-review', reference })).inPlace?.card;
    expect(JSON.stringify(card)).toContain(`"reference":"${reference}"`);
    expect(inPlace(await desk.press(inspector, { verb: 'show-review', reference }))).toContain(SERVICE);
  });
});
