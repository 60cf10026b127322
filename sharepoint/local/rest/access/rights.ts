import type { Json } from '../json';

const right = (kind: number): bigint => 1n << BigInt(kind - 1);

/** The rights that this site asks for, as bits of SharePoint’s mask (SP.PermissionKind). */
export const RIGHTS = {
  view: right(1),
  add: right(2),
  edit: right(3),
  delete: right(4),
  viewVersions: right(7),
  manageLists: right(12),
  /** To open a site, list or folder in order to reach what is inside. Limited Access has it. */
  open: right(17),
  createGroups: right(25),
  managePermissions: right(26),
  browsePeople: right(28),
  manageWeb: right(31),
  seePermissions: right(63)
} as const;

export const NONE = 0n;
export const includes = (mask: bigint, wanted: bigint): boolean => (mask & wanted) === wanted;

/** A mask from its two halves, as SharePoint writes it. */
export const maskOf = (high: number, low: number): bigint => (BigInt(high) << 32n) | BigInt(low);
export const halvesOf = (mask: bigint): Json => ({ High: String(mask >> 32n), Low: String(mask & 0xffffffffn) });

/** A permission level. `kind` is SP.RoleType: 1 for Limited Access, 0 for one that was added. */
export interface Role {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly kind: number;
  readonly mask: bigint;
}

export const LIMITED_ACCESS = 1073741825;
export const READ = 1073741826;
export const CONTRIBUTE = 1073741827;
export const FULL_CONTROL = 1073741829;
/** The first that is added has the number after this one. */
export const LAST_BUILT_IN = 1073741926;
export const FULL = maskOf(2147483647, 4294967295);

export const BUILT_IN_ROLES: readonly Role[] = [
  { id: FULL_CONTROL, name: 'Full Control', description: 'Has full control.', order: 1, kind: 5, mask: FULL },
  {
    id: 1073741828,
    name: 'Design',
    description: 'Can view, add, update, delete, approve, and customize.',
    order: 32,
    kind: 4,
    mask: maskOf(432, 1012866047)
  },
  {
    id: 1073741830,
    name: 'Edit',
    description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    order: 48,
    kind: 6,
    mask: maskOf(432, 1011030767)
  },
  {
    id: CONTRIBUTE,
    name: 'Contribute',
    description: 'Can view, add, update, and delete list items and documents.',
    order: 64,
    kind: 3,
    mask: maskOf(432, 1011028719)
  },
  {
    id: READ,
    name: 'Read',
    description: 'Can view pages and list items and download documents.',
    order: 128,
    kind: 2,
    mask: maskOf(176, 138612833)
  },
  {
    id: LIMITED_ACCESS,
    name: 'Limited Access',
    description:
      'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    order: 160,
    kind: 1,
    mask: maskOf(48, 134287360)
  }
];
