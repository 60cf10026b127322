import * as v from 'valibot';
import { PAPER_FOLDER_IDS } from '../../../domain/need-to-know/paper-folders';
import { DOCUMENT_KIND_IDS } from '../../../domain/need-to-know/document-kinds';
import { ActionSchema, DutySchema, EventSchema, ReviewSchema } from '../../../register/client/schemas';
import type { DocumentListed } from '../../../register/documents/document-list';
import type { PuttingRightOffer } from '../../../domain/review/putting-right/who-puts-right';
import type { ReviewEvent } from '../../../domain/review/review';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';
import type { ActionListed } from '../../../domain/review/actions';

const ReviewBody = v.object({ review: ReviewSchema, duties: v.array(DutySchema) });
const HistoryBody = v.object({
  events: v.array(EventSchema),
  isMore: v.boolean(),
  offers: v.array(v.object({ of: v.string(), steps: v.array(v.picklist(['withdraw', 'correct-step'])) }))
});
const ActionsBody = v.object({ actions: v.array(v.object({ reference: v.string(), action: ActionSchema })) });
const RemindedBody = v.object({ people: v.array(v.string()) });
const PapersBody = v.object({
  opens: v.boolean(),
  isWithheld: v.boolean(),
  papers: v.array(
    v.object({
      name: v.string(),
      kind: v.picklist(DOCUMENT_KIND_IDS),
      folder: v.picklist(PAPER_FOLDER_IDS),
      url: v.string(),
      version: v.string(),
      changedAt: v.string()
    })
  )
});

/**
 * The papers of a review. `opens`: the person opens them in SharePoint; otherwise the service sends them. `isWithheld`:
 * those of its IMR are left out while it is being written.
 */
export interface PapersRead {
  readonly papers: readonly DocumentListed[];
  readonly opens: boolean;
  readonly isWithheld: boolean;
}

/** The history of a review, and what of it the person may put right. */
export interface HistoryRead {
  readonly events: readonly ReviewEvent[];
  readonly offers: readonly PuttingRightOffer[];
}

/**
 * What the service says of a review, its history, its papers, the actions of a region and who was reminded today. Each
 * throws where it cannot be read.
 */
export const reviewIn = (body: unknown): ReviewWithDuties => v.parse(ReviewBody, body);
export const historyIn = (body: unknown): HistoryRead & { readonly isMore: boolean } => v.parse(HistoryBody, body);
export const actionsIn = (body: unknown): readonly ActionListed[] => v.parse(ActionsBody, body).actions;
export const remindedIn = (body: unknown): readonly string[] => v.parse(RemindedBody, body).people;
export const papersIn = (body: unknown): PapersRead => v.parse(PapersBody, body);
