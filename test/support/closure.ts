/**
 * What the rules make of a question, read straight from the rule tables and the text of 3.8: the least set of effects
 * that is closed under "try every row over every link". For the checker: no order, no distances, no report.
 */
import { type Emission, parseCell } from '../../graph/metamodel/cells.ts';
import { parseInstant } from '../../graph/metamodel/content.ts';
import type { Code, CutReason } from '../../graph/metamodel/effects.ts';
import { FIRST_HOP_RULES } from '../../graph/metamodel/firstHop.ts';
import { RELATIONS } from '../../graph/metamodel/relations.ts';
import type { EndFilter, FirstHopRow, TransferRow } from '../../graph/metamodel/ruleRow.ts';
import { TRANSFER_RULES } from '../../graph/metamodel/transfer.ts';
import {
  at,
  type Box,
  changedFields,
  type Hop,
  idOf,
  isCandidate,
  meet,
  type PlainArtifact,
  type PlainChange,
  type PlainGraph,
  type PlainLink,
  type Root,
  sameJson,
} from './plainGraph.ts';

export type World = 'ACTUAL' | 'POTENTIAL';

/** An effect on parts of a node. `via`: of a run, the input over which it came. */
export interface Token {
  readonly node: string;
  readonly code: Code;
  readonly parts: Box;
  readonly via: string;
  readonly actual: boolean;
}

/** What a row does over a link: an effect, the loss of a support, or nothing, for a reason. */
export type Outcome =
  | { readonly rule: string; readonly token: Token }
  | { readonly rule: string; readonly lost: PlainLink }
  | { readonly rule: string; readonly cut: CutReason };

type Row = FirstHopRow | TransferRow;
const TABLES: Readonly<Record<'root' | 'token', readonly (readonly [string, Row])[]>> = {
  root: Object.entries(FIRST_HOP_RULES),
  token: Object.entries(TRANSFER_RULES),
};

export class Closure {
  readonly graph: PlainGraph;
  readonly roots: readonly Root[];
  /** The same for the changes in place alone: deployments and other baselines are no part of a candidate. */
  readonly outside: Closure | null;
  /** Claims that lost something and stand. */
  readonly weakened = new Set<string>();
  /** Evidence links that a new bound makes invalid, with the parts that fail. */
  readonly invalid = new Map<PlainLink, Box>();
  private readonly found = new Map<string, Token[]>();
  private readonly broken = new Set<string>();
  private grew = false;

  constructor(graph: PlainGraph, roots: readonly Root[]) {
    this.graph = graph;
    this.roots = roots;
    const inPlace = roots.filter((root) => !isCandidate(root));
    this.outside = inPlace.length > 0 && inPlace.length < roots.length ? new Closure(graph, inPlace) : null;
    this.close('ACTUAL');
    this.close('POTENTIAL');
    for (const { id, subkind } of graph.question.artifacts) {
      if (subkind === 'ENVELOPE' && this.isBroken(graph.node(id))) this.broken.add(id);
    }
    if (this.broken.size > 0) this.close('ACTUAL');
    if (this.broken.size > 0) this.close('POTENTIAL');
    for (const claim of this.claims()) {
      const fallen = this.tokens(claim).some(({ code }) => 'gckf'.includes(code));
      if (!fallen && this.formula(claim, 'POTENTIAL')?.code === null) this.weakened.add(claim);
    }
  }

  tokens(node: string, world: World = 'POTENTIAL'): readonly Token[] {
    return (this.found.get(node) ?? []).filter((token) => world === 'POTENTIAL' || token.actual);
  }

  /** Every node that has an effect. */
  reached(): string[] {
    return [...this.found.keys(), ...this.weakened];
  }

  /** The token as it stands in the closed set: it may be actual though it was met on a possible way. */
  standing(token: Token): Token | undefined {
    const inert = token.code === 'g' && this.weakened.has(token.node) ? token : undefined;
    return this.tokens(token.node).find((one) => sameToken(one, token)) ?? inert;
  }

