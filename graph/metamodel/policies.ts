/**
 * What a POLICY of the organisation may say that the service evaluates: who may do what, and who may not judge what. One that
 * cannot be read would bind nobody without anybody noticing, so it is refused where it comes in.
 */
import { z } from 'zod';
import { ARTIFACT_KIND_NAMES, type ArtifactKind } from './kinds.ts';

/** What a write does to an artifact. */
export const ACTS = {
  CONTENT: 'Records it, a version of it, its title, metadata or a retraction.',
  APPROVAL: 'Records a sign-off of it, or takes one back.',
  STATE: 'Takes it to another state of a life cycle.',
  LINKS: 'Records a link of it, or rules on one.',
  RETIREMENT: 'Takes it, or a link of it, out of the graph.',
} as const;
export type Act = keyof typeof ACTS;

/** How a row of permissions decides. */
export const PERMISSIONS = {
  DENY: 'Who holds one of the roles may not, whatever else they hold.',
  ONLY: 'Nobody but holders of one of the roles may.',
} as const;
export type Permission = keyof typeof PERMISSIONS;

/** Whose work a rule of independence looks at. */
export const MAKERS_OF = {
  SUBJECT: 'Authors of what is signed, and of the models, code, components and data that a signed baseline includes.',
  EVALUATED: 'Authors of what signed evidence evaluates, and of what implements that which a signed test verifies.',
  ANALYSED_DESIGN: 'Authors of the design that a signed safety analysis is about.',
} as const;
export type MakersOf = keyof typeof MAKERS_OF;

/** How far a person is from those who made something (ISO 26262-2:2018), the least first. */
export const INDEPENDENCE_ORDER = ['I0', 'I1', 'I2', 'I3'] as const;
export type IndependenceLevel = (typeof INDEPENDENCE_ORDER)[number];

/** A value of a closed set, which is a table with a sentence for each. */
export function oneOf<Value extends string>(table: Readonly<Record<Value, string>>) {
  const values = Object.keys(table) as Value[];
  return z.enum(values as [Value, ...Value[]], `expected one of ${values.join(', ')}`);
}

const word = z.string('expected a text').min(1, 'expected a text that is not empty');
const words = z.array(word, 'expected a list of texts').min(1, 'expected at least one');

export const permissionRow = z.strictObject({
  permission: oneOf<Permission>(PERMISSIONS),
  /** Ids of roles, or their names. */
  roles: words,
  acts: z.array(oneOf<Act>(ACTS), 'expected a list').min(1, 'expected at least one'),
  kinds: z
    .array(z.enum(ARTIFACT_KIND_NAMES as [ArtifactKind, ...ArtifactKind[]], 'expected a kind of artifact'))
    .min(1, 'expected at least one'),
  /** Of these subkinds; absent: of any. */
  subkinds: words.nullish(),
  /** True: only models that are locked. */
  locked: z.boolean('expected true or false').nullish(),
  /** Step of the organisation's process that the row gives an owner, in its words. */
  step: word.nullish(),
  /** Clause, paper or policy that asks for it. */
  source: word,
});
export type PermissionRow = Readonly<z.infer<typeof permissionRow>>;

export const independenceRule = z.strictObject({
  /** E.g. AUTHOR_IS_NOT_APPROVER. */
  name: word,
  makersOf: oneOf<MakersOf>(MAKERS_OF),
  /** Meanings of signatures that it binds; empty: all. */
  meanings: z.array(word, 'expected a list of texts'),
  level: z.enum(INDEPENDENCE_ORDER, `expected one of ${INDEPENDENCE_ORDER.join(', ')}`),
  source: word,
});
export type IndependenceRule = Readonly<z.infer<typeof independenceRule>>;
