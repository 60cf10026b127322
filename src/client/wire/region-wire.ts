import * as v from 'valibot';
import { SUBMISSION_NOTES } from '../../domain/imr/submission';

/**
 * The reviews of a region as they are sent: each is a row, and a text or person that is said in several is said once.
 * A number that stands for a text is its place in `texts`, from 1; for a person their place in `people`; 0 is none. A
 * day is the days from `base`, plus 1 from there on, because 0 is none; a moment the minutes from the beginning of
 * `base`. Codes are sent as texts, so that a page from before a release reads what it knows and refuses the rest.
 */

/** A day, or what is none, as it is. */
export const DayWire = v.union([v.number(), v.string()]);
export type DayWire = v.InferOutput<typeof DayWire>;

const MomentWire = DayWire;

const DoneWire = v.object({
  closed: v.exactOptional(MomentWire),
  /** The day on which the old register closed it, where that did; an empty text where it is not known. */
  closedOn: v.exactOptional(DayWire),
  /** It was taken over from the old register. */
  takenOver: v.exactOptional(v.literal(1)),
  /** How it ended. */
  ending: v.exactOptional(v.number()),
  nudge: v.exactOptional(v.tuple([MomentWire, v.number()])),
  panel: v.exactOptional(v.tuple([v.number(), v.number()])),
  /** Number of the event, moment, person, version, the document’s address and version, declaration. */
  imr: v.exactOptional(v.tuple([v.number(), MomentWire, v.number(), v.string(), v.string(), v.string(), v.string()])),
  /** What was noted of the document that waits for agreement. */
  paper: v.exactOptional(v.record(v.picklist(SUBMISSION_NOTES), v.string())),
  /** Number of the event, moment, person, version, reasons. */
  returned: v.exactOptional(v.tuple([v.number(), MomentWire, v.number(), v.string(), v.string()])),
  /** How many comments the sheet on the draft report has. */
  comments: v.exactOptional(v.number()),
  /** What was entered late: step, on which day, and how many working days after it happened. */
  late: v.exactOptional(v.array(v.tuple([v.number(), DayWire, v.number()]))),
  /** The days of the ratings, in their order. */
  rated: v.exactOptional(v.array(DayWire)),
  /** Who has acted on the case without working on it; below 0, who was informed because of their own unit. */
  apart: v.exactOptional(v.array(v.number()))
});
export type DoneWire = v.InferOutput<typeof DoneWire>;

const RowWire = v.tuple([
  v.string(),
  /** Number of the last event, and its moment. */
  v.number(),
  MomentWire,
  /** The moment of its notification. */
  MomentWire,
  /** Kind, and the state of each track: “adult entry=notified imr=submitted …”. */
  v.number(),
  /** The entry, in the order of `ENTRY_WIRE`, up to its last answer. */
  v.array(DayWire),
  /** Inspector, author; who has worked on the case; who has declared an interest. */
  v.tuple([v.number(), v.number(), v.array(v.number()), v.array(v.number())]),
  /** The last ratings: “red amber”. */
  v.number(),
  /**
   * Open duties: “agree-imr regional-director” or “follow-action case-inspector A1”, since when, the days until due;
   * where it was recorded later than that, the days until then.
   */
  v.array(v.union([v.tuple([v.number(), DayWire, DayWire, DayWire]), v.tuple([v.number(), DayWire, DayWire])])),
  /** Completed duties: since when, the days until each was due, the days until it was done, and so on. */
  v.array(DayWire),
  /** Open actions of regulated organisations: id, organisation, state. */
  v.array(v.tuple([v.string(), v.number(), v.number()])),
  DoneWire
]);
export type RowWire = v.InferOutput<typeof RowWire>;

export const RegionWire = v.object({
  region: v.string(),
  /** YYYY-MM-DD. */
  base: v.string(),
  texts: v.array(v.string()),
  people: v.array(v.tuple([v.string(), v.string()])),
  open: v.array(RowWire),
  closed: v.array(RowWire),
  missing: v.array(v.string()),
  opensPapers: v.boolean()
});
export type RegionWire = v.InferOutput<typeof RegionWire>;

/** The fields of an entry in the order in which they are sent. Add at the end: a page may be from before. */
export const ENTRY_WIRE = [
  'notifiedOn',
  'authority',
  'partnership',
  'regulatedService',
  'service',
  'locationCodes',
  'mentalHealth',
  'criterion',
  'initiatedOn',
  'partnershipReference'
] as const;

export const DAYS_OF_ENTRY: readonly string[] = ['notifiedOn', 'initiatedOn'];
