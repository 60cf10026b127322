import { randomUUID } from 'node:crypto';
import { inTransaction } from '../sqlite';
import { created, many, one } from './answers';
import { behaviourOf } from './cell';
import { DONE, fieldOf, listOf, type Answer, type Call } from './call';
import { refusedColumns } from './database';
import {
  badBody,
  badField,
  cannotToggleHidden,
  columnMissing,
  duplicateValue,
  fieldExists,
  threshold
} from './failure';
import { NEW_FIELD, encodedName, type Field } from './field';
import { fieldBody, fieldChanges, fieldFromBody } from './field-wish';
import { fieldFromXml, type FieldWish } from './field-xml';
import { properties, propertiesOf } from './json';
import type { List } from './list';
import { fieldEntity } from './list-entity';
import { INDEX_LIMIT, MOST_INDEXES } from './threshold';

/** The supported options of createfieldasxml (SP.AddFieldOptions). */
const NAME_HINT = 8;
const TO_DEFAULT_VIEW = 16;

export const getFields = (call: Call): Answer => {
  const list = listOf(call);
  return many(
    call,
    list.fields.map((field) => fieldEntity(list, field))
  );
};
export const getField = (call: Call): Answer => one(call, fieldEntity(listOf(call), fieldOf(call)));

export function createFieldAsXml(call: Call): Answer {
  const { SchemaXml: xml, Options: options = 0 } = properties(propertiesOf(call.body)['parameters'] ?? {});
  if (typeof xml !== 'string' || typeof options !== 'number') throw badBody("The parameter 'SchemaXml' is missing.");
  const list = listOf(call);
  const field = addField(call, list, fieldFromXml(xml, (options & NAME_HINT) !== 0));
  const view = list.views.find(({ isDefault }) => isDefault);
  if ((options & TO_DEFAULT_VIEW) !== 0 && view)
    call.model.lists.saveView({ ...view, fields: [...view.fields, field.internalName] });
  return created(fieldEntity(list, field));
}

export function createField(call: Call): Answer {
  const list = listOf(call);
  const body = fieldBody(call.body);
  return created(
    fieldEntity(
      list,
      addField(call, list, fieldFromBody(body['parameters'] === undefined ? body : properties(body['parameters'])))
    )
  );
}

export function updateField(call: Call): Answer {
  const list = listOf(call);
  const before = fieldOf(call);
  const field = { ...before, ...fieldChanges(fieldBody(call.body)) };
  if (field.hidden !== before.hidden && !field.canToggleHidden) throw cannotToggleHidden(before.title);
  if (field.indexed !== before.indexed || field.unique !== before.unique) checkIndex(call, list, field, before);
  inTransaction(call.model.database, () => {
    call.model.lists.saveField(list, field);
    indexed(call, list, field);
  });
  return DONE;
}

export function deleteField(call: Call): Answer {
  const field = fieldOf(call);
  if (field.builtIn) throw badField('Columns that every list has cannot be deleted.');
  call.model.lists.removeField(listOf(call), field);
  call.model.queries.forget();
  return { kind: 'nothing', status: 200 };
}

export function showInDisplayForm(call: Call): Answer {
  call.model.lists.saveField(listOf(call), {
    ...fieldOf(call),
    showInDisplayForm: call.target.args[0]?.toLowerCase() === 'true'
  });
  return DONE;
}

function addField(call: Call, list: List, wish: FieldWish): Field {
  const taken = (name: string): boolean =>
    list.fields.some(({ internalName }) => internalName.toLowerCase() === name.toLowerCase());
  const named = wish.internalName ?? encodedName(wish.title);
  if (wish.internalName !== undefined && taken(wish.internalName)) throw fieldExists(wish.internalName);
  if (wish.type === 'Lookup' && !call.model.lists.byId(wish.lookupList ?? '')) throw columnMissing(wish.title);
  let internalName = named;
  for (let number = 0; taken(internalName); number += 1)
    internalName = `${named.slice(0, 32 - String(number).length)}${number}`;
  const highest = Math.max(0, ...list.fields.map(({ column }) => Number(/^f(\d+)$/.exec(column)?.[1] ?? 0)));
  const field: Field = { ...NEW_FIELD, ...wish, id: wish.id ?? randomUUID(), internalName, column: `f${highest + 1}` };
  if (field.indexed || field.unique) checkIndex(call, list, field, undefined);
  inTransaction(call.model.database, () => {
    call.model.lists.addField(list, field);
    indexed(call, list, field);
  });
  call.model.queries.forget();
  return field;
}

function checkIndex({ model }: Call, list: List, field: Field, before: Field | undefined): void {
  if (field.unique && !field.indexed) throw badField('This field must be indexed before it can enforce unique values.');
  if (field.indexed && !behaviourOf(field).indexable)
    throw badField(`A column of type ${field.type} cannot be indexed.`);
  if (!field.indexed || before?.indexed) return;
  if (list.fields.filter(({ indexed }) => indexed).length >= MOST_INDEXES)
    throw badField(`This list already has ${MOST_INDEXES} indexed columns, the most a list can have.`);
  if (model.lists.count(list) > INDEX_LIMIT) throw threshold();
}

function indexed({ model }: Call, list: List, field: Field): void {
  try {
    model.lists.index(list, field);
  } catch (error) {
    model.lists.changed();
    if (refusedColumns(error)) throw duplicateValue([field.title]);
    throw error;
  }
}
