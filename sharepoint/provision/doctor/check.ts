import type { Tenant } from './tenant';

/** Every check, in the order in which they are tried. */
export const CHECK_IDS = [
  'variables',
  'certificates',
  'site-token',
  'site-role',
  'site-version',
  'lists',
  'columns',
  'large-lists',
  'versions',
  'views',
  'permissions',
  'scratch-list',
  'unique-column',
  'batch-etag',
  'conditional-save',
  'day-column',
  'folder-permissions',
  'filed-document',
  'formatting',
  'clean-up',
  'service-certificate',
  'service-live',
  'messages-closed',
  'api-token',
  'api-consent',
  'bot-token',
  'bot-chat',
  'message',
  'mailbox-token',
  'mailbox-read',
  'mailbox-draft',
  'mailbox-other',
  'reachable'
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/**
 * What came back, by words for it: counts, codes, versions, and names of the product’s own lists and variables. Never
 * what a person typed or is called: these go into the report.
 */
export type Facts = Readonly<Record<string, string | number>>;

/** The addresses that an administrator’s next step names. The report has others in their place. */
export interface Addresses {
  readonly site: string;
  readonly service: string;
}

/** What an outcome means, and what to do: sentences for an administrator who has never seen the code. */
export interface Advice {
  readonly means: string;
  readonly toDo: (at: Addresses) => string;
}

export const SEND_REPORT = 'Send doctor-report.txt and doctor-report.json to the makers.';

/** What a check found: one of its faults, or why it was left out, by their keys in its row. */
export type Found<Fault extends string = string, Gap extends string = string> =
  | { readonly kind: 'passed'; readonly facts: Facts }
  | { readonly kind: 'failed'; readonly fault: Fault; readonly facts: Facts }
  | { readonly kind: 'left out'; readonly gap: Gap };

export const passed = (facts: Facts = {}): { readonly kind: 'passed'; readonly facts: Facts } => ({
  kind: 'passed',
  facts
});
export const failed = <Fault extends string>(
  fault: Fault,
  facts: Facts = {}
): { readonly kind: 'failed'; readonly fault: Fault; readonly facts: Facts } => ({ kind: 'failed', fault, facts });
export const leftOut = <Gap extends string>(gap: Gap): { readonly kind: 'left out'; readonly gap: Gap } => ({
  kind: 'left out',
  gap
});

interface Row<Fault extends string, Gap extends string> {
  readonly id: CheckId;
  /** What is tried, in a sentence. */
  readonly tries: string;
  /** What has to pass before. */
  readonly needs: readonly CheckId[];
  /** What it means that it passes. */
  readonly passes: string;
  readonly faults: Readonly<Record<Fault, Advice>>;
  /** Why it is left out unless an administrator asks for it; absent for what is always tried. */
  readonly gaps?: Readonly<Record<Gap, Advice>>;
  /** It is tried also when the command is stopped. */
  readonly cleansUp?: true;
  /** Tries it. May throw what requests throw. */
  readonly how: (tenant: Tenant) => Promise<Found<NoInfer<Fault>, NoInfer<Gap>>>;
}

export type Check = Row<string, string>;

/** A row of the table, whose `how` finds no fault that the row does not explain. */
export const check = <const Fault extends string, const Gap extends string = never>(row: Row<Fault, Gap>): Check => ({
  ...row,
  how: (tenant) => row.how(tenant)
});
