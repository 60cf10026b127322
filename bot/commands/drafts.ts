import type { SPFI } from '@pnp/sp';

import { DRAFT_LIFE, forgetDraft, saveDraft, removeDrafts } from '../../src/register/drafts';
import type { Drafts } from '../conversation/dependencies';
import type { Logger } from '../log';

/** Half-filled forms in SharePoint: saved while the person waits, removed in the background. */
export const createDrafts = ({
  answering,
  background,
  log
}: {
  readonly answering: SPFI;
  readonly background: SPFI;
  readonly log: Logger;
}): Drafts => ({
  save: (of, draft) => saveDraft(answering, of, draft),
  forget: (of, form) =>
    void forgetDraft(background, of, form).catch((fault: unknown) =>
      log.fault('draft-left', fault, { personId: of.personId, step: of.step })
    )
});

/** Removes the drafts that are older than a day at a UTC time. What it cannot remove it finds the next time. */
export const sweepDrafts = ({
  sp,
  now,
  log
}: {
  readonly sp: SPFI;
  readonly now: string;
  readonly log: Logger;
}): Promise<void> =>
  removeDrafts(sp, new Date(Date.parse(now) - DRAFT_LIFE).toISOString()).catch((fault: unknown) =>
    log.fault('drafts-left', fault)
  );