  rootsAt(node: string, world: World): readonly Root[] {
    return this.roots.filter((root) => root.node === node && (world === 'POTENTIAL' || !root.onlyPossible));
  }

  private claims(): string[] {
    return this.graph.question.artifacts
      .filter(({ kind }) => kind === 'CLAIM')
      .flatMap(({ id }) => this.graph.nodes(id));
  }

  private add(token: Token): void {
    const known = this.found.get(token.node) ?? [];
    if (known.some((one) => sameToken(one, token))) return;
    this.found.set(token.node, [...known, token]);
    this.grew = true;
  }

  private close(world: World): void {
    for (const node of this.outside?.reached() ?? []) {
      if (this.graph.isOutside(node)) for (const token of this.outside?.tokens(node, world) ?? []) this.add(token);
    }
    do {
      this.grew = false;
      for (const node of new Set([...this.roots.map((root) => root.node), ...this.found.keys()])) {
        for (const hop of this.graph.hops(node)) {
          for (const source of [...this.rootsAt(node, world), ...this.tokens(node, world)]) {
            for (const outcome of this.over(hop, source, world)) if ('token' in outcome) this.add(outcome.token);
          }
        }
      }
      for (const claim of this.claims()) {
        const code = this.formula(claim, world)?.code;
        if (code) this.add({ node: claim, code, parts: [], via: '', actual: world === 'ACTUAL' });
      }
    } while (this.grew);
  }

  /** All that a change or effect at the near end does to the far end. */
  *over(hop: Hop, source: Root | Token, world: World): Generator<Outcome> {
    const { graph } = this;
    const [near, far] = [graph.artifact(hop.near), graph.artifact(hop.far)];
    if (far.kind === 'GATE' || (hop.link.inferred && world === 'ACTUAL')) return;
    const table = TABLES['kind' in source ? 'root' : 'token'].filter(
      ([, row]) => row.relation === hop.link.type && row.changedEnd === hop.end,
    );
    const special = table.filter(([, row]) => row.role !== undefined && row.role === hop.link.role);
    for (const [rule, row] of special.length > 0 ? special : table.filter(([, { role }]) => role === undefined)) {
      const cell = 'kind' in source ? (row as FirstHopRow).cells[source.kind] : (row as TransferRow).cells[source.code];
      if (!cell || !fits(row.changed, near) || !fits(row.other, far)) continue;
      if (!('kind' in source) && !fits((row as TransferRow).only?.[source.code], far)) continue;
      if (row.condition === 'ENVELOPE_BROKEN' && !this.broken.has(near.id)) continue;
      for (const emission of parseCell(cell)) yield* this.carry({ hop, source, world, rule, row, emission });
    }
  }

