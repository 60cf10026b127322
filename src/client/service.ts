import * as v from 'valibot';
import type { Answers } from '../domain/fields';
import type { AskedAbout } from '../domain/review/refusal';
import type { StepId } from '../domain/steps';
import { requestFailure, MessagesSchema, tokenFrom, unreachable, type Messages, type RequestFailure } from './answers';
import type { Reached } from './files';
import { paperFetcher, type FetchPaper } from './papers';
import { PATHS } from './paths';
import { reportsClient, type ReportsClient } from './reports';
import { taskListsClient, type TaskListsClient } from './task-lists';

/** A step to record. `key` is that of the form, so that sending it twice records it once. */
export interface StepRequest {
  readonly step: StepId;
  readonly reference?: string;
  readonly key: string;
  readonly given: Answers;
  /** What the person has been asked about, and confirms. */
  readonly anyway?: readonly AskedAbout[];
  /** As the refusal had it that asked about possible duplicates. */
  readonly differentFrom?: readonly number[];
  /** What goes with it: the file that one of the answers names. */
  readonly file?: File;
}

/** What came of it. `warnings` are by field. */
export type StepResult =
  { readonly ok: true; readonly reference: string; readonly warnings: Messages } | RequestFailure;

export interface ServiceClient {
  /**
   * Records a step as the signed-in person. Never rejects: a refusal, and a service that cannot be reached, are values.
   */
  take(wanted: StepRequest): Promise<StepResult>;
  /** The regional risk reports. */
  readonly reports: ReportsClient;
  /** What a lead does for several reviews at once. */
  readonly taskLists: TaskListsClient;
  readonly fetchPaper: FetchPaper;
  /** For parts of the client that are loaded later. */
  readonly reached: Reached;
}

const TakenSchema = v.object({ reference: v.string(), warnings: MessagesSchema });

/** A client of the service at `baseUrl`. `token` gives a bearer token for it each time that one is needed. */
export function serviceClient(o: {
  readonly baseUrl: string;
  readonly token: () => Promise<string>;
  readonly fetch?: typeof fetch;
}): ServiceClient {
  const send = o.fetch ?? ((input, init) => fetch(input, init));
  const reached: Reached = { ...o, fetch: send };
  return {
    reached,
    reports: reportsClient(reached),
    taskLists: taskListsClient(reached),
    fetchPaper: paperFetcher(reached),
    take: async ({ file, ...wanted }) => {
      const token = await tokenFrom(o);
      if (typeof token !== 'string') return token;
      try {
        const response = await send(new URL(PATHS.commands, o.baseUrl).href, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, ...(file ? {} : { 'content-type': 'application/json' }) },
          body: file ? withFile(wanted, file) : JSON.stringify(wanted)
        });
        return read(await response.json());
      } catch {
        return unreachable(NOT_REACHED);
      }
    }
  };
}

/** A browser adds the type of a form itself, with what divides its parts. */
function withFile(wanted: StepRequest, file: File): FormData {
  const form = new FormData();
  form.append('command', JSON.stringify(wanted));
  form.append('file', file);
  return form;
}

function read(body: unknown): StepResult {
  const taken = v.safeParse(TakenSchema, body);
  return taken.success ? { ok: true, ...taken.output } : requestFailure(body, NOT_UNDERSTOOD);
}

const NOT_REACHED =
  'There is a problem with the service. We cannot confirm this was recorded. Reload the page to check, then try again if it was not.';
const NOT_UNDERSTOOD =
  'The service sent an unexpected answer. We cannot confirm this was recorded. Reload the page to check, then try again if it was not.';
