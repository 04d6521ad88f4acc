/**
 * The argument that is recorded in the graph, as elements and relations of GSN v3.
 *
 *     stored                                        read as
 *     G2 SUPPORTS G1                                G1 SUPPORTED_BY G2
 *     EV EVIDENCES G2                               G2 SUPPORTED_BY EV (SOLUTION)
 *     G1 IN_CONTEXT_OF A1 | system | hazard …       G1 IN_CONTEXT_OF A1 (ASSUMPTION …) | a CONTEXT
 *     X CHALLENGES G1 | EV | PART {relation}        X CHALLENGES G1 | EV | the relation of that id
 *     GB SUPPORTS{AWAY} GA (AWAY_GOAL)              GA cites GB
 *     EV EVIDENCES{AWAY} SA, CA IN_CONTEXT_OF{AWAY} C   SA cites EV, CA cites C
 *     G1 PART_OF M (MODULE)                         G1 is in M; where G1 SUPPORTS M as well, M stands as G1 does
 *
 * Links that were only inferred are no part of it, and evidence AGAINST a claim is no support.
 */
import { NONE } from '../index/graphIndex.ts';
import type {
  Argument,
  ArgumentElement,
  ArgumentRelation,
  ElementType,
  RelationPattern,
} from '../safety/argument/model.ts';
import { ELEMENT_TYPES } from '../safety/argument/model.ts';
import type { CitedElement } from '../safety/argument/wellFormed.ts';
import { unansweredAgainst } from './evidenceAgainst.ts';
import type { GraphReader, Linked } from './graphReader.ts';
import { isWithdrawn } from './retracted.ts';
import { systemScope } from './systemScope.ts';

/** Elements that are read, at most: a hundred times what anybody looks at, and a few megabytes. */
export const MOST_ARGUMENT_ELEMENTS = 20_000;

/** Which argument. */
export type ArgumentScope =
  /** All under a claim, with what is cited from other modules. */
  | { readonly type: 'TOP'; readonly claim: number }
  /** What is in a module. */
  | { readonly type: 'MODULE'; readonly module: number }
  /** All claims that belong to a system, with what they stand on. */
  | { readonly type: 'SYSTEM'; readonly system: number }
  /** These claims, with what they stand on. */
  | { readonly type: 'CLAIMS'; readonly claims: readonly number[] };

/** An argument, and what is known about it beside its elements. */
export interface ReadArgument {
  readonly argument: Argument;
  /** Number of the artifact of each element, by the element's id. */
  readonly artifacts: ReadonlyMap<string, number>;
  /** Elements of other modules that away elements cite, by id; they are not read further. */
  readonly elsewhere: ReadonlyMap<string, CitedElement>;
  /** Ids of elements that a baseline of subkind RELEASE includes. */
  readonly released: ReadonlySet<string>;
  /** False: there are more than {@link MOST_ARGUMENT_ELEMENTS}, and the rest was not read. */
  readonly whole: boolean;
}

/** @param most Default: {@link MOST_ARGUMENT_ELEMENTS}. */
export async function readArgument(
  reader: GraphReader,
  scope: ArgumentScope,
  most: number = MOST_ARGUMENT_ELEMENTS,
): Promise<ReadArgument> {
  const walk = new Walk(reader, scope, most);
  walk.run();
  await reader.load([...walk.artifacts, ...walk.mentioned]);
  return walk.result();
}

/** Claims of a kind of their own that context links name by their role alone. */
const CONTEXT_TYPE_OF_ROLE: Readonly<Record<string, ElementType>> = {
  ASSUMPTION: 'ASSUMPTION',
  JUSTIFICATION: 'JUSTIFICATION',
};

class Walk {
  /** In the order in which they were found. */
  readonly artifacts = new Set<number>();
  /** Elements whose links are not looked at yet. */
  private readonly waiting: number[] = [];
  private readonly reader: GraphReader;
  private readonly scope: ArgumentScope;
  private readonly most: number;
  private readonly relations: ArgumentRelation[] = [];
  private readonly joined = new Set<string>();
  /** Types of elements that are no claims. */
  private readonly types = new Map<number, ElementType>();
  private readonly cites = new Map<number, number>();
  /** Evidence by the claim that it was first found under. */
  private readonly homes = new Map<number, number>();
  /** Challenges of relations: the part that stands for one, and the link that challenges it. */
  private readonly challenged: { readonly part: number; readonly link: Linked }[] = [];
  private whole = true;
  /** What is no element and has contents that count: parts that stand for relations, and what is cited. */
  readonly mentioned = new Set<number>();

