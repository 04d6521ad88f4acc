/**
 * The ASILs that are in force, with what was in force before: the journal is gone through once, and at each entry only what it
 * reaches is computed again.
 *
 *     r3  hazard rated D           hazard, goal, requirement: D
 *     r7  hazard rated B           computed B, floor D: in force stays D
 *     r9  sign-off D to B          floor B: in force B
 *
 * Whether an analysis of dependent failures is stale is judged at each entry by its own links; what the impact engine says of it
 * comes in for the newest state alone.
 */

import { inSlices, type Pacing } from '../../impact/analyse.ts';
import { NONE } from '../../index/graphIndex.ts';
import { GraphView } from '../../index/graphView.ts';
import { revisionsOf } from '../../index/revisionsOf.ts';
import { type Asil, isOver } from '../../metamodel/content.ts';
import { isJsonObject } from '../../model/contentDigest.ts';
import type { Json, JsonObject } from '../../model/delta.ts';
import { isAsil, isHigher, rateHazard } from '../../safety/hara/asil.ts';
import type { DecompositionProblem } from '../../safety/hara/decomposition.ts';
import { type AsilSource, type AsilValue, asilSteps, type Giver, NO_ASIL } from '../../safety/hara/inheritance.ts';
import type { ContentsOf } from '../graphReader.ts';
import { allBelow, currentOf, everAbove, giversOf, takersOf, textOf } from './asilLinks.ts';
import { authorsOf } from './authors.ts';
import { type DecompositionPart, partsByGroup, problemsOf, unloweredOf } from './decompositions.ts';
import { type DoubtOf, ElementsOfDesign, NO_DOUBT } from './elements.ts';

/** ASILs computed for one answer, at most: some ten seconds, in slices. Each entry costs those that it reaches. */
export const MOST_COMPUTED = 200_000;
/** Artifacts looked at between two steps: a few milliseconds. */
const PER_STEP = 256;
/** Versions read with one statement. */
const AT_ONCE = 1_000;
const NOTHING: JsonObject = Object.freeze({});

/** A sign-off by which an ASIL fell. */
export interface Lowering {
  /** Number of the sign-off. */
  readonly signOff: number;
  readonly from: Asil;
  readonly to: Asil;
  /** Journal entry. */
  readonly revision: number;
}

/** A sign-off that would lower an ASIL and does not count. */
export interface IdleLowering {
  readonly signOff: number;
  readonly because: string;
}

/** What is known of the ASIL of an artifact. */
export interface AsilInForce extends AsilValue {
  /** The highest that was in force since the last lowering; null: none ever was. */
  readonly floor: Asil | null;
  /** Journal entry at which the floor came into force. */
  readonly floorSince: number | null;
  readonly lowerings: readonly Lowering[];
  readonly idle: readonly IdleLowering[];
}

const NOTHING_IN_FORCE: AsilInForce = { ...NO_ASIL, floor: null, floorSince: null, lowerings: [], idle: [] };

/** A step of the way by which an ASIL came. */
export interface AsilStep {
  readonly artifact: number;
  /** How it has it from the step before; null: it is its own. */
  readonly giver: Giver | null;
  readonly asil: Asil | null;
  readonly because: string;
}

/** A decomposition and what is wrong with it. */
export interface JudgedDecomposition {
  readonly parent: number;
  readonly group: string;
  readonly parts: readonly DecompositionPart[];
  /** In force for the parent. */
  readonly asil: Asil | null;
  /** None: it is valid. */
  readonly problems: readonly DecompositionProblem[];
}

export type AsilsRead =
  | { readonly ok: true; readonly asils: AsilHistory }
  | { readonly ok: false; readonly problem: string };

interface Question {
  readonly view: GraphView;
  readonly validAt: number;
  readonly contentsOf: ContentsOf;
  /** Whose ASILs are asked for. */
  readonly artifacts: readonly number[];
  /** What the impact engine says of analyses; asked once, where a decomposition or coexistence rests on one. Absent: it is not asked. */
  readonly doubts?: () => Promise<DoubtOf>;
  readonly pacing: Pacing;
  /** Default: {@link MOST_COMPUTED}. */
  readonly most?: number;
}

export class AsilHistory {
  readonly view: GraphView;
  private readonly validAt: number;
  /** Whose ASILs are known. */
  private readonly scope: ReadonlySet<number>;
  private readonly contents = new Map<string, Json>();
  private readonly values = new Map<number, AsilValue>();
  private readonly floors = new Map<number, { asil: Asil; since: number }>();
  private readonly lowered = new Map<number, Lowering[]>();
  private readonly idle = new Map<number, IdleLowering[]>();
  private readonly most: number;
  private computed = 0;
  /** What was asked of an artifact at the newest state only. */
  private doubtOf: DoubtOf = NO_DOUBT;

