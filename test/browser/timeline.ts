import type { Persona } from '../support/tenant';
import { type Party } from './party';
import { picture } from './pictures';
import { openWebPart } from './web-part';

/** The timeline of the review says who did what when, as the tour has gone. */
export async function expectTimeline(party: Party, reference: string): Promise<void> {
  const webPart = await openWebPart(await (await party.enter('director')).go('Open web part'));
  const panel = await webPart.openByAddress(reference);
  const happened = [...(await webPart.timeline(panel))].reverse();
  const { inspector, director, author, lead, communications } = party.people;
  const expected: readonly (readonly [string, Persona])[] = [
    ['New adult review recorded', inspector],
    ['IMR requested by the partnership', inspector],
    ['Terms of reference requested from the partnership', inspector],
    ['Terms of reference received', inspector],
    ['IMR author appointed', director],
    ['Entries added to the chronology', author],
    ['Entries added to the chronology', author],
    ['Word file of the IMR made', author],
    ['IMR submitted for agreement', author],
    ['IMR returned for changes', director],
    ['IMR submitted for agreement', author],
    ['IMR agreed', director],
    ['IMR provided to the partnership', inspector],
    ['Mental health involvement recorded', inspector],
    ['Draft report requested', inspector],
    ['Progress recorded', inspector],
    ['Draft report received', inspector],
    ['Comments on the draft report sent', inspector],
    ['Report recorded as final', inspector],
    ['The partnership intends to publish the report', inspector],
    ['Arrangements for publication agreed', communications],
    ['Report published', communications],
    ['Outcome recorded', inspector],
    ['Actions of the action plan added', inspector],
    ['Task waived', lead],
    ['Action updated', inspector],
    ['Review closed', lead]
  ];
  expect(happened.map((text) => text.split('\n').slice(0, 2).join(': '))).toEqual(
    expected.map(([what, { name: who }]) =>
      expect.stringMatching(new RegExp(`^${what}: ${who} \\(.*\\), \\d{1,2} \\w+ \\d{4} at \\d{1,2}:\\d{2}[ap]m`))
    )
  );
  await panel.getByRole('heading', { name: 'History' }).evaluate((heading) => {
    // The head of the panel stays where it is, above what scrolls.
    heading.style.scrollMarginTop = '72px';
    heading.scrollIntoView();
  });
  await picture(webPart.page, '7-timeline');
}
