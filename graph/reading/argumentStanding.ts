/**
 * How the elements of an argument stand now, each with one sentence and what it rests on. Nothing is judged here: the
 * standing argument says what holds before any change, the findings say what has happened since, and the worst counts.
 *
 *     challenge, undeveloped, lost support …  (graph/impact/standing)   ┐
 *     DEGRADED, IN_DOUBT, DEFEATED of findings (graph/impact)           ├─▶ the worst of them, with its sentence
 *     validity ended, withdrawn, violated      (roots of the findings)  ┘
 */
import type { ImpactAnalysis } from '../impact/impactAnalysis.ts';
import type { EffectState, ImpactItem } from '../impact/report.ts';
import {
  isAxiomatic,
  neededSupports,
  type RelationChallenge,
  StandingArgument,
  type StandingCause,
} from '../impact/standing.ts';
import type { Configuration, NodeNumber } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { Effect } from '../metamodel/effects.ts';
import { ARGUMENT_STATUSES, type ArgumentStatus } from '../safety/argument/model.ts';
import { unansweredAgainst } from './evidenceAgainst.ts';

/** How an element stands, and why. */
export interface ElementStanding {
  readonly status: ArgumentStatus;
  /** One sentence. */
  readonly reason: string;
  /** Ids of the links that it rests on, in the order in which they lead to the element. */
  readonly links: readonly string[];
  /** Ids of artifacts and versions that it rests on. */
  readonly restsOn: readonly string[];
}

/** Best first. */
const ORDER = Object.keys(ARGUMENT_STATUSES) as ArgumentStatus[];

/** What an effect on a claim means for its standing; all others say nothing about the argument. */
const STATUS_OF_EFFECT: Readonly<Partial<Record<Effect, ArgumentStatus>>> = {
  DEFEATED: 'DEFEATED',
  TAINTED: 'IN_DOUBT',
  IN_DOUBT: 'IN_DOUBT',
  DEGRADED: 'DEGRADED',
};
/** The same for evidence: what is stale can be renewed. */
const STATUS_OF_EVIDENCE_EFFECT: Readonly<Partial<Record<Effect, ArgumentStatus>>> = {
  ...STATUS_OF_EFFECT,
  STALE: 'DEGRADED',
  PARTIALLY_STALE: 'DEGRADED',
};

const STANDS_BADLY: ReadonlySet<ArgumentStatus> = new Set(['DEGRADED', 'IN_DOUBT', 'DEFEATED']);

function worstOf(found: readonly ElementStanding[]): ElementStanding | null {
  return found.reduce<ElementStanding | null>(
    (one, other) => (one && ORDER.indexOf(one.status) >= ORDER.indexOf(other.status) ? one : other),
    null,
  );
}

const ASSUMPTIONS: readonly (string | null)[] = ['ASSUMPTION', 'AWAY_ASSUMPTION'];

export class ArgumentStanding {
  private readonly analysis: ImpactAnalysis;
  private readonly configuration: Configuration;
  private readonly standing: StandingArgument;
  private readonly known = new Map<number, ElementStanding>();

  /** @param findings What has happened, as the engine tells it. */
  constructor(findings: ImpactAnalysis) {
    this.analysis = findings;
    this.configuration = findings.configuration;
    this.standing = StandingArgument.recorded(findings.configuration);
  }

  /** How an artifact stands that is an element of an argument. */
  of(artifact: number): ElementStanding {
    const known = this.known.get(artifact);
    if (known) return known;
    const found = this.judge(artifact, new Set([artifact]));
    this.known.set(artifact, found);
    return found;
  }

  /**
   * What stands against any artifact that an argument is made of, be it argued for or not: challenges, what the record says about
   * it, and for claims and evidence all that makes them stand badly. Null: nothing.
   */
  against(artifact: number): ElementStanding | null {
    const { kind } = this.configuration.view.facts(artifact);
    if (kind === 'CLAIM' || kind === 'EVIDENCE') {
      const found = this.of(artifact);
      return STANDS_BADLY.has(found.status) ? found : null;
    }
    return worstOf([...this.fromCauses(artifact), ...this.fromRoots(artifact)]);
  }