  private *carry(given: {
    hop: Hop;
    source: Root | Token;
    world: World;
    rule: string;
    row: Row;
    emission: Emission;
  }): Generator<Outcome> {
    const { hop, source, world, rule, row, emission } = given;
    const { link, far } = hop;
    const { graph } = this;
    const root = 'kind' in source ? source : null;
    if (emission.when === 'POTENTIAL_ONLY' && world === 'ACTUAL') return;
    if (emission.when === 'ACTUAL_ONLY' && 'actual' in source && !source.actual) return;
    if ([link.id, idOf(far)].some((id) => graph.question.cuts?.includes(id))) return yield { rule, cut: 'DISPOSITION' };
    const scoped = meet(source.parts, link.scope);
    const boxes = scoped && this.across({ hop, source, scoped, emission });
    if (!boxes) return yield { rule, cut: 'SCOPE_DISJOINT' };
    if (root) {
      if (this.isReviewed(root, hop)) return yield { rule, cut: 'DIGEST_EQUAL' };
      if (
        row.condition === 'OUTCOME_FAIL' &&
        graph.facts(root.node, root.to ?? graph.contentNow(root.node)).outcome !== 'fail'
      )
        return;
      if (row.condition === 'SIGNED_IN_INTERVAL' && !signedIn(root, graph.facts(far).signedAt))
        return yield { rule, cut: 'NOT_IN_FORCE' };
      const ruling = emission.threshold && this.threshold(root, hop, emission.threshold, world);
      if (ruling === 'MET') return yield { rule, cut: 'THRESHOLD_MET' };
      if (ruling === 'OTHERWISE') return emission.threshold === 'CLAIM' ? yield { rule, lost: link } : undefined;
    }
    if (graph.isOutside(far) && this.roots.some(isCandidate)) return yield { rule, cut: 'KEEPS_ITS_VERSION' };
    if (emission.code === 'F')
      return yield isSupport(link) ? { rule, lost: link } : { rule, cut: 'RULE_DOES_NOT_CARRY' };
    let code: Code = emission.code;
    if (link.type === 'CHALLENGES' && link.attributes.state === 'REJECTED')
      return yield { rule, cut: 'RULE_DOES_NOT_CARRY' };
    if (link.type === 'CHALLENGES' && link.attributes.state === 'ACCEPTED' && code === 'c') code = 'f';
    const isScopedSuspicion =
      link.type === 'IN_CONTEXT_OF' && !root && (source as Token).code === 's' && scoped.length > 0;
    if (isScopedSuspicion && link.scope.length === 0) code = 'i';
    if (root && bindsLater(graph, root)) code = 'i';
    const via = link.type === 'USED' ? hop.near : '';
    for (const parts of boxes) yield { rule, token: { node: far, code, parts, via, actual: world === 'ACTUAL' } };
  }

  /** The parts of the far end that are concerned; null: none. */
  private across(given: { hop: Hop; source: Root | Token; scoped: Box; emission: Emission }): readonly Box[] | null {
    const { hop, source, scoped, emission } = given;
    const { link, end, near, far } = hop;
    const { graph } = this;
    const kept = emission.keepsParts ? scoped : [];
    if (link.type === 'PART_OF' && end === 'TARGET' && graph.artifact(far).kind === 'PART') {
      return meet(scoped, [graph.partName(far)]) ? [kept] : null;
    }
    if (link.type === 'PART_OF' && end === 'SOURCE' && emission.keepsParts) {
      return [at(kept, graph.artifact(near).kind === 'PART' ? graph.partName(near) : `element:${idOf(near)}`)];
    }
    if (link.type === 'GENERATED' && end === 'SOURCE') {
      // A map of parts is the only way from that input to that output.
      const isMapped = (one: Hop) =>
        one.link.type === 'DERIVED_FROM' &&
        !one.link.inferred &&
        one.end === 'SOURCE' &&
        one.link.attributes.map !== undefined;
      if ('via' in source && graph.hops(far).some((one) => isMapped(one) && one.far === source.via)) return null;
      return ['EVALUATE', 'VALIDATE_DATA', 'LABEL'].includes(graph.artifact(near).subkind ?? '') ? [kept] : [[]];
    }
    if (link.type === 'DERIVED_FROM' && end === 'TARGET') {
      const map = link.attributes.map as { to: string; from: string[] }[] | undefined;
      const entries = map?.filter(({ from }) => from.some((part) => meet(scoped, [part])));
      if (entries?.length === 0) return null;
      if (link.role === 'INDIRECT' || !emission.keepsParts) return [[]];
      if (entries) return entries.map(({ to }) => (to === '*' ? [] : [to]));
    }
    return [kept];
  }

