import { CHECK_IDS, type Check } from '../check';
import { BOT_CHECKS } from './bot-checks';
import { CONSENT_CHECKS } from './consent-checks';
import { DOCUMENT_CHECKS } from './document-checks';
import { MAILBOX_CHECKS } from './mailbox-checks';
import { SCRATCH_CHECKS } from './scratch-checks';
import { SERVICE_CHECKS } from './service-checks';
import { SIGN_IN_CHECKS } from './sign-in-checks';
import { SITE_CHECKS } from './site-checks';

/** The table of checks, in the order in which they are made. */
export const CHECKS: readonly Check[] = [
  ...SIGN_IN_CHECKS,
  ...SITE_CHECKS,
  ...SCRATCH_CHECKS,
  ...DOCUMENT_CHECKS,
  ...SERVICE_CHECKS,
  ...CONSENT_CHECKS,
  ...BOT_CHECKS,
  ...MAILBOX_CHECKS
].toSorted((a, b) => CHECK_IDS.indexOf(a.id) - CHECK_IDS.indexOf(b.id));
