import { missedNotices } from '../../../src/domain/notices/missed-notices';
import {
  deputy,
  director,
  eventsOf,
  everybody,
  mentalHealthManager,
  holds,
  notifies,
  person,
  recordsImrRequest,
  REFERENCE,
  replay,
  without
} from '../builders';

const LATER = '2012-09-03T09:00:00.000Z';
const acts = [notifies(undefined, { mentalHealth: 'yes' }), recordsImrRequest()];
const vacant = without(director, deputy, mentalHealthManager);
const toldNobody = replay(eventsOf(acts, { directory: vacant }));

describe('what could not be said', () => {
  it('is said to whoever holds the post now: the newest of it, once to each', () => {
    const late = missedNotices(toldNobody, everybody, LATER);
    expect(late.map(({ id, notice, to, seq }) => ({ id, notice, to, seq }))).toEqual([
      {
        id: `${REFERENCE}#2/imr-request-to-director/${director.id}`,
        notice: 'imr-request-to-director',
        to: 'regional-director',
        seq: 2
      },
      {
        id: `${REFERENCE}#2/imr-request-to-mental-health/${mentalHealthManager.id}`,
        notice: 'imr-request-to-mental-health',
        to: 'mental-health-operations-manager',
        seq: 2
      }
    ]);
  });

  it('is nothing while the post is vacant, or held from a later day on', () => {
    expect(missedNotices(toldNobody, vacant, LATER)).toEqual([]);
    const coming = person('Nia New', holds('regional-director', 'South West', { from: '2012-09-04' }));
    expect(missedNotices(toldNobody, { people: [...vacant.people, coming] }, LATER)).toEqual([]);
  });

  it('is nothing where everybody was told, or the review is closed', () => {
    expect(missedNotices(replay(eventsOf(acts)), everybody, LATER)).toEqual([]);
    expect(
      missedNotices({ ...toldNobody, tracks: { ...toldNobody.tracks, entry: 'closed' } }, everybody, LATER)
    ).toEqual([]);
  });
});
