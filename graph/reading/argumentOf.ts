/**
 * The recorded argument under a claim, as the graph has it at one point.
 *
 *     claim:top ◀─SUPPORTS─ claim:sub ◀─EVIDENCES─ evidence (a solution, of its current version)
 *               ─IN_CONTEXT_OF▶ assumption, justification, context; anything else it is about becomes a context
 *               ◀─CHALLENGES─ counter claim, incident, monitor, evidence
 */
import { challengeState, StandingArgument } from '../impact/standing.ts';
import { Configuration } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import {
  type Argument,
  type ArgumentElement,
  type ArgumentRelation,
  type ArgumentStatus,
  ELEMENT_TYPES,
  type ElementType,
} from '../safety/argument/model.ts';
import type { GraphReader } from './graphReader.ts';

/** Elements that are read, at most: nobody hands over more as one document. */
export const MOST_ELEMENTS = 10_000;

export type ArgumentRead =
  | { readonly ok: true; readonly argument: Argument; readonly artifacts: ReadonlyMap<string, number> }
  | { readonly ok: false; readonly message: string };

/** Everything under some claims, the nearest first. */
export async function argumentOf(reader: GraphReader, tops: readonly number[]): Promise<ArgumentRead> {
  const found = new Set(tops);
  const relations: ArgumentRelation[] = [];
  const configuration = new Configuration(reader.view, null);
  for (const artifact of found) {
    if (found.size > MOST_ELEMENTS) {
      return {
        ok: false,
        message: `more than ${MOST_ELEMENTS} elements are under ${reader.id(tops[0] as number)}: ask for a goal further down`,
      };
    }
    const id = reader.id(artifact);
    for (const { artifact: other, id: link, role } of supportsOf(reader, artifact)) {
      if (role === 'AGAINST') continue;
      found.add(other);
      relations.push({ id: link, type: 'SUPPORTED_BY', from: id, to: reader.id(other), state: null });
    }
    if (reader.kind(artifact) === 'CLAIM') {
      for (const { artifact: other, id: link } of reader.linked(artifact, { end: 'SOURCE', type: 'IN_CONTEXT_OF' })) {
        found.add(other);
        relations.push({ id: link, type: 'IN_CONTEXT_OF', from: id, to: reader.id(other), state: null });
      }
    }
    for (const { artifact: other, id: link, slot } of reader.linked(artifact, { end: 'TARGET', type: 'CHALLENGES' })) {
      found.add(other);
      const state = challengeState(slot, configuration);
      relations.push({ id: link, type: 'CHALLENGES', from: reader.id(other), to: id, state });
    }
  }
  await reader.load(found);
  const standing = StandingArgument.recorded(configuration);
  const elements = [...found].map((artifact) => elementOf({ reader, artifact, standing, configuration }));
  const artifacts = new Map([...found].map((artifact) => [reader.id(artifact), artifact]));
  return { ok: true, argument: { elements, relations: onceEach(relations) }, artifacts };
}

function supportsOf(reader: GraphReader, artifact: number) {
  if (reader.kind(artifact) !== 'CLAIM') return [];
  return [
    ...reader.linked(artifact, { end: 'TARGET', type: 'SUPPORTS' }),
    ...reader.linked(artifact, { end: 'TARGET', type: 'EVIDENCES' }),
  ];
}

/** Links by several roles between the same ends are one relation of the argument. */
function onceEach(relations: readonly ArgumentRelation[]): ArgumentRelation[] {
  const byEnds = new Map<string, ArgumentRelation>();
  for (const one of relations) {
    const key = JSON.stringify([one.type, one.from, one.to]);
    if (!byEnds.has(key)) byEnds.set(key, one);
  }
  return [...byEnds.values()];
}