  private constructor({ view, validAt, most = MOST_COMPUTED }: Question, scope: ReadonlySet<number>) {
    this.most = most;
    this.view = view;
    this.validAt = validAt;
    this.scope = scope;
  }

  /** Reads what the ASILs of these rest on, and goes through the journal. */
  static async read(question: Question): Promise<AsilsRead> {
    const { view, artifacts, doubts, pacing } = question;
    const history = new AsilHistory(question, await inSlices(everAbove(view, artifacts), pacing));
    const watched = await inSlices(history.watched(), pacing);
    await history.load(question.contentsOf, await inSlices(history.deciding(watched), pacing));
    if (!(await inSlices(history.go(watched), pacing))) {
      const problem = `the ASILs of ${artifacts.length} artifacts over their history take more than ${history.most} computations: ask about fewer`;
      return { ok: false, problem };
    }
    const resting = history.restOnAnalyses();
    // Who asks about a whole alone asks whether it is divided well, too.
    if (doubts && (resting.length > 0 || history.hasWhole())) {
      await inSlices(history.apply(await doubts(), resting), pacing);
    }
    return { ok: true, asils: history };
  }

  of(artifact: number): AsilInForce {
    const value = this.values.get(artifact);
    if (!value) return NOTHING_IN_FORCE;
    const floor = this.floors.get(artifact);
    return {
      ...value,
      floor: floor?.asil ?? null,
      floorSince: floor?.since ?? null,
      lowerings: this.lowered.get(artifact) ?? [],
      idle: this.idle.get(artifact) ?? [],
    };
  }

  /** The way by which what is computed came, from where it began to the artifact. */
  path(artifact: number): AsilStep[] {
    const steps: AsilStep[] = [];
    const seen = new Set<number>();
    for (let at: number | null = artifact; at !== null && !seen.has(at); ) {
      seen.add(at);
      const value: AsilValue = this.values.get(at) ?? NO_ASIL;
      const { origin } = value;
      const giver: Giver | null = origin && origin.type !== 'OWN' ? origin.giver : null;
      const isLast: boolean = at === artifact;
      const asil: Asil | null = isLast ? value.computed : value.effective;
      steps.push({ artifact: at, giver, asil, because: this.sentence(at, value, isLast) });
      // What is in force by the floor alone began here.
      at = giver === null || (!isLast && isHigher(value.effective, value.computed)) ? null : giver.artifact;
    }
    return steps.reverse();
  }

  private sentence(artifact: number, { computed, effective, origin }: AsilValue, isLast: boolean): string {
    const { view } = this;
    const id = view.id(artifact);
    if (!isLast && isHigher(effective, computed)) {
      const since = this.floors.get(artifact)?.since;
      return `${id} had ASIL ${effective} at revision ${since}, and nobody signed for less`;
    }
    if (!origin) return `${id} has no ASIL`;
    if (origin.type === 'OWN') return `${id}: ${origin.because}`;
    const from = view.id(origin.giver.artifact);
    const given = this.values.get(origin.giver.artifact)?.effective ?? null;
    if (origin.type === 'PART') return `${id} is a part, to ${computed}, of the decomposition of ${from} (${given})`;
    if (origin.type === 'WHOLE') {
      return `${id} is a part of the decomposition of ${from}, which is invalid: it has the whole ${given}`;
    }
    return `${id} ${VERBS[origin.giver.relation]} ${from} (${given})`;
  }

  /** Decompositions of a requirement, as they stand. */
  decompositions(parent: number): JudgedDecomposition[] {
    const { view, doubtOf } = this;
    const asil = this.values.get(parent)?.effective ?? null;
    return [...partsByGroup(view, parent, this.contentOf)].map(([group, parts]) => ({
      parent,
      group,
      parts,
      asil,
      problems: problemsOf({ view, parent, asil, parts, contentOf: this.contentOf, doubtOf }),
    }));
  }

  /** Content of the version that is current in a view. */
  readonly contentOf = (artifact: number, view: GraphView): JsonObject => {
    const version = currentOf(view, artifact);
    const content = version === NONE ? null : this.contents.get(view.versionId(version));
    return content !== undefined && isJsonObject(content) ? content : NOTHING;
  };

