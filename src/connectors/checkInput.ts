/**
 * The first pass over an input: everything is read, checked against what the service takes, and counted. Nothing is
 * sent. What would be refused is found here, with its place in the input.
 */
import { idProblems, nameProblems, type Problem, partsProblems, textProblems } from '../../graph/ingest/checks.ts';
import type { ArtifactInput, LinkInput } from '../../graph/ingest/input.ts';
import { INGEST_LIMITS } from '../../graph/ingest/limits.ts';
import { checkedContent, checkedJson } from '../../graph/model/checkedJson.ts';
import { splitVersionId } from '../../graph/model/linkIdentity.ts';
import type { Placed, ReadInput } from './connector.ts';
import { InputError, oneLine, type Place } from './inputError.ts';

/** How many of something, with the first of them. */
export interface FindingCount {
  readonly reason: string;
  readonly count: number;
  /** The first ones, in the order of the input. */
  readonly examples: readonly string[];
}

/** What an input holds. */
export interface InputSummary {
  readonly artifacts: number;
  readonly links: number;
  readonly byKind: ReadonlyMap<string, number>;
  readonly byRelation: ReadonlyMap<string, number>;
  /** What was left out or is doubtful, most frequent first. */
  readonly findings: readonly FindingCount[];
}

/**
 * Reads all of an input.
 * @param options.examples how many examples of each finding are kept.
 * @throws InputError at the first thing that the service would refuse.
 */
export async function checkInput(input: ReadInput, options: { examples: number }): Promise<InputSummary> {
  const byKind = new Map<string, number>();
  const byRelation = new Map<string, number>();
  const findings = new Map<string, { count: number; examples: string[] }>();
  const known = new Set<string>();
  let artifacts = 0;
  let links = 0;
  input.onFinding = ({ reason, example }) => {
    const entry = findings.get(reason) ?? { count: 0, examples: [] };
    entry.count += 1;
    if (entry.examples.length < options.examples) entry.examples.push(example);
    findings.set(reason, entry);
  };
  try {
    for await (const { item, place } of input.artifacts()) {
      refuse(artifactProblems(item), place);
      known.add(item.id);
      if (item.version?.label != null) known.add(`${item.id}@${item.version.label}`);
      byKind.set(item.kind, (byKind.get(item.kind) ?? 0) + 1);
      artifacts += 1;
    }
    for await (const placed of input.links()) {
      refuse(linkProblems(placed.item), placed.place);
      requireEnds(placed, known);
      byRelation.set(placed.item.type, (byRelation.get(placed.item.type) ?? 0) + 1);
      links += 1;
    }
  } finally {
    input.onFinding = null;
  }
  return {
    artifacts,
    links,
    byKind: byCount(byKind),
    byRelation: byCount(byRelation),
    findings: [...findings]
      .map(([reason, entry]) => ({ reason, ...entry }))
      .sort((left, right) => right.count - left.count || (left.reason < right.reason ? -1 : 1)),
  };
}

function artifactProblems(item: ArtifactInput): Problem[] {
  const problems = idProblems(item.id, 'id');
  if (item.title != null) {
    const { titleLength: limit } = INGEST_LIMITS;
    problems.push(...textProblems({ value: item.title, path: 'title', what: 'the title', limit }));
  }
  const { version } = item;
  if (!version) return problems;
  if (version.label != null) {
    const { labelLength: limit } = INGEST_LIMITS;
    problems.push(...nameProblems({ value: version.label, path: 'label', what: 'the version label', limit }));
  }
  if (version.digest != null) {
    const { nameLength: limit } = INGEST_LIMITS;
    problems.push(...nameProblems({ value: version.digest, path: 'digest', what: 'the digest', limit }));
  }
  const content = checkedContent({ kind: item.kind, content: version.content, path: 'content' });
  const metadata = checkedJson(version.metadata, 'metadata', 'the metadata');
  for (const checked of [content, metadata]) if (!checked.ok) problems.push(...checked.problems);
  return problems;
}

function linkProblems(item: LinkInput): Problem[] {
  const problems = partsProblems(item.scope ?? [], 'scope');
  const attributes = checkedJson(item.attributes, 'attributes', 'the attributes');
  if (!attributes.ok) problems.push(...attributes.problems);
  return problems;
}

function refuse(problems: readonly Problem[], place: Place): void {
  const problem = problems[0];
  if (problem) throw new InputError(place, `${problem.path}: ${oneLine(problem.message)}`);
}

/** A connector that links to what it does not send has a defect: better found here than half way through. */
function requireEnds({ item, place }: Placed<LinkInput>, known: ReadonlySet<string>): void {
  for (const end of [item.from, item.to]) {
    if (known.has(end) || known.has(splitVersionId(end).artifact)) continue;
    throw new InputError(place, `${item.type} names ${oneLine(end)}, which is not part of the import`);
  }
}

function byCount(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map(
    [...counts].sort(([leftName, left], [rightName, right]) => right - left || (leftName < rightName ? -1 : 1)),
  );
}
