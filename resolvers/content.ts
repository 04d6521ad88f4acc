/**
 * Fields that are read from the content of the current version. What the engine reads is in the index already; the rest
 * comes from Neo4j, for all artifacts of a page at once.
 *
 * Ingest refuses typed fields of the wrong type, but a version may be older than that rule, and a field that the
 * metamodel does not type is free: a value that does not fit is null here and still there in `current.content`.
 */
import { NONE } from '../graph/index/graphIndex.ts';
import { type EngineFacts, isOver, parseInstant } from '../graph/metamodel/content.ts';
import type { Json } from '../graph/model/delta.ts';
import type { RequestContext } from './context.ts';
import type { ArtifactNode } from './nodes.ts';

/** Resolves a content field of the parent's current version. */
export type ContentResolver<Value> = (
  parent: ArtifactNode,
  parameters: unknown,
  context: RequestContext,
) => Promise<Value | null>;

/** A text; null for anything else. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** What the engine reads of the current version; empty where there is none. */
export function currentFacts(node: ArtifactNode): EngineFacts {
  const version = node.at.view.current(node.artifact);
  return version === NONE ? {} : node.at.view.version(version).facts;
}

/** Any JSON. */
export function jsonField(name: string): ContentResolver<Json> {
  return contentField(name, (value) => value);
}

/** A text; a number is read as its text (Clause 15, tier 1). */
export function textField(name: string): ContentResolver<string> {
  return contentField(name, asText);
}

/** The wording: from the content, else from the metadata, where it may be kept so that a typo is no change. */
export const wordingField: ContentResolver<string> = async (parent, _, context) => {
  const contents = await currentContents(parent, context);
  return asText(member(contents?.content, 'text')) ?? asText(member(contents?.metadata, 'text'));
};

/** A list of texts; a single text is a list of one. */
export function textsField(name: string): ContentResolver<string[]> {
  return contentField(name, (value) => {
    if (typeof value === 'string') return [value];
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? (value as string[]) : null;
  });
}

export function numberField(name: string): ContentResolver<number> {
  return contentField(name, (value) => (typeof value === 'number' ? value : null));
}

/** A whole number that fits 32 bits, as GraphQL's Int has to. */
export function integerField(name: string): ContentResolver<number> {
  return contentField(name, (value) =>
    Number.isInteger(value) && (value as number) === ((value as number) | 0) ? (value as number) : null,
  );
}

export function flagField(name: string): ContentResolver<boolean> {
  return contentField(name, (value) => (typeof value === 'boolean' ? value : null));
}

/** A date or instant, in UTC. */
export function instantField(name: string): ContentResolver<string> {
  return contentField(name, (value) =>
    isoText(typeof value === 'number' ? value : typeof value === 'string' ? parseInstant(value) : null),
  );
}

/** One of a closed set of texts. */
export function oneOfField<Value extends string>(
  name: string,
  values: Readonly<Record<Value, unknown>>,
): ContentResolver<Value> {
  return contentField(name, (value) =>
    typeof value === 'string' && Object.hasOwn(values, value) ? (value as Value) : null,
  );
}

/** An instant of the facts as text. */
export function isoText(milliseconds: number | null | undefined): string | null {
  return milliseconds === null || milliseconds === undefined ? null : new Date(milliseconds).toISOString();
}

/** `validUntil` and what it says at the instant asked about. */
export const validityFields = {
  validUntil: (parent: ArtifactNode): string | null => isoText(currentFacts(parent).validUntil),
  expired: (parent: ArtifactNode): boolean | null => {
    const facts = currentFacts(parent);
    return facts.validUntil === undefined ? null : isOver(facts, parent.at.validAt);
  },
};

/** `effectiveFrom` and what it says at the instant asked about. */
export const forceFields = {
  effectiveFrom: (parent: ArtifactNode): string | null => isoText(currentFacts(parent).effectiveFrom),
  inForce: (parent: ArtifactNode): boolean => {
    const { effectiveFrom } = currentFacts(parent);
    return effectiveFrom === undefined || effectiveFrom <= parent.at.validAt;
  },
};

function contentField<Value>(name: string, read: (value: Json) => Value | null): ContentResolver<Value> {
  return async (parent, _, context) => {
    const value = member((await currentContents(parent, context))?.content, name);
    return value === undefined || value === null ? null : read(value);
  };
}

async function currentContents({ at, artifact }: ArtifactNode, context: RequestContext) {
  const version = at.view.current(artifact);
  return version === NONE ? null : context.contents({ at, version });
}

function member(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? (value as { readonly [key: string]: Json })[name] : undefined;
}

function asText(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}