  // ---- what it rests on --------------------------------------------------------------------------------------

  /** By artifact: those of the scope whose ASILs may change when something is recorded about it. */
  private *watched(): Generator<void, Map<number, Set<number>>> {
    const watched = new Map<number, Set<number>>();
    const watch = (artifact: number, concerned: Iterable<number>): void => {
      const known = watched.get(artifact) ?? new Set();
      for (const one of concerned) known.add(one);
      watched.set(artifact, known);
    };
    const { index } = this.view;
    const since = (slot: number) => index.linkSince.get(slot) <= this.view.revision;
    const ever = (artifact: number, side: 'SOURCE' | 'TARGET', type: string): number[] => {
      const slots = side === 'SOURCE' ? index.slotsOut(artifact) : index.slotsIn(artifact);
      return slots
        .filter((slot) => index.formOf(slot).type === type && since(slot))
        .map((slot) => (side === 'SOURCE' ? index.linkTo(slot) : index.linkFrom(slot)));
    };
    const watchAnalyses = (analyses: readonly number[], concerned: readonly number[]): void => {
      for (const analysis of analyses) {
        if (this.view.facts(analysis).subkind !== 'DFA') continue;
        const about = (['ANALYZES', 'VERIFIES'] as const).flatMap((type) => ever(analysis, 'SOURCE', type));
        for (const one of [analysis, ...about, ...ever(analysis, 'TARGET', 'EVALUATES')]) watch(one, concerned);
      }
    };
    for (const [place, artifact] of [...this.scope].entries()) {
      if (place % PER_STEP === 0) yield;
      watch(artifact, [artifact]);
      if (this.view.kind(artifact) === 'COMPONENT') watchAnalyses(ever(artifact, 'TARGET', 'ANALYZES'), [artifact]);
      const parents = index
        .slotsOut(artifact)
        .filter((slot) => index.formOf(slot).role === 'DECOMPOSITION' && since(slot))
        .map((slot) => index.linkTo(slot));
      for (const parent of new Set(parents)) {
        const children = ever(parent, 'TARGET', 'REFINES');
        const elements = new Set(children.flatMap((child) => ever(child, 'TARGET', 'IMPLEMENTS')));
        for (const element of elements) {
          for (const inside of ever(element, 'TARGET', 'PART_OF')) {
            if (this.view.kind(inside) === 'COMPONENT') elements.add(inside);
          }
        }
        // Members that are added on the way are visited, too.
        for (const element of elements) {
          for (const type of ['DEPENDS_ON', 'PART_OF', 'IMPLEMENTS'] as const) {
            for (const other of ever(element, 'SOURCE', type)) {
              if (this.view.kind(other) === 'COMPONENT') elements.add(other);
            }
          }
          for (const other of ever(element, 'TARGET', 'IMPLEMENTS')) elements.add(other);
        }
        const verifying = [parent, ...children].flatMap((one) => ever(one, 'TARGET', 'VERIFIES'));
        for (const one of [parent, ...children, ...elements, ...verifying]) watch(one, [artifact]);
        watchAnalyses(verifying, [artifact]);
      }
    }
    return watched;
  }

  /** Versions whose contents decide: ratings, levels that are stated, sign-offs that lower. */
  private *deciding(watched: ReadonlyMap<number, unknown>): Generator<void, string[]> {
    const { view } = this;
    const ids: string[] = [];
    for (const [place, artifact] of [...watched.keys()].entries()) {
      if (place % PER_STEP === 0) yield;
      const kind = view.kind(artifact);
      const decides = kind === 'HAZARD' || kind === 'REQUIREMENT' || unloweredOf(view, artifact) !== null;
      if (decides) for (const version of view.versions(artifact)) ids.push(view.versionId(version));
      for (const { signOff } of this.scope.has(artifact) ? this.signOffsOf(artifact) : []) {
        const version = view.current(signOff);
        if (version !== NONE) ids.push(view.versionId(version));
      }
    }
    return ids;
  }

