import * as v from 'valibot';
import { RIGHTS } from './access/rights';
import { itemIdOf, listOf, type Answer, type Call } from './call';
import { badBody, Failure } from './failure';
import type { Field } from './field';
import { mayRename } from './item-routes';
import { propertiesOf, type Json } from './json';
import { fileOfCall } from './library';
import { fieldByName, type List } from './list';
import { writeColumnsInto } from './word-columns';

const BodySchema = v.object({
  formValues: v.array(v.object({ FieldName: v.string(), FieldValue: v.nullish(v.string(), '') })),
  bNewDocumentUpdate: v.optional(v.boolean(), false)
});

/**
 * Changes columns from the text of a form. If a value does not fit, the response is 200 with the problem, and nothing
 * changes. With `bNewDocumentUpdate`, a document keeps its version.
 */
export const validateUpdate = (call: Call): Answer => update(call, listOf(call), itemIdOf(call));

/** The same of a file, found by its path. */
export function validateUpdateOfFile(call: Call): Answer {
  const { list, row } = fileOfCall(call, RIGHTS.edit);
  return update(call, list, Number(row['id']));
}

function update(call: Call, list: List, item: number): Answer {
  const parsed = v.safeParse(BodySchema, propertiesOf(call.body));
  if (!parsed.success) throw badBody("The parameter 'formValues' is missing.");
  const { formValues, bNewDocumentUpdate } = parsed.output;
  const read = formValues.map(({ FieldName, FieldValue }) => ({
    FieldName,
    FieldValue,
    ...cellFrom(list, FieldName, FieldValue)
  }));
  if (read.every(({ problem }) => problem === undefined)) {
    const body = Object.fromEntries(read.map(({ FieldName, value }) => [FieldName, value]));
    mayRename(call, list, item, body);
    call.model.items.merge(list, item, body, {
      person: call.person.id,
      now: call.model.now(),
      ifMatch: undefined,
      sameVersion: bNewDocumentUpdate
    });
    writeColumnsInto(call.model.database, list, call.model.items.read(list, item));
  }
  const results: Json[] = read.map(({ FieldName, FieldValue, problem }) => ({
    FieldName,
    FieldValue,
    HasException: problem !== undefined,
    ErrorCode: problem === undefined ? 0 : -2147467261,
    ErrorMessage: problem ?? null
  }));
  return { kind: 'value', name: 'ValidateUpdateListItem', value: results };
}

function cellFrom(list: List, name: string, text: string): { readonly value: Json; readonly problem?: string } {
  const field = fieldByName(list, name);
  if (!field || field.internalName !== name) return { value: null, problem: `The column ${name} does not exist.` };
  if (text === '') return { value: null };
  const value = valueOf(field, text);
  return value === undefined ? { value: null, problem: `The value of ${field.title} is not valid.` } : { value };
}

/** Supports text, choices and numbers. The text of other types depends on the site’s language. */
function valueOf(field: Field, text: string): Json | undefined {
  switch (field.type) {
    case 'Text':
      return text.length <= field.maxLength ? text : undefined;
    case 'Note':
      return text;
    case 'Choice':
      return field.choices.includes(text) ? text : undefined;
    case 'Number':
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    default:
      throw new Failure(
        501,
        '-1, System.NotImplementedException',
        `ValidateUpdateListItem is not supported for columns of type ${field.type}.`
      );
  }
}
