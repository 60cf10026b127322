import type { Card } from '../cards/card';
import { isExtension, extensionBody } from './extension/wire';
import type { Inbound } from './activity';

/** The answer to an invoke of Teams. */
export interface InvokeBody {
  readonly statusCode: number;
  readonly type: string;
  readonly value: Card | string | { readonly code: string; readonly message: string };
}

export type Body = InvokeBody | ReturnType<typeof extensionBody>;

/** The message extension has its own form for a sentence. */
export const saying = (inbound: Inbound, code: string, message: string): Body =>
  isExtension(inbound) ? extensionBody(inbound, { sentence: message }) : refusal(code, message);

export const refusal = (code: string, message: string): InvokeBody => ({
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code, message }
});