  constructor(reader: GraphReader, scope: ArgumentScope, most: number) {
    this.reader = reader;
    this.scope = scope;
    this.most = most;
  }

  run(): void {
    for (const start of this.starts()) {
      this.enter(start);
      for (let artifact = this.waiting.shift(); artifact !== undefined; artifact = this.waiting.shift()) {
        if (this.isClaim(artifact)) this.visitClaim(artifact);
        this.visitChallenges(artifact);
      }
    }
  }

  private starts(): number[] {
    const { reader, scope } = this;
    if (scope.type === 'TOP') return [scope.claim];
    if (scope.type === 'CLAIMS') return [...scope.claims];
    if (scope.type === 'MODULE') return [scope.module, ...this.contentsOf(scope.module)];
    const claims = [...systemScope(reader, scope.system)].filter((artifact) => this.isClaim(artifact));
    // The order of the argument is that from the top.
    const tops = claims.filter((claim) => this.typeOf(claim) === 'GOAL' && !this.isSupport(claim));
    return [...new Set([...tops, ...claims])];
  }

  private contentsOf(module: number): number[] {
    return this.reader.others(module, { end: 'TARGET', type: 'PART_OF', kinds: ['CLAIM'] });
  }

  private isClaim(artifact: number): boolean {
    return this.reader.kind(artifact) === 'CLAIM';
  }

  /** False: there is no room for it. */
  private enter(artifact: number, type?: ElementType): boolean {
    if (this.artifacts.has(artifact)) return true;
    if (this.artifacts.size >= this.most) {
      this.whole = false;
      return false;
    }
    this.artifacts.add(artifact);
    this.waiting.push(artifact);
    if (type) this.types.set(artifact, type);
    return true;
  }

  private visitClaim(claim: number): void {
    const { reader } = this;
    for (const link of reader.linked(claim, { end: 'TARGET', type: 'SUPPORTS' })) {
      if (link.role === 'AWAY') this.cite(claim, link.artifact);
      // What a module holds and stands on is inside of it, no relation of the argument around it.
      else if (this.enter(link.artifact) && this.moduleOf(link.artifact) !== claim) {
        this.relate('SUPPORTED_BY', claim, link.artifact, link);
      }
    }
    for (const link of reader.linked(claim, { end: 'TARGET', type: 'EVIDENCES' })) {
      if (link.role === 'AGAINST') continue;
      if (link.role === 'AWAY') this.cite(claim, link.artifact);
      else if (this.enter(link.artifact, 'SOLUTION')) {
        if (!this.homes.has(link.artifact)) this.homes.set(link.artifact, claim);
        this.relate('SUPPORTED_BY', claim, link.artifact, link);
      }
    }
    for (const link of reader.linked(claim, { end: 'SOURCE', type: 'IN_CONTEXT_OF' })) {
      if (link.role === 'AWAY') this.cite(claim, link.artifact);
      else if (this.enter(link.artifact, this.contextType(link))) {
        this.relate('IN_CONTEXT_OF', claim, link.artifact, link);
      }
    }
    // Some write the citation of a context from the side of what is cited.
    for (const link of reader.linked(claim, { end: 'TARGET', type: 'IN_CONTEXT_OF', roles: ['AWAY'] })) {
      if (!this.cites.has(claim) && this.typeOf(claim).startsWith('AWAY_')) this.cite(claim, link.artifact);
    }
    this.visitChallengedRelations(claim);
    const module = this.moduleOf(claim);
    if (module !== null) this.enter(module);
    // A module that supports something does so by what it holds.
    if (this.typeOf(claim) !== 'MODULE' || !this.isSupport(claim)) return;
    for (const one of this.contentsOf(claim)) this.enter(one);
  }