function elementOf({
  reader,
  artifact,
  standing,
  configuration,
}: {
  reader: GraphReader;
  artifact: number;
  standing: StandingArgument;
  configuration: Configuration;
}): ArgumentElement {
  const content = reader.content(artifact);
  const type = typeOf(reader, artifact);
  const evidence = type === 'SOLUTION' || reader.kind(artifact) !== 'CLAIM' ? versionOf(reader, artifact) : null;
  const logic = content.logic === 'ANY' || content.logic === 'K_OF_N' ? content.logic : 'ALL';
  const isClaim = reader.kind(artifact) === 'CLAIM';
  const status = isClaim
    ? statusOf({ type, standing, node: configuration.primary(artifact) })
    : solutionStatus(type, evidence);
  return {
    id: reader.id(artifact),
    type,
    text: reader.text(artifact, 'text') ?? reader.name(artifact),
    module: moduleOf(reader, artifact),
    undeveloped: content.undeveloped === true,
    uninstantiated: content.uninstantiated === true,
    public: content.public === true,
    toBeSupportedByContract: content.toBeSupportedByContract === true,
    cites: citesOf(reader, artifact, type),
    logic,
    k: logic === 'K_OF_N' ? reader.number(artifact, 'k') : null,
    evidence,
    status,
    reason: null,
  };
}

/** What something is in the argument: a claim by its subkind, evidence a solution, all else a context. */
function typeOf(reader: GraphReader, artifact: number): ElementType {
  const kind = reader.kind(artifact);
  if (kind === 'CLAIM') {
    const subkind = reader.subkind(artifact) ?? 'GOAL';
    return subkind in ELEMENT_TYPES ? (subkind as ElementType) : 'GOAL';
  }
  if (kind === 'EVIDENCE') return 'SOLUTION';
  return kind === 'INCIDENT' || kind === 'MONITOR' ? 'COUNTER_GOAL' : 'CONTEXT';
}

/** The current version with its digest; null: none was recorded, or nothing lists it any more. */
export function versionOf(reader: GraphReader, artifact: number): ArgumentElement['evidence'] {
  const version = reader.view.current(artifact);
  if (version === NONE || reader.view.isRetired(artifact)) return null;
  return { version: reader.view.versionId(version), digest: reader.view.digest(version) };
}

const STATUS_OF = {
  SUPPORTED: 'SUPPORTED',
  UNSUPPORTED: 'UNDEVELOPED',
  IN_DOUBT: 'IN_DOUBT',
  DEFEATED: 'DEFEATED',
} as const;

function statusOf({
  type,
  standing,
  node,
}: {
  type: ElementType;
  standing: StandingArgument;
  node: number;
}): ArgumentStatus {
  const status = STATUS_OF[standing.of(node)];
  if (status !== 'SUPPORTED') return status;
  if (type === 'ASSUMPTION' || type === 'AWAY_ASSUMPTION') return 'ASSUMED';
  return type === 'JUSTIFICATION' || type === 'CONTEXT' ? 'AXIOMATIC' : 'SUPPORTED';
}

function solutionStatus(type: ElementType, evidence: ArgumentElement['evidence']): ArgumentStatus | null {
  if (type === 'CONTEXT') return 'AXIOMATIC';
  if (type !== 'SOLUTION') return null;
  return evidence === null ? 'IN_DOUBT' : 'SUPPORTED';
}

function moduleOf(reader: GraphReader, artifact: number): string | null {
  const [module] = reader.others(artifact, { end: 'SOURCE', type: 'PART_OF', kinds: ['CLAIM'] });
  return module === undefined ? null : reader.id(module);
}

/** The cited element SUPPORTS, EVIDENCES or IN_CONTEXT_OF the away element in the role AWAY. */
function citesOf(reader: GraphReader, artifact: number, type: ElementType): ArgumentElement['cites'] {
  if (!type.startsWith('AWAY_')) return null;
  const asked = { roles: ['AWAY'] } as const;
  const [cited] = [
    ...reader.others(artifact, { end: 'TARGET', type: 'SUPPORTS', ...asked }),
    ...reader.others(artifact, { end: 'TARGET', type: 'EVIDENCES', ...asked }),
    ...reader.others(artifact, { end: 'SOURCE', type: 'IN_CONTEXT_OF', ...asked }),
    ...reader.others(artifact, { end: 'TARGET', type: 'IN_CONTEXT_OF', ...asked }),
  ];
  if (cited === undefined) return null;
  return { element: reader.id(cited), module: moduleOf(reader, cited) ?? reader.id(cited) };
}