  private judge(artifact: number, above: Set<number>): ElementStanding {
    const { view } = this.configuration;
    const { kind, subkind } = view.facts(artifact);
    const isEvidence = kind === 'EVIDENCE';
    if (kind !== 'CLAIM' && !isEvidence) {
      return standing('AXIOMATIC', `${view.id(artifact)} is referred to and not argued for.`);
    }
    if (subkind === 'MODULE' && this.isContainer(artifact)) return this.asItsContents(artifact, above);
    const found = [...this.fromCauses(artifact), ...this.fromFindings(artifact), ...this.fromRoots(artifact)];
    return worstOf(found) ?? this.sound(artifact);
  }

  // ---- what holds before any change --------------------------------------------------------------------------

  private fromCauses(artifact: number): ElementStanding[] {
    const node = this.configuration.primary(artifact);
    const causes = this.standing.causesOf(node);
    const lost = causes.filter((cause) => cause.type === 'SUPPORT_LOST');
    const others = causes
      .filter((cause) => cause.type !== 'SUPPORT_LOST')
      .map((cause) => this.ofCause(artifact, cause));
    return lost.length > 0 ? [...others, this.ofLostSupports(node, lost)] : others;
  }

  private ofCause(artifact: number, cause: Exclude<StandingCause, { readonly type: 'SUPPORT_LOST' }>): ElementStanding {
    const id = this.configuration.view.id(artifact);
    switch (cause.type) {
      case 'CHALLENGED': {
        const by = this.nameOf(cause.node);
        if (cause.state === 'ACCEPTED') {
          return this.over(
            'DEFEATED',
            `${id} is defeated: ${by} challenges it, and the challenge was accepted.`,
            cause,
          );
        }
        return this.over('IN_DOUBT', `${id} is in doubt: ${by} challenges it, and nobody has answered.`, cause);
      }
      case 'INDICATOR_FAILED': {
        const indicator = this.nameOf(cause.node);
        return this.over(
          'DEFEATED',
          `${id} is defeated: ${indicator}, an indicator that it is made on, failed.`,
          cause,
        );
      }
      case 'CONTEXT_FELL': {
        const context = this.nameOf(cause.node);
        return this.over(
          'IN_DOUBT',
          `${id} is in doubt: it is made in the context of ${context}, which is ${this.wordOf(cause.node)}.`,
          cause,
        );
      }
      case 'CONTEXT_CHALLENGED':
        return this.over(
          'IN_DOUBT',
          `${id} is in doubt: that it is made in the context of ${this.nameOf(cause.node)} is challenged by ${this.nameOf(cause.relation.node)}, ${answerTo(cause.relation)}.`,
          cause.relation,
        );
      case 'MARKED_UNDEVELOPED': {
        const isBare = this.standing.supportsOf(this.configuration.primary(artifact)).length === 0;
        if (isBare) return standing('UNDEVELOPED', `${id} is marked as undeveloped: nothing supports it yet.`);
        return standing('IN_DOUBT', `${id} is in doubt: it is marked as undeveloped.`);
      }
      case 'WITHOUT_SUPPORT':
        return standing('UNDEVELOPED', `${id} is undeveloped: nothing supports it yet.`);
      case 'CIRCULAR':
        return standing('IN_DOUBT', `${id} is in doubt: what supports it goes in a circle.`);
      case 'OUTCOME_FAIL':
        return standing('IN_DOUBT', `${id} does not show what it was made for: its outcome is fail.`);
    }
  }

  private ofLostSupports(
    node: NodeNumber,
    lost: readonly (StandingCause & { type: 'SUPPORT_LOST' })[],
  ): ElementStanding {
    const { view } = this.configuration;
    const id = view.id(this.configuration.artifactOf(node));
    const needs = this.needs(node);
    const names = lost.map(({ node: support, relation }) => {
      const why = relation
        ? `that it supports is challenged by ${this.nameOf(relation.node)}, ${answerTo(relation)}`
        : this.wordOf(support);
      return `${this.nameOf(support)} (${why})`;
    });
    const challenges = lost.flatMap(({ relation }) => (relation ? [relation] : []));
    return {
      status: 'IN_DOUBT',
      reason: `${id} is in doubt: it needs ${needs}, and lacks ${names.join(', ')}.`,
      links: [...lost, ...challenges].map(({ slot }) => view.link(slot).id),
      restsOn: [...lost, ...challenges].map(({ node: support }) => this.configuration.nodeId(support)),
    };
  }