  private isSupport(claim: number): boolean {
    return this.reader.linked(claim, { end: 'SOURCE', type: 'SUPPORTS' }).length > 0;
  }

  private contextType({ artifact, role }: Linked): ElementType {
    return this.isClaim(artifact) ? this.typeOf(artifact) : (CONTEXT_TYPE_OF_ROLE[role ?? ''] ?? 'CONTEXT');
  }

  private cite(away: number, cited: number): void {
    if (this.cites.has(away)) return;
    this.cites.set(away, cited);
    this.mentioned.add(cited);
    if (this.scope.type === 'MODULE') return;
    this.enter(cited, this.isClaim(cited) ? undefined : 'SOLUTION');
  }

  /** Claims that evidence speaks for, where they are and not where they are cited. */
  private claimsOf(evidence: number): number[] {
    const links = this.reader.linked(evidence, { end: 'SOURCE', type: 'EVIDENCES', kinds: ['CLAIM'] });
    return links.filter(({ role }) => role !== 'AWAY' && role !== 'AGAINST').map(({ artifact }) => artifact);
  }

  private visitChallenges(artifact: number): void {
    const kind = this.reader.kind(artifact);
    if (kind !== 'CLAIM' && kind !== 'EVIDENCE') return;
    for (const link of this.reader.linked(artifact, { end: 'TARGET', type: 'CHALLENGES' })) {
      if (this.enterChallenger(link.artifact)) this.relate('CHALLENGES', link.artifact, artifact, link);
    }
  }

  private enterChallenger(artifact: number): boolean {
    return this.enter(artifact, this.isClaim(artifact) ? undefined : 'SOLUTION');
  }

  /** A part that stands for a relation belongs to the claim that the relation leaves. */
  private visitChallengedRelations(claim: number): void {
    const asked = { end: 'TARGET', type: 'PART_OF', kinds: ['PART'], subkinds: ['GSN_RELATION'] } as const;
    for (const part of this.reader.others(claim, asked)) {
      for (const link of this.reader.linked(part, { end: 'TARGET', type: 'CHALLENGES' })) {
        if (!this.enterChallenger(link.artifact)) continue;
        this.challenged.push({ part, link });
        this.mentioned.add(part);
      }
    }
  }

  private relate(type: ArgumentRelation['type'], from: number, to: number, { id, attributes }: Linked): void {
    const { reader } = this;
    // Links by several roles between the same ends are one relation of the argument.
    const key = `${type} ${from} ${to}`;
    if (this.joined.has(key)) return;
    this.joined.add(key);
    const pattern = patternOf(attributes);
    this.relations.push({
      id,
      type,
      from: reader.id(from),
      to: reader.id(to),
      state: type === 'CHALLENGES' ? stateOf(attributes) : null,
      ...(pattern ? { pattern } : {}),
    });
  }

  private typeOf(artifact: number): ElementType {
    const known = this.types.get(artifact);
    if (known) return known;
    const subkind = this.reader.subkind(artifact) ?? '';
    return this.isClaim(artifact) && Object.hasOwn(ELEMENT_TYPES, subkind) ? (subkind as ElementType) : 'GOAL';
  }

  private moduleOf(artifact: number): number | null {
    const claim = this.isClaim(artifact) ? artifact : (this.homes.get(artifact) ?? this.claimsOf(artifact)[0]);
    if (claim === undefined) return null;
    const [module] = this.reader.others(claim, {
      end: 'SOURCE',
      type: 'PART_OF',
      kinds: ['CLAIM'],
      subkinds: ['MODULE', 'CONTRACT'],
    });
    return module ?? null;
  }