  /** A link that was reviewed for exactly these contents does not carry the change that leads to them. */
  private isReviewed(root: Root, { link, near, far }: Hop): boolean {
    const { graph } = this;
    if (
      !RELATIONS[link.type].trace ||
      !link.reviewed ||
      root.to === undefined ||
      root.node !== graph.node(idOf(root.node))
    )
      return false;
    if (sameJson(root.to, graph.content(root.node))) return false;
    const current = (node: string) => {
      const { id, current: label } = graph.artifact(node);
      return graph.content(label === null ? id : `${id}@${label}`);
    };
    return [near, far].every((node) => sameJson(graph.contentNow(node), current(node)));
  }

  // ---- thresholds -------------------------------------------------------------------------------------------

  private threshold(
    root: Root,
    { link, far }: Hop,
    test: NonNullable<Emission['threshold']>,
    world: World,
  ): 'CARRIES' | 'MET' | 'OTHERWISE' {
    const { graph } = this;
    const before = graph.facts(root.node, graph.content(root.node)).criterion;
    const after = root.to === undefined ? undefined : graph.facts(root.node, root.to).criterion;
    if (!before || !after || sameJson(before, after)) return 'CARRIES';
    if (test === 'IMPLIED') {
      const same = before.metric === after.metric && before.op[0] === after.op[0];
      const margin = after.op[0] === '>' ? after.value - before.value : before.value - after.value;
      const needsMore = after.op.endsWith('=') && !before.op.endsWith('=');
      return same && (needsMore ? margin > 0 : margin >= 0) ? 'MET' : 'CARRIES';
    }
    const keeps = (value: number) =>
      ({ '>=': value >= after.value, '>': value > after.value, '<=': value <= after.value, '<': value < after.value })[
        after.op
      ];
    const results = (evidence: string) =>
      (graph.facts(evidence).results ?? [])
        .filter(({ metric }) => metric === after.metric)
        .map(({ part, value }) => ({
          part,
          meets: keeps(value),
          counts: !keeps(value) || this.isFresh(evidence, part, world),
        }));
    if (test === 'NO_NUMBER')
      return this.speaking(root.node)
        .flatMap(results)
        .some(({ counts }) => counts)
        ? 'OTHERWISE'
        : 'CARRIES';
    if (test === 'RESULTS') {
      const evaluates = (one: Hop) =>
        one.link.type === 'EVALUATES' && !one.link.inferred && one.end === 'SOURCE' && one.far === far;
      const all = this.speaking(root.node)
        .filter((node) => graph.hops(node).some(evaluates))
        .flatMap(results);
      return all.length > 0 && all.every(({ meets, counts }) => meets && counts) ? 'MET' : 'CARRIES';
    }
    // Only a claim ABOUT the requirement says that the bound is met; where some parts fail their link is invalid.
    if (link.role !== 'ABOUT') return 'CARRIES';
    const supports = graph
      .hops(far)
      .filter((one) => one.end === 'TARGET' && one.link.type === 'EVIDENCES' && isSupport(one.link));
    const about = supports.map((one) => ({
      link: one.link,
      results: results(one.far).filter(({ part }) => part === null || meet([part], one.link.scope)),
    }));
    for (const one of about) {
      const failing = one.results.filter(({ meets }) => !meets);
      if (failing.length === 0) continue;
      const whole = failing.length === one.results.length || failing.some(({ part }) => part === null);
      this.invalid.set(one.link, whole ? [] : failing.map(({ part }) => part as string).sort());
    }
    if (about.some((one) => this.invalid.has(one.link))) return 'OTHERWISE';
    const all = about.flatMap((one) => one.results);
    return all.length > 0 && all.every(({ counts }) => counts) ? 'MET' : 'CARRIES';
  }