  private async load(contentsOf: ContentsOf, ids: readonly string[]): Promise<void> {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      for (const [id, { content }] of await contentsOf(ids.slice(start, start + AT_ONCE))) {
        this.contents.set(id, content);
      }
    }
  }

  /**
   * Sign-offs that approve a version of an artifact, with the entry that brought them. Those of an artifact that is retired stay what they were: what
   * it had in force before is part of the history of what it gave to.
   */
  private signOffsOf(artifact: number): { readonly signOff: number; readonly revision: number }[] {
    const { view } = this;
    const found = new Map<number, number>();
    const there = view.isRetired(artifact) ? view.at(view.retiredIn(artifact) - 1) : view;
    for (const slot of there.incoming(artifact)) {
      if (view.index.formOf(slot).type !== 'APPROVES') continue;
      const signOff = view.index.linkFrom(slot);
      if (view.kind(signOff) !== 'SIGN_OFF' || view.isRetired(signOff)) continue;
      found.set(signOff, Math.min(found.get(signOff) ?? Number.POSITIVE_INFINITY, view.index.linkBorn(slot)));
    }
    return [...found].map(([signOff, revision]) => ({ signOff, revision }));
  }

  // ---- going through the journal -----------------------------------------------------------------------------

  /** False: it is too much. */
  private *go(watched: ReadonlyMap<number, ReadonlySet<number>>): Generator<void, boolean> {
    const { view } = this;
    const touched = new Map<number, Set<number>>();
    let looked = 0;
    for (const [artifact, concerned] of watched) {
      looked += 1;
      if (looked % PER_STEP === 0) yield;
      for (const revision of revisionsOf(view.index, view.id(artifact))) {
        if (revision > view.revision) continue;
        const set = touched.get(revision) ?? new Set();
        for (const one of concerned) set.add(one);
        touched.set(revision, set);
      }
    }
    const signed = this.signedLowerings();
    for (const revision of [...touched.keys()].sort((left, right) => left - right)) {
      const then = new GraphView(view.index, revision);
      for (const { artifact, ...lowering } of signed.get(revision) ?? []) this.lower(artifact, lowering, revision);
      const isNow = then.revision >= view.revision;
      const concerned = touched.get(revision) as Set<number>;
      for (const taker of this.leftBy(concerned, then)) concerned.add(taker);
      const reached = yield* this.compute(isNow ? view : then, concerned, NO_DOUBT);
      for (const artifact of reached) this.remember(artifact, revision);
      this.computed += reached.length;
      if (this.computed > this.most) return false;
      yield;
    }
    return true;
  }

  /** Who had something from those that are retired now: the links between them are not in force any more. */
  private leftBy(artifacts: ReadonlySet<number>, then: GraphView): number[] {
    const before = new GraphView(then.index, then.revision - 1);
    const gone = [...artifacts].filter((artifact) => artifact < before.artifactCount && then.isRetired(artifact));
    return gone.flatMap((artifact) => takersOf(before, artifact)).filter((taker) => this.scope.has(taker));
  }

  /** Computes these, and all that they give to; answers who was computed. */
  private *compute(view: GraphView, artifacts: Iterable<number>, doubtOf: DoubtOf): Generator<void, number[]> {
    const known = [...artifacts].filter((artifact) => artifact < view.artifactCount);
    const reached = [...(yield* allBelow(view, known, this.scope))];
    const judged = new Map<string, boolean>();
    const source: AsilSource = {
      own: (artifact) => this.ratingOf(artifact, view),
      givers: (artifact) => giversOf(view, artifact, this.contentOf, doubtOf),
      floor: (artifact) => this.floors.get(artifact)?.asil ?? null,
      known: (artifact) => this.values.get(artifact) ?? NO_ASIL,
      isValid: (parent, group, asil) => {
        const key = `${parent} ${group}`;
        const before = judged.get(key);
        if (before !== undefined) return before;
        const parts = partsByGroup(view, parent, this.contentOf).get(group) ?? [];
        const problems = problemsOf({ view, parent, asil, parts, contentOf: this.contentOf, doubtOf });
        judged.set(key, problems.length === 0);
        return problems.length === 0;
      },
    };
    for (const [artifact, value] of yield* asilSteps(reached, source)) this.values.set(artifact, value);
    return reached;
  }

  private ratingOf(artifact: number, view: GraphView): { asil: Asil; because: string } | null {
    if (view.kind(artifact) !== 'HAZARD') return null;
    const content = this.contentOf(artifact, view);
    const { asil, because } = rateHazard({
      severity: textOf(content.severity),
      exposure: textOf(content.exposure),
      controllability: textOf(content.controllability),
      asil: textOf(content.asil),
    });
    return asil === null ? null : { asil, because };
  }

  /** What is in force becomes the floor of what comes after. */
  private remember(artifact: number, revision: number): void {
    const { effective } = this.values.get(artifact) as AsilValue;
    const floor = this.floors.get(artifact);
    if (effective !== null && isHigher(effective, floor?.asil ?? null)) {
      this.floors.set(artifact, { asil: effective, since: revision });
    }
  }

  /** Approved sign-offs with an old and a new ASIL, by the entry that brought them. */
  private signedLowerings(): Map<number, { artifact: number; signOff: number; from: Asil; to: Asil }[]> {
    const { view } = this;
    const found = new Map<number, { artifact: number; signOff: number; from: Asil; to: Asil }[]>();
    for (const artifact of this.scope) {
      if (artifact >= view.artifactCount) continue;
      for (const { signOff, revision } of this.signOffsOf(artifact)) {
        const { asilFrom: from, asilTo: to } = this.contentOf(signOff, view);
        if (typeof from !== 'string' || typeof to !== 'string' || !isAsil(from) || !isAsil(to)) continue;
        const because = this.idleBecause(artifact, signOff);
        if (because !== null) {
          this.idle.set(artifact, [...(this.idle.get(artifact) ?? []), { signOff, because }]);
          continue;
        }
        found.set(revision, [...(found.get(revision) ?? []), { artifact, signOff, from, to }]);
      }
    }
    return found;
  }

  /** Why a sign-off does not count; null: it does. */
  private idleBecause(artifact: number, signOff: number): string | null {
    const { view } = this;
    const { facts } = view.version(view.current(signOff));
    const id = view.id(signOff);
    if (facts.verdict !== 'APPROVED') return `${id} says ${facts.verdict ?? 'nothing'}, which approves nothing`;
    if (isOver(facts, this.validAt)) return `${id} is not valid any more`;
    if (view.retractions(view.current(signOff)).length > 0) return `${id} was withdrawn`;
    const signers = new ElementsOfDesign(view).others(signOff, 'SOURCE', 'ATTRIBUTED_TO', ['PERSON']);
    if (signers.length === 0) return `nobody is named who signed ${id}`;
    const authors = authorsOf(view, [artifact]);
    const author = signers.find((signer) => authors.has(signer));
    return author === undefined ? null : `${view.id(author)}, who signed ${id}, is an author of ${view.id(artifact)}`;
  }

  private lower(artifact: number, lowering: Omit<Lowering, 'revision'>, revision: number): void {
    const { from, to, signOff } = lowering;
    const floor = this.floors.get(artifact)?.asil ?? null;
    if (floor !== from || !isHigher(from, to)) {
      const id = this.view.id(signOff);
      const because = `${id} approves ${from} to ${to}, and ${floor ?? 'no ASIL'} was in force`;
      this.idle.set(artifact, [...(this.idle.get(artifact) ?? []), { signOff, because }]);
      return;
    }
    this.floors.set(artifact, { asil: to, since: revision });
    this.lowered.set(artifact, [...(this.lowered.get(artifact) ?? []), { ...lowering, revision }]);
  }

  /** Parts of decompositions that stand now, and elements that perhaps do not disturb what they are part of. */
  private restOnAnalyses(): number[] {
    const { view } = this;
    const isAnalysed = (artifact: number) =>
      view.kind(artifact) === 'COMPONENT' &&
      view.incoming(artifact).some((slot) => view.index.formOf(slot).type === 'ANALYZES' && this.isOfDfa(slot));
    return [...this.scope].filter((artifact) =>
      view
        .outgoing(artifact)
        .some((slot) => this.divides(slot) || (view.index.formOf(slot).type === 'PART_OF' && isAnalysed(artifact))),
    );
  }

  private isOfDfa(slot: number): boolean {
    return this.view.facts(this.view.index.linkFrom(slot)).subkind === 'DFA';
  }

  /** Is a requirement here that is divided? Its parts lie below it, and so perhaps not here. */
  private hasWhole(): boolean {
    return [...this.scope].some((artifact) => this.view.incoming(artifact).some((slot) => this.divides(slot)));
  }

  private divides(slot: number): boolean {
    const { role, type } = this.view.index.formOf(slot);
    return role === 'DECOMPOSITION' && type === 'REFINES';
  }

  /** What is in doubt at the newest state changes what is computed, and not what was in force before. */
  private *apply(doubtOf: DoubtOf, resting: readonly number[]): Generator<void> {
    this.doubtOf = doubtOf;
    yield* this.compute(this.view, resting, doubtOf);
  }
}

const VERBS = {
  MITIGATES: 'mitigates',
  REFINES: 'refines',
  IMPLEMENTS: 'implements',
  CARRIES_OUT: 'carries out',
  CONTAINS: 'contains',
  PART_OF: 'is part of',
} as const satisfies Record<Giver['relation'], string>;