  result(): ReadArgument {
    const { reader } = this;
    const elsewhere = new Map<string, CitedElement>();
    for (const cited of this.cites.values()) {
      if (!this.artifacts.has(cited)) elsewhere.set(reader.id(cited), this.citedElement(cited));
    }
    const relations = [...this.relations];
    for (const { part, link } of this.challenged) {
      relations.push({
        id: link.id,
        type: 'CHALLENGES',
        from: reader.id(link.artifact),
        to: reader.text(part, 'relation') ?? reader.id(part),
        state: stateOf(link.attributes),
      });
    }
    const released = new Set<string>();
    for (const artifact of this.artifacts) if (this.isReleased(artifact)) released.add(reader.id(artifact));
    const counterEvidence = [...this.artifacts].flatMap((claim) => {
      const against = this.isClaim(claim) ? unansweredAgainst(reader.view, claim) : [];
      return against.map((evidence) => ({ evidence: reader.id(evidence), claim: reader.id(claim) }));
    });
    return {
      argument: {
        elements: [...this.artifacts].map((artifact) => this.element(artifact)),
        relations,
        ...(counterEvidence.length > 0 ? { counterEvidence } : {}),
      },
      artifacts: new Map([...this.artifacts].map((artifact) => [reader.id(artifact), artifact])),
      elsewhere,
      released,
      whole: this.whole,
    };
  }

  private isReleased(artifact: number): boolean {
    return (
      this.reader.linked(artifact, { end: 'TARGET', type: 'INCLUDES', kinds: ['BASELINE'], subkinds: ['RELEASE'] })
        .length > 0
    );
  }

  private citedElement(artifact: number): CitedElement {
    const module = this.moduleOf(artifact);
    return {
      type: this.isClaim(artifact) ? this.typeOf(artifact) : 'SOLUTION',
      module: module === null ? null : this.reader.id(module),
      public: this.reader.content(artifact).public === true,
    };
  }

  private element(artifact: number): ArgumentElement {
    const { reader } = this;
    const content = reader.content(artifact);
    const type = this.typeOf(artifact);
    const module = this.moduleOf(artifact);
    const cited = this.cites.get(artifact);
    const logic = content.logic === 'ANY' || content.logic === 'K_OF_N' ? content.logic : 'ALL';
    return {
      id: reader.id(artifact),
      type,
      text: reader.text(artifact, 'text') ?? this.wordingOf(artifact) ?? reader.name(artifact),
      module: module === null ? null : reader.id(module),
      undeveloped: content.undeveloped === true,
      uninstantiated: content.uninstantiated === true,
      public: content.public === true,
      toBeSupportedByContract: content.toBeSupportedByContract === true,
      cites: cited === undefined ? null : { element: reader.id(cited), module: this.citedModule(cited) },
      logic,
      k: typeof content.k === 'number' ? content.k : null,
      evidence: type === 'SOLUTION' ? versionOf(this.reader, artifact) : null,
      status: null,
      reason: null,
    };
  }

  private wordingOf(artifact: number): string | null {
    const { text } = this.reader.metadata(artifact);
    return typeof text === 'string' ? text : null;
  }

  private citedModule(cited: number): string {
    const { module } = this.citedElement(cited);
    // What is in no module is in the argument itself, which has no id.
    return module ?? '';
  }
}

function stateOf(attributes: Linked['attributes']): NonNullable<ArgumentRelation['state']> {
  const { state } = attributes;
  return state === 'ACCEPTED' || state === 'REJECTED' ? state : 'OPEN';
}

/** Null: nothing is left open. */
export function patternOf(attributes: Linked['attributes']): RelationPattern | null {
  const { forEach, min, max, optional, choice } = attributes;
  const pattern: RelationPattern = {
    forEach: typeof forEach === 'string' ? forEach : null,
    min: typeof min === 'number' ? min : null,
    max: typeof max === 'number' ? max : null,
    optional: optional === true,
    choice: typeof choice === 'string' ? choice : null,
  };
  return Object.values(pattern).some((value) => value !== null && value !== false) ? pattern : null;
}

/** The current version with its digest; null: none was recorded, or nothing lists it any more. */
export function versionOf(reader: GraphReader, artifact: number): ArgumentElement['evidence'] {
  const version = reader.view.current(artifact);
  if (version === NONE || reader.view.isRetired(artifact)) return null;
  return {
    version: reader.view.versionId(version),
    digest: reader.view.rawDigest(version) ?? reader.view.digest(version),
    ...(isWithdrawn(reader.view, artifact) ? { withdrawn: true as const } : {}),
  };
}