  /** Evidence that speaks for a requirement. */
  private speaking(requirement: string): string[] {
    const into = (node: string, type: PlainLink['type'], role?: string) =>
      this.graph
        .hops(node)
        .filter(
          ({ end, link }) =>
            end === 'TARGET' &&
            link.type === type &&
            !link.inferred &&
            (role ? link.role === role : link.role !== 'AGAINST'),
        )
        .map(({ far }) => far);
    const tests = into(requirement, 'VERIFIES').filter((node) => this.graph.artifact(node).kind === 'TEST_CASE');
    const outputs = tests
      .flatMap((test) => into(test, 'USED'))
      .flatMap((run) =>
        this.graph
          .hops(run)
          .filter(({ end, link }) => end === 'SOURCE' && link.type === 'GENERATED' && !link.inferred)
          .map(({ far }) => far),
      );
    const direct = [requirement, ...tests, ...into(requirement, 'IN_CONTEXT_OF', 'ABOUT')].flatMap((node) =>
      into(node, 'EVIDENCES'),
    );
    return [...new Set([...direct, ...outputs])].filter((node) => this.graph.artifact(node).kind === 'EVIDENCE');
  }

  private isFresh(evidence: string, part: string | null, world: World): boolean {
    const codes = world === 'ACTUAL' ? 'ex' : 'exs';
    const touched = [
      ...this.tokens(evidence, world).filter(({ code }) => codes.includes(code)),
      ...this.rootsAt(evidence, world).filter(({ kind }) => kind !== 'SUPERSEDE'),
    ];
    return !touched.some(({ parts }) => part === null || meet(parts, [part]));
  }

  // ---- envelopes ----------------------------------------------------------------------------------------------

  /** Is there a change of what the envelope applies to, or that makes it stale, that its signed bounds do not cover? */
  private isBroken(envelope: string): boolean {
    const { graph } = this;
    const subjects = graph
      .hops(envelope)
      .filter(({ link, end }) => link.type === 'APPLIES_TO' && end === 'SOURCE' && !link.inferred)
      .map(({ far }) => idOf(far));
    const changes = new Set(this.roots.filter(({ kind }) => kind !== 'SUPERSEDE').map(({ change }) => change));
    const engages = (change: PlainChange) => {
      const alone =
        changes.size === 1
          ? this
          : new Closure(
              graph,
              this.roots.filter((root) => root.change === change),
            );
      const isStale = (node: string) => alone.tokens(node, 'ACTUAL').some(({ code }) => code === 'e');
      return subjects.some((id) => id === idOf(change.subject) || graph.nodes(id).some(isStale));
    };
    const engaging = subjects.length === 0 ? [] : [...changes].filter(engages);
    return (
      engaging.some((change) => !this.keepsBounds(envelope, change)) ||
      (engaging.length > 0 && !this.isSigned(envelope))
    );
  }

  /** Every changed field is named by a bound and keeps all that name it; what nobody wrote down, no bound names. */
  private keepsBounds(envelope: string, change: PlainChange): boolean {
    const { graph } = this;
    const [before, after] = [graph.content(graph.node(change.subject)), graph.newContent(change)] as Record<
      string,
      unknown
    >[];
    const fields = after === undefined ? [] : changedFields(before, after);
    return (
      fields.length > 0 &&
      fields.every((field) => {
        const naming = (graph.facts(envelope).bounds ?? []).filter(
          (bound) => 'field' in bound && bound.subject === idOf(change.subject) && bound.field === field,
        );
        const [old, now] = [before?.[field], after?.[field]];
        const grows = (most: number) =>
          typeof old === 'number' && typeof now === 'number' && old > 0 && now >= old && (now - old) / old <= most;
        return naming.length > 0 && naming.every((bound) => bound.op === 'GROWTH_AT_MOST' && grows(bound.value ?? 0));
      })
    );
  }

  private isSigned(envelope: string): boolean {
    const { graph } = this;
    const ended = (node: string) =>
      (graph.facts(node).validUntil ?? Number.POSITIVE_INFINITY) <= Date.parse(graph.question.validAt);
    const stands = ({ far }: Hop) =>
      (graph.facts(far).verdict ?? 'APPROVED') === 'APPROVED' &&
      !ended(far) &&
      graph.hops(far).some(({ link, end }) => link.type === 'ATTRIBUTED_TO' && end === 'SOURCE' && !link.inferred) &&
      !this.tokens(far, 'ACTUAL').some(({ code }) => code === 'a');
    return (
      !ended(envelope) &&
      graph
        .hops(envelope)
        .some((hop) => hop.link.type === 'APPROVES' && hop.end === 'TARGET' && !hop.link.inferred && stands(hop))
    );
  }

