import * as v from 'valibot';
import type { Brief } from '../../domain/insight/brief';
import { STAGES } from '../../domain/review/stage';
import { RISK_LEVELS } from '../../domain/review/risk';
import { KINDS, REGIONS } from '../../domain/words';
import { DayWire } from './region-wire';
import { wireTimes } from './wire-times';

/**
 * The reviews of England in brief, as they are sent: reference, the place in `kinds` of what it is (from 0), the day it
 * was entered, and, if there are, the day its first duty is due and the day it was closed. Days as in a region.
 */
const EnglandWire = v.object({
  base: v.string(),
  /** Kind, region, stage and rating. */
  kinds: v.array(
    v.tuple([v.picklist(KINDS), v.picklist(REGIONS), v.picklist(STAGES), v.picklist([...RISK_LEVELS, 'unrated'])])
  ),
  briefs: v.array(v.tuple([v.string(), v.number(), DayWire, DayWire, DayWire]))
});

export function encodeEngland(briefs: readonly Brief[], base: string): v.InferOutput<typeof EnglandWire> {
  const { dayCode } = wireTimes(base);
  const kinds: v.InferOutput<typeof EnglandWire>['kinds'] = [];
  const places = new Map<string, number>();
  const placeOf = ({ kind, region, stage, risk }: Brief): number => {
    const key = [kind, region, stage, risk].join(' ');
    const place = places.get(key) ?? kinds.push([kind, region, stage, risk]) - 1;
    places.set(key, place);
    return place;
  };
  const sent = briefs.map((brief): v.InferOutput<typeof EnglandWire>['briefs'][number] => [
    brief.reference,
    placeOf(brief),
    dayCode(brief.entered),
    brief.due === undefined ? 0 : dayCode(brief.due),
    brief.closed === undefined ? 0 : dayCode(brief.closed)
  ]);
  return { base, kinds, briefs: sent };
}

/** Throws where it is not what this release reads. */
export function decodeEngland(body: unknown): readonly Brief[] {
  const { base, kinds, briefs } = v.parse(EnglandWire, body);
  const { day } = wireTimes(base);
  return briefs.map(([reference, place, entered, due, closed]): Brief => {
    const shared = kinds[place];
    if (!shared) throw new Error('The service sent a place at which there is nothing.');
    const [kind, region, stage, risk] = shared;
    return {
      reference,
      kind,
      region,
      stage,
      risk,
      entered: day(entered),
      due: due === 0 ? undefined : day(due),
      closed: closed === 0 ? undefined : day(closed)
    };
  });
}
