import { extendedPropertyInvalid } from './failure';

const ID =
  /^(String|Integer|Boolean|SystemTime) \{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\} (Name [^\s'][^']*|Id 0x[0-9a-f]+)$/i;

/** An extended property’s id as it is stored: the case of its name counts, that of its GUID does not. */
export function extendedPropertyId(given: string): string {
  const [, type, guid, name] = ID.exec(given) ?? [];
  if (type === undefined || guid === undefined || name === undefined) throw extendedPropertyInvalid();
  return `${type} {${guid.toLowerCase()}} ${name}`;
}