  private needs(node: NodeNumber): string {
    const all = new Set(this.standing.supportsOf(node).map((support) => support.node)).size;
    const needed = neededSupports(this.configuration.factsOf(node), all);
    if (all === 1) return 'its support';
    return needed === all ? `all of its ${all} supports` : `${needed} of its ${all} supports`;
  }

  private over(
    status: ArgumentStatus,
    reason: string,
    { slot, node }: { slot: number; node: NodeNumber },
  ): ElementStanding {
    const { view } = this.configuration;
    return { status, reason, links: [view.link(slot).id], restsOn: [this.configuration.nodeId(node)] };
  }

  private nameOf(node: NodeNumber): string {
    return this.configuration.view.id(this.configuration.artifactOf(node));
  }

  /** How a neighbour stands, in words. */
  private wordOf(node: NodeNumber): string {
    const { kind } = this.configuration.view.facts(this.configuration.artifactOf(node));
    const causes = this.standing.causesOf(node);
    const isDefeated =
      kind === 'CLAIM'
        ? this.standing.of(node) === 'DEFEATED'
        : causes.some((cause) => cause.type === 'CHALLENGED' && cause.state === 'ACCEPTED');
    if (isDefeated) return 'defeated';
    if (causes.some(({ type }) => type === 'OUTCOME_FAIL')) return 'failed';
    const isBare = causes.every(({ type }) => type === 'WITHOUT_SUPPORT' || type === 'MARKED_UNDEVELOPED');
    return isBare && causes.length > 0 ? 'undeveloped' : 'in doubt';
  }

  // ---- what has happened -------------------------------------------------------------------------------------

  private fromFindings(artifact: number): ElementStanding[] {
    const { analysis, configuration } = this;
    const isEvidence = configuration.view.kind(artifact) === 'EVIDENCE';
    const table = isEvidence ? STATUS_OF_EVIDENCE_EFFECT : STATUS_OF_EFFECT;
    return analysis.itemsAt([configuration.primary(artifact)]).flatMap((item) =>
      item.states.flatMap((state): ElementStanding[] => {
        const status = state.modality === 'ACTUAL' ? table[state.effect] : undefined;
        if (!status) return [];
        const isPart = isEvidence && state.effect === 'TAINTED' && (state.scope?.unaffected.length ?? 0) > 0;
        return [this.ofEffect(item, state, isPart ? 'DEGRADED' : status)];
      }),
    );
  }

  /** What may have happened to it, and stands against nothing until somebody decides: a sentence to append, or none. */
  private undecided(artifact: number): string {
    const { analysis, configuration } = this;
    const table = configuration.view.kind(artifact) === 'EVIDENCE' ? STATUS_OF_EVIDENCE_EFFECT : STATUS_OF_EFFECT;
    for (const item of analysis.itemsAt([configuration.primary(artifact)])) {
      const state = item.states.find(({ effect, modality }) => modality === 'POTENTIAL' && table[effect] !== undefined);
      if (!state) continue;
      return ` Nobody has decided yet: ${analysis.reason({ ...item, states: [state], effects: [state.effect] })}`;
    }
    return '';
  }

  private ofEffect(item: ImpactItem, state: EffectState, status: ArgumentStatus): ElementStanding {
    const { analysis } = this;
    const [way] = analysis.witnesses(item, state.effect, 1).paths;
    const steps = way?.steps ?? [];
    const only: ImpactItem = { ...item, states: [state], effects: [state.effect] };
    return {
      status,
      reason: analysis.reason(only),
      links: steps.map(({ link }) => link),
      restsOn: steps.map(({ from }) => from),
    };
  }

  /** What the record says about the element itself. */
  private fromRoots(artifact: number): ElementStanding[] {
    const { view } = this.configuration;
    const id = view.id(artifact);
    const isEvidence = view.kind(artifact) === 'EVIDENCE';
    return this.analysis.rootsAt(artifact).flatMap(({ kinds, parts, by }): ElementStanding[] => {
      const about = { links: [], restsOn: [view.id(by)] };
      const found: ElementStanding[] = [];
      if (kinds.includes('EXPIRY')) {
        const status = isEvidence ? 'DEGRADED' : 'IN_DOUBT';
        found.push({ status, reason: `The validity of ${id} has ended.`, ...about });
      }
      if (kinds.includes('RETRACT') && this.isCurrentWithdrawn(artifact)) {
        const status = isEvidence && parts.dimensions.size > 0 ? 'DEGRADED' : 'IN_DOUBT';
        found.push({ status, reason: `${id} was withdrawn.`, ...about });
      }
      if (kinds.includes('FIELD') || (kinds.includes('CONTEXT') && by !== artifact)) {
        const says = by === artifact ? 'the field contradicts it' : `${view.id(by)} contradicts it`;
        found.push({ status: 'IN_DOUBT', reason: `${id} is in doubt: ${says}.`, ...about });
      }
      return found;
    });
  }

