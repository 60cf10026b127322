import * as v from 'valibot';
import { badBody } from './failure';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Properties = Readonly<Record<string, unknown>>;

const PropertiesSchema = v.record(v.string(), v.unknown());

/** The JSON object in a request body, without `__metadata` and other annotations. An absent body is an empty object. */
export function propertiesOf(body: Buffer): Properties {
  const text = body.toString('utf8').trim();
  return text === '' ? {} : properties(parse(text));
}

/** A nested object of a body, e.g. `parameters` of createfieldasxml. */
export function properties(value: unknown): Properties {
  const parsed = v.safeParse(PropertiesSchema, value);
  if (!parsed.success || Array.isArray(value)) throw badBody('Invalid JSON. An object was expected.');
  return Object.fromEntries(
    Object.entries(parsed.output).filter(
      ([name]) => !name.startsWith('__') && !name.includes('@') && !name.startsWith('odata.')
    )
  );
}

/** An annotation of the JSON object in a request body; empty without it. */
export function annotation(body: Buffer, name: string): string {
  const parsed = v.safeParse(PropertiesSchema, parse(body.toString('utf8')));
  const value = parsed.success ? parsed.output[name] : undefined;
  return typeof value === 'string' ? value : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badBody('Invalid JSON. The request body could not be read.');
  }
}