  // ---- claims -----------------------------------------------------------------------------------------------

  /** Null: it lost nothing. Supports that are lost, and whether each can be renewed; the claim's effect if it falls. */
  formula(
    claim: string,
    world: World,
  ): { lost: ReadonlyMap<string, boolean>; code: 'g' | 'c' | null; all: number; needed: number } | null {
    const { graph } = this;
    const supports = graph
      .hops(claim)
      .filter(
        ({ end, link }) =>
          end === 'TARGET' && (link.type === 'SUPPORTS' || link.type === 'EVIDENCES') && isSupport(link),
      );
    const lost = new Map<string, boolean>();
    let isNew = false;
    for (const { link, far } of supports) {
      const renewable = this.hasFallen(far, []) ? false : this.renewable(link, far, claim, world);
      if (renewable === null) continue;
      isNew ||= this.renewable(link, far, claim, world) !== null;
      lost.set(far, renewable && lost.get(far) !== false);
    }
    if (!isNew) return null;
    const all = new Set(supports.map(({ far }) => far)).size;
    const needed = this.needed(claim, all);
    const holds = all - lost.size >= needed;
    return { lost, code: holds ? null : [...lost.values()].every(Boolean) ? 'g' : 'c', all, needed };
  }

  private needed(claim: string, all: number): number {
    const { logic, k } = this.graph.facts(claim);
    return logic === 'ANY' ? 1 : logic === 'K_OF_N' ? (k ?? all) : all;
  }

  /** Null: the support is not lost. True: it is evidence that can be renewed. */
  private renewable(link: PlainLink, support: string, claim: string, world: World): boolean | null {
    const { graph } = this;
    if ([link.id, idOf(claim)].some((id) => graph.question.cuts?.includes(id))) return null;
    const hop = graph.hops(support).find((one) => one.link === link && one.end === 'SOURCE') as Hop;
    const hit = this.rootsAt(support, world).filter((root) =>
      [...this.over(hop, root, world)].some((outcome) => 'lost' in outcome),
    );
    const tokens = this.tokens(support, world);
    const has = (codes: string, scoped = true) =>
      tokens.filter(({ code, parts }) => codes.includes(code) && (!scoped || meet(parts, link.scope)));
    if (link.type === 'SUPPORTS') return hit.length > 0 || has('gckf', false).length > 0 ? false : null;
    if (has('cf', false).length > 0 || hit.some(({ kind }) => kind === 'FIELD')) return false;
    const gone = [...has('x'), ...hit.filter(({ kind }) => kind === 'RETRACT')].map(({ parts }) => parts);
    const invalid = this.invalid.get(link);
    if (invalid) gone.push(invalid);
    if (gone.length > 0) {
      const known = link.scope.length > 0 ? link.scope : this.knownParts(support);
      return known.some((part) => gone.every((box) => !meet(box, [part])));
    }
    return hit.length > 0 || has(world === 'POTENTIAL' ? 'es' : 'e').length > 0 ? true : null;
  }

  private knownParts(node: string): Box {
    const { parts, part, results } = this.graph.facts(node);
    const measured = (results ?? []).flatMap((result) => result.part ?? []);
    return [
      ...(parts ?? []),
      ...(part ? [part] : []),
      ...measured,
      ...this.graph.hops(node).flatMap(({ link }) => link.scope),
    ];
  }