  private isCurrentWithdrawn(artifact: number): boolean {
    const { configuration } = this;
    const version = configuration.versionOf(artifact);
    return version !== NONE && configuration.view.retractions(version).length > 0;
  }

  // ---- what stands -------------------------------------------------------------------------------------------

  private sound(artifact: number): ElementStanding {
    const { view } = this.configuration;
    const { kind, subkind } = view.facts(artifact);
    const id = view.id(artifact);
    const open = this.undecided(artifact);
    if (kind === 'EVIDENCE') {
      const nothing = open === '' ? ', and nothing speaks against it' : '';
      return standing('SUPPORTED', `${id} is there${nothing}.${open}`);
    }
    if (isAxiomatic(subkind)) {
      const nothing = open === '' ? ', and nothing contradicts it' : '';
      const against = this.spokenAgainst(artifact);
      if (ASSUMPTIONS.includes(subkind)) {
        return standing('ASSUMED', `${id} is assumed${against === '' ? nothing : ''}.${open}${against}`);
      }
      return standing('AXIOMATIC', `${id} is referred to and not argued for.`);
    }
    const node = this.configuration.primary(artifact);
    const supports = this.standing.supportsOf(node);
    const names = [...new Set(supports.map((support) => this.nameOf(support.node)))];
    return {
      status: 'SUPPORTED',
      reason: `${id} is supported: it needs ${this.needs(node)}, and has ${names.join(', ')}.${open}${this.spokenAgainst(artifact)}`,
      links: supports.map(({ slot }) => view.link(slot).id),
      restsOn: [...new Set(supports.map((support) => this.configuration.nodeId(support.node)))],
    };
  }

  /** What stands all the same: evidence against it that nobody has recorded as a challenge, as a sentence to append, or none. */
  private spokenAgainst(artifact: number): string {
    const { view } = this.configuration;
    const against = unansweredAgainst(view, artifact).map((one) => view.id(one));
    if (against.length === 0) return '';
    return ` But ${against.join(', ')} ${against.length > 1 ? 'speak' : 'speaks'} against it, and nobody has recorded the challenge.`;
  }

  /** A module that nothing is linked to as its support only holds other elements. */
  private isContainer(module: number): boolean {
    return this.standing.supportsOf(this.configuration.primary(module)).length === 0;
  }

  private asItsContents(module: number, above: Set<number>): ElementStanding {
    const { view } = this.configuration;
    let worst: { readonly artifact: number; readonly slot: number; readonly found: ElementStanding } | null = null;
    for (const slot of view.incoming(module)) {
      const artifact = view.index.linkFrom(slot);
      const isPart = view.link(slot).type === 'PART_OF' && view.facts(artifact).subkind !== 'COUNTER_GOAL';
      if (!isPart || above.has(artifact) || view.kind(artifact) !== 'CLAIM') continue;
      const found = this.judge(artifact, new Set([...above, artifact]));
      // What nobody argues for says nothing about the argument while nothing is wrong with it.
      if (found.status === 'ASSUMED' || found.status === 'AXIOMATIC') continue;
      if (!worst || ORDER.indexOf(found.status) > ORDER.indexOf(worst.found.status)) worst = { artifact, slot, found };
    }
    const id = view.id(module);
    if (!worst) return standing('UNDEVELOPED', `${id} is undeveloped: nothing is in it yet.`);
    const { artifact, slot, found } = worst;
    return {
      status: found.status,
      reason: `${id} stands as the weakest of what is in it. ${found.reason}`,
      links: [view.link(slot).id],
      restsOn: [view.id(artifact)],
    };
  }
}

function answerTo({ state }: RelationChallenge): string {
  return state === 'ACCEPTED' ? 'and the challenge was accepted' : 'and nobody has answered';
}

function standing(status: ArgumentStatus, reason: string): ElementStanding {
  return { status, reason, links: [], restsOn: [] };
}
