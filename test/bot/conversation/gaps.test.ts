import {
  director,
  everybody,
  inspector,
  notifies,
  outsider,
  safeguardingLead,
  accepted,
  attempt,
  replay,
  eventsOf
} from '../../domain/builders';
import type { StepResult, StepRequest } from '../../../bot/commands/step-result';
import { inPlace, createDesk, posted, storedAfter } from './desk';

const acts = [notifies(undefined, { mentalHealth: 'unknown' })];
const stored = storedAfter(acts);
const { reference } = stored.review;

/** The service, over this one review. */
function take({ step, given }: StepRequest): StepResult {
  const decision = attempt(stored.review, { by: safeguardingLead, step, given });
  if (!decision.ok) return { ...decision, stored };
  const event = accepted(decision);
  return {
    ok: true,
    seen: true,
    reference: stored.review.reference,
    stored: {
      ...stored,
      review: replay([...eventsOf(acts), event]),
      pending: [{ event, hash: 'h', previousHash: 'h' }]
    },
    directory: everybody,
    warnings: {},
    repeated: false
  };
}

describe('“gaps”', () => {
  it('shows the lead what is missing in their region', async () => {
    const desk = createDesk({ stored });
    const words = posted(await desk.say(safeguardingLead, 'Gaps'));
    expect(words).toContain('Mental health operations involved');
    expect(words).toContain('Remind Gwen Howells');
    expect(desk.logged).toContainEqual({
      name: 'gaps-listed',
      facts: expect.objectContaining({ personId: safeguardingLead.id, count: 1 }) as object
    });
  });

  it('is for leads, and tells nobody else what there is', async () => {
    const desk = createDesk({ stored });
    for (const person of [inspector, director])
      expect(posted(await desk.say(person, 'gaps'))).toContain('Gaps are for regional safeguarding leads');
    expect(posted(await desk.say(outsider, 'gaps'))).toContain('You are not in the Directory');
  });

  it('is offered in the welcome of a lead alone', async () => {
    const desk = createDesk({ stored });
    expect(posted(await desk.say(safeguardingLead, 'hello'))).toContain('View gaps');
    expect(posted(await desk.say(inspector, 'hello'))).not.toContain('View gaps');
  });
});

describe('nudging', () => {
  it('asks whoever can fill the gap, and the list says so', async () => {
    const desk = createDesk({ stored, take });
    const words = inPlace(
      await desk.press(safeguardingLead, { verb: 'nudge', reference, duty: 'settle-mental-health' })
    );
    expect(desk.taken).toEqual([
      {
        actorId: safeguardingLead.id,
        step: 'nudge',
        reference,
        given: { duty: 'settle-mental-health' },
        key: `nudge/${reference}/settle-mental-health/2012-08-08`
      }
    ]);
    expect(words).toContain(`Reminder sent to Gwen Howells: Record mental health involvement, ${reference}.`);
    expect(words).toContain('Gaps in the register');
  });

  it('of something that is not owed any more says so, and shows the gaps as they are', async () => {
    const words = inPlace(
      await createDesk({ stored, take }).press(safeguardingLead, { verb: 'nudge', reference, duty: 'request-terms' })
    );
    expect(words).toContain('This task is no longer open.');
    expect(words).toContain('Remind Gwen Howells');
  });

  it.each([{}, { reference }, { reference: 'x', duty: 'y' }, { reference, duty: 'z'.repeat(61) }])(
    'a press that carries %j does nothing',
    async (data) => {
      const desk = createDesk({ stored });
      expect(inPlace(await desk.press(safeguardingLead, { verb: 'nudge', ...data }))).toContain(
        'This button does not work any more'
      );
      expect(desk.taken).toEqual([]);
    }
  );
});
