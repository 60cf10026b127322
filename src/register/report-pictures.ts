import * as v from 'valibot';
import { AGES } from '../domain/insight/figures';
import { OVERDUE_AGES } from '../domain/insight/pictures/overdue-age';
import { RATINGS } from '../domain/insight/pictures/risk-over-time';
import { OPEN_STAGES } from '../domain/insight/pictures/stage-flow';
import type { ReportPictures } from '../domain/insight/regional-report/pictures';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the pictures of a stored report are drawn from. */
export const ReportPicturesSchema: v.GenericSchema<unknown, ReportPictures> = v.object({
  trend: v.array(v.object({ day: v.string(), open: Count, late: Count })),
  overdue: v.array(v.object({ age: v.picklist(OVERDUE_AGES), count: Count })),
  stages: v.array(
    v.object({
      stage: v.picklist(OPEN_STAGES),
      count: Count,
      ages: v.object(v.entriesFromList(AGES, Count))
    })
  ),
  risk: v.array(v.object({ day: v.string(), counts: v.object(v.entriesFromList(RATINGS, Count)) })),
  due: v.array(v.array(v.object({ day: v.string(), isAhead: v.boolean(), count: Count })))
});
