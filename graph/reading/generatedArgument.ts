/**
 * A safety case for a system, made from what the graph holds and never stored: it cannot go stale, for it is made anew from
 * each revision.
 *
 *     goal: the system is acceptably safe       context: intended purpose, operational design domain; assumptions
 *       strategy: over each hazard
 *         goal: the hazard is mitigated    ◀─MITIGATES─ requirements, measures, controls, each a goal
 *           goal: the requirement is met   ◀─REFINES─ lower requirements, each a goal
 *             solution: evidence           ─EVIDENCES▶ the requirement, its tests (VERIFIES), a claim about it
 *       strategy: over requirements that no hazard leads to
 *
 * Everything is in the order of its ids, so the order in which it was recorded does not matter.
 */
import type { Effect } from '../metamodel/effects.ts';
import type { ArtifactKind } from '../metamodel/kinds.ts';
import type { Argument, ArgumentElement, ArgumentRelation, ArgumentStatus } from '../safety/argument/model.ts';
import { rolledUp } from '../safety/argument/rollUp.ts';
import type { GraphReader, LinksAsked } from './graphReader.ts';
import { versionOf } from './readArgument.ts';
import { isWithdrawn } from './retracted.ts';
import { systemScope } from './systemScope.ts';

/** What a report of the standing findings says about an artifact, the worst first. */
export interface StandingFinding {
  readonly effects: readonly Effect[];
  readonly reason: string;
}

/** How an artifact with an effect stands in the argument; null: as if it had none. */
const STATUS_BY_EFFECT: Readonly<Record<Effect, ArgumentStatus | null>> = {
  ROLLBACK_DECISION: 'IN_DOUBT',
  TAINTED: 'IN_DOUBT',
  DEFEATED: 'DEFEATED',
  NEEDS_REAPPROVAL: 'DEGRADED',
  REASSESS: 'DEGRADED',
  STALE: 'DEGRADED',
  IN_DOUBT: 'IN_DOUBT',
  PARTIALLY_STALE: 'DEGRADED',
  DEGRADED: 'DEGRADED',
  SUSPECT: 'DEGRADED',
  UNCONFIRMED: 'DEGRADED',
  INFORM: null,
};

export interface GeneratedArgument {
  readonly argument: Argument;
  /** The artifact that each element stands for, by the element's id; an element that stands for none is absent. */
  readonly artifacts: ReadonlyMap<string, number>;
}

/** What the record says against an artifact: challenges, a validity that ended, a withdrawal …; null: nothing. */
export type StandingAgainst = (artifact: number) => { readonly status: ArgumentStatus; readonly reason: string } | null;

/**
 * @param system Number of the system.
 * @param findings What happened to artifacts, by their numbers.
 * @param against What stands against them apart from that. Statuses come from both.
 */
export async function generatedArgument(parameters: {
  readonly reader: GraphReader;
  readonly system: number;
  readonly findings: ReadonlyMap<number, StandingFinding>;
  readonly against: StandingAgainst;
}): Promise<GeneratedArgument> {
  const { reader, system } = parameters;
  const scope = [...systemScope(reader, system)].sort((one, other) => compare(reader.id(one), reader.id(other)));
  const generator = new Generator({ ...parameters, scope });
  await reader.load(generator.read());
  return generator.generate();
}

class Generator {
  private readonly reader: GraphReader;
  private readonly system: number;
  private readonly findings: ReadonlyMap<number, StandingFinding>;
  private readonly against: StandingAgainst;
  private readonly scope: readonly number[];
  private readonly elements = new Map<string, ArgumentElement>();
  private readonly relations = new Map<string, ArgumentRelation>();
  private readonly artifacts = new Map<string, number>();
  /** Goals of artifacts that are being written, so that a circle ends. */
  private readonly open = new Set<number>();

  constructor({
    reader,
    system,
    findings,
    against,
    scope,
  }: {
    reader: GraphReader;
    system: number;
    findings: ReadonlyMap<number, StandingFinding>;
    against: StandingAgainst;
    scope: readonly number[];
  }) {
    this.reader = reader;
    this.system = system;
    this.findings = findings;
    this.against = against;
    this.scope = scope;
  }

  /** What has to be read beforehand. */
  read(): number[] {
    const kinds: readonly ArtifactKind[] = [
      'HAZARD',
      'REQUIREMENT',
      'SAFETY_MEASURE',
      'CONTROL',
      'EVIDENCE',
      'SCENARIO',
      'CLAIM',
      'ANALYSIS',
    ];
    return [this.system, ...this.scope.filter((artifact) => kinds.includes(this.reader.kind(artifact)))];
  }

