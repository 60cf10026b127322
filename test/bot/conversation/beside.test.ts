import {
  agrees,
  director,
  directorElsewhere,
  eventsOf,
  everybody,
  REFERENCE,
  untilSubmitted
} from '../../domain/builders';
import { createDesk, posted, storedAfter } from './desk';

const stored = storedAfter(untilSubmitted);
const agreed = storedAfter([...untilSubmitted, agrees()]);
const AGREE = {
  verb: 'take-step',
  step: 'agree-imr',
  reference: REFERENCE,
  version: '1.0',
  form: `${REFERENCE}#4`,
  beside: true
};

test('given a digest, when a review of it is shown, then its card comes beneath, is kept, and the digest stays', async () => {
  const answer = await createDesk({ stored }).press(director, {
    verb: 'show-review',
    reference: REFERENCE,
    beside: true
  });
  expect(answer.inPlace).toBeUndefined();
  expect(posted(answer)).toContain(REFERENCE);
  expect(answer.post?.[0]?.tracked).toMatchObject({ reference: REFERENCE, person: { id: director.id } });
  expect(answer.post?.[0]?.summary).toContain(REFERENCE);
});

test('when the director agrees on it, then the receipt comes beneath', async () => {
  const desk = createDesk({
    stored,
    take: () => ({
      ok: true,
      seen: true,
      reference: REFERENCE,
      stored: agreed,
      directory: everybody,
      warnings: {},
      repeated: false
    })
  });
  const answer = await desk.press(director, AGREE);
  expect(desk.taken).toMatchObject([{ actorId: director.id, step: 'agree-imr', given: { version: '1.0' } }]);
  expect(answer.inPlace).toBeUndefined();
  expect(posted(answer)).toContain('IMR agreed, ');
  expect(answer.post?.[0]?.tracked).toMatchObject({
    reference: REFERENCE,
    seq: eventsOf([...untilSubmitted, agrees()]).length
  });
});

test('when the director returns with reasons, then the form alone comes beneath', async () => {
  const answer = await createDesk({ stored }).press(director, {
    verb: 'open-form',
    step: 'return-imr',
    reference: REFERENCE,
    version: '1.0',
    beside: true
  });
  expect(answer.inPlace).toBeUndefined();
  expect(answer.post).toHaveLength(1);
  expect(posted(answer)).toContain('What changes are needed before you can agree it?');
});

test('what is refused, unknown or busy is said beneath, too', async () => {
  expect(
    posted(
      await createDesk({ stored }).press(directorElsewhere, { verb: 'show-review', reference: REFERENCE, beside: true })
    )
  ).toContain('Details are for South West.');
  expect(posted(await createDesk({ stored }).press(director, { verb: 'nothing', beside: true }))).toContain(
    'This button does not work any more'
  );
  expect(
    posted(
      await createDesk({ stored, busy: true }).press(director, {
        verb: 'show-review',
        reference: REFERENCE,
        beside: true
      })
    )
  ).toContain('SharePoint is busy');
});