  /** Doubted, defeated, failed or undeveloped before any change. A claim that needs itself to fall has not fallen. */
  private hasFallen(node: string, above: readonly string[]): boolean {
    const { graph } = this;
    if (above.includes(node)) return false;
    const facts = graph.facts(node);
    const hops = graph.hops(node).filter(({ link }) => !link.inferred);
    const isOutside = (metric: string, evidence: string) => {
      const { criterion } = graph.facts(metric);
      const signs = { '>=': [0, 1], '>': [1], '<=': [0, -1], '<': [-1] };
      return (graph.facts(evidence).results ?? []).some(
        (result) =>
          criterion?.metric === result.metric &&
          !signs[criterion.op].includes(Math.sign(result.value - criterion.value)),
      );
    };
    const isMetricFailed = (metric: string) =>
      graph.artifact(metric).kind === 'METRIC' &&
      graph.artifact(metric).subkind === 'SPI' &&
      graph
        .hops(metric)
        .some(
          ({ link, end, far }) =>
            link.type === 'EVIDENCES' &&
            end === 'TARGET' &&
            (graph.facts(far).outcome === 'fail' || isOutside(metric, far)),
        );
    if (facts.undeveloped || facts.outcome === 'fail' || this.isChallenged(node, false)) return true;
    if (graph.artifact(node).kind !== 'CLAIM') return false;
    const within = hops
      .filter(({ link, end }) => link.type === 'IN_CONTEXT_OF' && end === 'SOURCE')
      .map(({ far }) => far);
    if (
      within.some(
        (far) => isMetricFailed(far) || (graph.artifact(far).kind === 'CLAIM' && this.hasFallen(far, [...above, node])),
      )
    )
      return true;
    const supports = [
      ...new Set(
        hops
          .filter(
            ({ link, end }) =>
              end === 'TARGET' && (link.type === 'SUPPORTS' || link.type === 'EVIDENCES') && isSupport(link),
          )
          .map(({ far }) => far),
      ),
    ];
    const fallen = supports.filter((far) => this.hasFallen(far, [...above, node])).length;
    return fallen > 0 && supports.length - fallen < this.needed(node, supports.length);
  }

  private isChallenged(node: string, onlyDefeat: boolean): boolean {
    return this.graph.hops(node).some(({ link, end, far }) => {
      if (link.type !== 'CHALLENGES' || end !== 'TARGET' || link.inferred || link.attributes.state === 'REJECTED')
        return false;
      return (!onlyDefeat || link.attributes.state === 'ACCEPTED') && !this.isChallenged(far, true);
    });
  }
}

function sameToken(left: Token, right: Token): boolean {
  return (
    left.node === right.node && left.code === right.code && left.via === right.via && sameJson(left.parts, right.parts)
  );
}

function fits(filter: EndFilter | undefined, { kind, subkind }: PlainArtifact): boolean {
  if (filter?.kinds && !filter.kinds.includes(kind)) return false;
  return !filter?.notKinds?.includes(kind) && (!filter?.subkinds || filter.subkinds.includes(subkind));
}

/** What is only inferred, or speaks against, takes no support away. */
function isSupport(link: PlainLink): boolean {
  return !link.inferred && (link.type === 'SUPPORTS' || link.role !== 'AGAINST');
}

function signedIn({ interval }: Root, signedAt: number | undefined): boolean {
  const instant = (text: string | null | undefined, open: number) => (text ? (parseInstant(text) ?? open) : open);
  if (signedAt === undefined) return true;
  return (
    signedAt >= instant(interval?.from, Number.NEGATIVE_INFINITY) &&
    signedAt <= instant(interval?.until, Number.POSITIVE_INFINITY)
  );
}

function bindsLater(graph: PlainGraph, root: Root): boolean {
  if (root.to === undefined || !['CLAUSE', 'CONTROL'].includes(graph.artifact(root.node).kind)) return false;
  const { effectiveFrom } = graph.facts(root.node, root.to);
  return effectiveFrom !== undefined && effectiveFrom > Date.parse(graph.question.validAt);
}