  generate(): GeneratedArgument {
    const { reader, system } = this;
    const name = reader.name(system);
    const top = this.add({ prefix: 'goal', artifact: system, type: 'GOAL', text: `${name} is acceptably safe` });
    this.contexts(top);
    const hazards = this.inScope('HAZARD');
    if (hazards.length > 0) {
      const strategy = this.strategy(top, 'hazards', `Over each of the ${hazards.length} hazards of ${name}`);
      for (const hazard of hazards) this.support(strategy, this.hazard(hazard));
    }
    const others = this.inScope('REQUIREMENT').filter(
      (one) =>
        !this.elements.has(this.idOf('goal', one)) && this.others(one, { end: 'SOURCE', type: 'REFINES' }).length === 0,
    );
    if (others.length > 0) {
      const strategy = this.strategy(top, 'requirements', `Over the requirements on ${name} that no hazard leads to`);
      for (const requirement of others) this.support(strategy, this.goal(requirement));
    }
    if (hazards.length + others.length === 0)
      this.undeveloped(top, 'No hazard and no requirement of the system is recorded.');
    const elements = [...this.elements.values()];
    const argument = rolledUp({ elements, relations: [...this.relations.values()] });
    return { argument, artifacts: this.artifacts };
  }

  private inScope(kind: ArtifactKind, ...subkinds: readonly string[]): number[] {
    const { reader } = this;
    return this.scope.filter(
      (one) =>
        reader.kind(one) === kind &&
        !reader.view.isRetired(one) &&
        (subkinds.length === 0 || subkinds.includes(reader.subkind(one) ?? '')),
    );
  }

  private contexts(top: string): void {
    const { reader, system } = this;
    const purpose = reader.text(system, 'intendedPurpose');
    if (purpose !== null) {
      const id = this.put({
        id: `context/purpose/${reader.id(system)}`,
        type: 'CONTEXT',
        text: `Intended purpose: ${purpose}`,
        status: 'AXIOMATIC',
      });
      this.relate('IN_CONTEXT_OF', top, id);
    }
    for (const element of this.inScope('SCENARIO', 'ODD_ELEMENT')) {
      const text = `Operational design domain: ${reader.name(element)}`;
      this.relate(
        'IN_CONTEXT_OF',
        top,
        this.add({ prefix: 'context', artifact: element, type: 'CONTEXT', text, status: 'AXIOMATIC' }),
      );
    }
    for (const assumption of this.inScope('CLAIM', 'ASSUMPTION')) {
      const text = reader.text(assumption, 'text') ?? reader.name(assumption);
      const { status, reason } = this.standingOf(assumption);
      const stands = { status: status ?? 'ASSUMED', reason };
      const id = this.add({ prefix: 'assumption', artifact: assumption, type: 'ASSUMPTION', text, ...stands });
      this.relate('IN_CONTEXT_OF', top, id);
    }
  }

  private strategy(top: string, about: string, text: string): string {
    const id = this.put({ id: `strategy/${about}/${this.reader.id(this.system)}`, type: 'STRATEGY', text });
    this.support(top, id);
    return id;
  }

  private hazard(hazard: number): string {
    const { reader } = this;
    const asil = reader.text(hazard, 'asil');
    const rated = asil === null ? '' : asil === 'QM' ? ' (QM)' : ` (ASIL ${asil})`;
    const goal = this.add({
      prefix: 'goal',
      artifact: hazard,
      type: 'GOAL',
      text: `${reader.name(hazard)} is mitigated${rated}`,
    });
    const mitigating = this.others(hazard, {
      end: 'TARGET',
      type: 'MITIGATES',
      kinds: ['REQUIREMENT', 'SAFETY_MEASURE', 'CONTROL'],
    });
    for (const one of mitigating) this.support(goal, this.goal(one));
    this.solutions(goal, hazard);
    // A rating that asks for no safety goal is itself what shows that none is needed.
    const rating = this.others(hazard, { end: 'SOURCE', type: 'PART_OF', kinds: ['ANALYSIS'] });
    if (asil === 'QM' && mitigating.length === 0) for (const analysis of rating) this.solution(goal, analysis);
    this.undevelopedIfBare(goal, 'Nothing mitigates the hazard.');
    return goal;
  }

  /** A requirement, measure or control as a goal, with all below it; where it was written before, only its id. */
  private goal(artifact: number): string {
    const { reader } = this;
    const id = this.idOf('goal', artifact);
    if (this.elements.has(id)) return id;
    const says = reader.kind(artifact) === 'REQUIREMENT' ? 'is met' : 'is effective';
    const statement = reader.text(artifact, 'text') ?? reader.name(artifact);
    this.add({ prefix: 'goal', artifact, type: 'GOAL', text: `${statement} (${says})` });
    this.open.add(artifact);
    for (const lower of this.others(artifact, { end: 'TARGET', type: 'REFINES' })) {
      if (!this.open.has(lower)) this.support(id, this.goal(lower));
    }
    this.solutions(id, artifact);
    this.open.delete(artifact);
    this.undevelopedIfBare(id, 'No lower requirement, test or evidence is recorded for it.');
    return id;
  }

  /** Evidence for an artifact, for what verifies it, and for claims about it. */
  private solutions(goal: string, artifact: number): void {
    const tests = this.others(artifact, { end: 'TARGET', type: 'VERIFIES', kinds: ['TEST_CASE'] });
    const claims = this.others(artifact, { end: 'TARGET', type: 'IN_CONTEXT_OF', roles: ['ABOUT'], kinds: ['CLAIM'] });
    for (const source of [artifact, ...tests, ...claims]) {
      const links = this.reader.linked(source, { end: 'TARGET', type: 'EVIDENCES' });
      links.sort((one, other) => compare(this.reader.id(one.artifact), this.reader.id(other.artifact)));
      // What was withdrawn speaks against nothing, and a challenge that was rejected is answered.
      const speaks = (evidence: number) =>
        !isWithdrawn(this.reader.view, evidence) && !this.isRejected(evidence, source);
      for (const { artifact: evidence, role } of links) {
        if (role !== 'AGAINST') this.solution(goal, evidence);
        else if (speaks(evidence)) this.challenge(goal, evidence);
      }
    }
    for (const analysis of this.others(artifact, { end: 'TARGET', type: 'VERIFIES', kinds: ['ANALYSIS'] }))
      this.solution(goal, analysis);
  }

  private isRejected(challenger: number, challenged: number): boolean {
    return this.reader
      .linked(challenged, { end: 'TARGET', type: 'CHALLENGES' })
      .some(({ artifact, attributes }) => artifact === challenger && attributes.state === 'REJECTED');
  }

  private solution(goal: string, artifact: number): void {
    this.support(goal, this.evidence(artifact));
  }

  private challenge(goal: string, artifact: number): void {
    this.relate('CHALLENGES', this.evidence(artifact), goal, 'OPEN');
    const element = this.elements.get(goal) as ArgumentElement;
    this.elements.set(goal, {
      ...element,
      status: 'IN_DOUBT',
      reason: `${this.reader.id(artifact)} speaks against it.`,
    });
  }

  private evidence(artifact: number): string {
    const { reader } = this;
    const evidence = versionOf(reader, artifact);
    const outcome = reader.text(artifact, 'outcome');
    const standing: Pick<ArgumentElement, 'status' | 'reason'> =
      evidence === null
        ? { status: 'IN_DOUBT', reason: 'No version of it is recorded, or nothing lists it any more.' }
        : outcome !== null && outcome !== 'pass' && outcome !== 'PASS'
          ? { status: 'IN_DOUBT', reason: `Its outcome is ${outcome}.` }
          : this.standingOf(artifact);
    return this.add({
      prefix: 'solution',
      artifact,
      type: 'SOLUTION',
      text: reader.name(artifact),
      evidence,
      status: standing.status ?? 'SUPPORTED',
      reason: standing.reason,
    });
  }

  private standingOf(artifact: number): Pick<ArgumentElement, 'status' | 'reason'> {
    const against = this.against(artifact);
    if (against) return against;
    const finding = this.findings.get(artifact);
    for (const effect of finding?.effects ?? []) {
      const status = STATUS_BY_EFFECT[effect];
      if (status !== null) return { status, reason: `${effect}: ${finding?.reason}` };
    }
    return { status: null, reason: null };
  }

  private undevelopedIfBare(goal: string, reason: string): void {
    const isBare = ![...this.relations.values()].some(({ type, from }) => type === 'SUPPORTED_BY' && from === goal);
    if (isBare) this.undeveloped(goal, reason);
  }

  private undeveloped(goal: string, reason: string): void {
    const element = this.elements.get(goal) as ArgumentElement;
    this.elements.set(goal, { ...element, undeveloped: true, status: 'UNDEVELOPED', reason });
  }

  private others(artifact: number, asked: LinksAsked): number[] {
    const { reader } = this;
    const found = reader.others(artifact, asked).filter((one) => !reader.view.isRetired(one));
    return found.sort((one, other) => compare(reader.id(one), reader.id(other)));
  }

  private idOf(prefix: string, artifact: number): string {
    return `${prefix}/${this.reader.id(artifact)}`;
  }

  /** An element that stands for an artifact; a goal stands as the artifact does. */
  private add(
    given: { prefix: string; artifact: number } & Pick<ArgumentElement, 'type' | 'text'> & Partial<ArgumentElement>,
  ): string {
    const { prefix, artifact, ...element } = given;
    const id = this.idOf(prefix, artifact);
    if (this.elements.has(id)) return id;
    this.artifacts.set(id, artifact);
    const standing = element.type === 'GOAL' && artifact !== this.system ? this.standingOf(artifact) : {};
    return this.put({ id, ...standing, ...element });
  }

  private put(element: Pick<ArgumentElement, 'id' | 'type' | 'text'> & Partial<ArgumentElement>): string {
    this.elements.set(element.id, {
      module: null,
      undeveloped: false,
      uninstantiated: false,
      public: false,
      toBeSupportedByContract: false,
      cites: null,
      logic: 'ALL',
      k: null,
      evidence: null,
      status: null,
      reason: null,
      ...element,
    });
    return element.id;
  }

  private support(from: string, to: string): void {
    this.relate('SUPPORTED_BY', from, to);
  }

  private relate(
    type: ArgumentRelation['type'],
    from: string,
    to: string,
    state: ArgumentRelation['state'] = null,
  ): void {
    const id = `${type} ${from} ${to}`;
    this.relations.set(id, { id, type, from, to, state });
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
