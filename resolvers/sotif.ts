/** The safety of the intended functionality: read out of the graph, and scenarios moved between its areas. */
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { IngestError } from '../graph/ingest/input.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { effectsOf } from '../graph/reading/sotif/effects.ts';
import {
  type AcceptanceRow,
  type Contributors,
  PROPOSAL_STATES,
  readAcceptance,
  readContributors,
  readPlacements,
  readSotif,
  type SotifContents,
} from '../graph/reading/sotif/readSotif.ts';
import { areaOf, checkMove, countAreas, type MoveSupport } from '../graph/safety/sotif/areas.ts';
import { movement } from '../graph/safety/sotif/movement.ts';
import { SOTIF_RULES, type SotifProblem } from '../graph/safety/sotif/rules.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, badUserInput, rulesViolated } from './errors.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { type PageArguments, pageOf, pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import { standingAt } from './standing.ts';
import type {
  FunctionalInsufficiencyResolvers,
  MoveScenarioInput,
  MutationResolvers,
  ProposalState,
  QueryResolvers,
  RiskAcceptance,
  SotifResolvers,
} from './types.generated.ts';
import { writeTogether } from './writeTogether.ts';

/** SOTIF of a system at a point in history. */
export interface SotifNode {
  readonly at: ReadPoint;
  readonly reader: GraphReader;
  readonly contents: SotifContents;
}

export const sotifQueries: Pick<QueryResolvers, 'sotif'> = {
  sotif: async (_, { system: id, at: moment }, context): Promise<SotifNode> => {
    const at = await context.readPoint(moment);
    const system = requireKind({ at, id, input: 'system', kinds: ['SYSTEM'] }, context);
    const reader = readerAt(at, context);
    return { at, reader, contents: await readSotif(reader, system) };
  },
};

export const Sotif: SotifResolvers = {
  system: ({ at, contents }) => ({ at, artifact: contents.system }),
  analyses: ({ at, contents }, _, context) => {
    context.spend(contents.analyses.length);
    return contents.analyses.map((artifact) => ({ at, artifact }));
  },
  insufficiencies: (node, page, context) => artifacts(node, node.contents.insufficiencies, page, context),
  triggeringConditions: (node, page, context) =>
    artifacts(node, ofSubkind(node, 'TRIGGERING_CONDITION'), page, context),
  misuses: (node, page, context) => artifacts(node, ofSubkind(node, 'MISUSE'), page, context),
  areas: ({ contents }) => countAreas(contents.scenarios.map(({ area }) => area)),
  scenarios: (node, { area, ...page }, context) => {
    if (area !== null && area !== undefined && areaOf(area) === null) throw noArea('area', area);
    const wanted = node.contents.scenarios.filter((one) => area === null || area === undefined || one.area === area);
    return artifacts(
      node,
      wanted.map(({ artifact }) => artifact),
      page,
      context,
    );
  },
  movement: async ({ at, reader, contents }, { period, ...page }, context) => {
    const steps = movement(await readPlacements(reader, contents.everScenarios), period ?? 'REVISION');
    const found = pageOfRanking({
      items: steps,
      page,
      list: `movement ${at.view.id(contents.system)} ${period}`,
      revision: at.view.revision,
      context,
    });
    context.spend(found.nodes.reduce((sum, { moves }) => sum + moves.length, 0));
    const nodes = found.nodes.map(({ moves, recordedAt, ...step }) => ({
      ...step,
      recordedAt: new Date(recordedAt).toISOString(),
      moves: moves.map(({ scenario, from, to }) => ({ scenario: { at, artifact: scenario }, from, to })),
    }));
    return { ...found, nodes };
  },
  acceptance: async ({ at, reader, contents }, _, context) => {
    const point = { validAt: at.validAt, standing: standingAt(at, context) };
    const rows = await readAcceptance(reader, contents.scope, point);
    context.spend(rows.reduce((count, { setAside }) => count + 1 + setAside.length, 0));
    return rows.map((row) => riskAcceptance(at, row));
  },
  contributors: async (node, _, context) => {
    const found = await contributorsOf(node);
    context.spend(found.reduce((sum, { contributions }) => sum + contributions.length, 0));
    return found.flatMap(({ analysis, contributions }) =>
      contributions.map(({ person, as, families }) => ({
        analysis: { at: node.at, artifact: analysis },
        person: { at: node.at, artifact: person },
        as,
        families: [...families],
      })),
    );
  },
  proposals: (node, page, context) => artifacts(node, node.contents.proposals, page, context),
  review: async (node) => {
    const found = await contributorsOf(node);
    const source = SOTIF_REVIEW.source;
    const missing = found
      .filter((one) => one.missing.length > 0)
      .map((one) => ({
        rule: SOTIF_REVIEW.contributors,
        message: `${node.reader.name(one.analysis)} has no contributor of the family ${one.missing.join(' or ')}`,
        source,
        analysis: { at: node.at, artifact: one.analysis },
        families: [...one.missing],
      }));
    if (found.length > 0) return { verdict: missing.length > 0 ? 'FAIL' : 'PASS', missing };
    const message = 'nothing of the system is analysed: record an ANALYSIS SOTIF that ANALYZES it';
    return {
      verdict: 'FAIL',
      missing: [{ rule: SOTIF_REVIEW.analysis, message, source, analysis: null, families: [] }],
    };
  },
};

/** Names of what the gate SOTIF_REVIEW checks. */
const SOTIF_REVIEW = {
  contributors: 'SOTIF_CONTRIBUTORS',
  analysis: 'SOTIF_ANALYSIS_MISSING',
  source: 'ISO 21448:2022, 4.4 and clause 12',
} as const;

export const FunctionalInsufficiency: FunctionalInsufficiencyResolvers = {
  failureMode: (node) => node,
  insufficiencyOf: (node, _, context) => textOf(node, 'insufficiencyOf', context),
  causeClass: (node, _, context) => textOf(node, 'causeClass', context),
  triggeredBy: ({ at, artifact }, _, context) => {
    const reader = readerAt(at, context);
    const asked = { end: 'TARGET', type: 'CAUSES', kinds: ['SCENARIO'], inferred: true } as const;
    return listed(at, reader.others(artifact, asked), context);
  },
  leadsTo: ({ at, artifact }, _, context) =>
    listed(
      at,
      effectsOf(readerAt(at, context), artifact, { inferred: true }).filter((one) => at.view.kind(one) === 'HAZARD'),
      context,
    ),
  mitigatedBy: ({ at, artifact }, _, context) =>
    listed(at, readerAt(at, context).others(artifact, { end: 'TARGET', type: 'MITIGATES' }), context),
  proposal: async (node, _, context) => {
    const status = await textOf(node, 'status', context);
    return status !== null && Object.hasOwn(PROPOSAL_STATES, status) ? (status as ProposalState) : null;
  },
};

export const sotifMutations: Pick<MutationResolvers, 'moveScenario'> = {
  moveScenario: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const to = areaOf(input.to);
    if (to === null) throw noArea('input.to', input.to);
    const scenario = requireKind({ at, id: input.scenario, input: 'input.scenario', kinds: ['SCENARIO'] }, context);
    const reader = readerAt(at, context);
    await reader.load([scenario]);
    const content = reader.content(scenario);
    if (content.status === 'PROPOSED') {
      const message = `${reader.name(scenario)} is only proposed: accept it (decideProposal), then move it`;
      throw broken([{ rule: 'SOTIF_PROPOSAL_OPEN', message }], 'input.scenario');
    }
    const from = areaOf(content.area);
    const move = checkMove({ from, to, support: supportOf({ reader, at, scenario, input }, context) });
    if (!move.ok) throw broken(move.problems, 'input.to');
    const { evidence, measures, rationale } = input;
    const record = { transition: move.transition, from, evidence: evidence ?? [], measures: measures ?? [], rationale };
    const { receipt, at: now } = await writeTogether(
      {
        operation: 'moveScenario',
        input,
        artifacts: [
          {
            artifact: {
              id: at.view.id(scenario),
              kind: 'SCENARIO',
              version: { content: { ...content, area: to, move: record } },
            },
            field: 'input',
          },
        ],
        links: [],
        guard: unchanged({ id: at.view.id(scenario), version: at.view.current(scenario) }),
      },
      context,
    );
    const written = receipt.errors.length === 0;
    return {
      scenario: written ? { at: now, artifact: now.view.find(at.view.id(scenario)) } : null,
      transition: move.transition,
      receipt,
    };
  },
};

/** Refuses a write that rests on a version which is not the current one any more. */
export function unchanged({ id, version }: { id: string; version: number }) {
  return (view: GraphView): IngestError | null => {
    const artifact = view.find(id);
    if (artifact !== NONE && view.current(artifact) === version) return null;
    const message = `${id} got a new version meanwhile: look at it, and ask again`;
    return { path: 'artifacts[0]', id, code: 'VALUE_INVALID', message };
  };
}

/** Refuses with the rules and where they are from. */
export function broken(problems: readonly [SotifProblem, ...SotifProblem[]], input: string) {
  const [first, ...rest] = problems.map(({ rule, message }) => ({
    rule,
    message,
    input,
    source: SOTIF_RULES[rule].source,
  }));
  return rulesViolated([first as BrokenRule, ...rest]);
}

function noArea(input: string, value: number) {
  return badUserInput({ input, message: `there is no area ${value}: areas are 1 to 4 (ISO 21448:2022, 4.2)` });
}

/** What there is for a move, checked against the graph. */
function supportOf(
  move: { reader: GraphReader; at: ReadPoint; scenario: number; input: MoveScenarioInput },
  context: RequestContext,
): MoveSupport {
  const { reader, at, scenario, input } = move;
  const evidence = (input.evidence ?? []).map((id, place) =>
    requireKind({ at, id, input: `input.evidence[${place}]`, kinds: ['EVIDENCE', 'INCIDENT'] }, context),
  );
  const measures = (input.measures ?? []).map((id, place) => {
    const kinds = ['SAFETY_MEASURE', 'REQUIREMENT', 'CONTROL'] as const;
    return requireKind({ at, id, input: `input.measures[${place}]`, kinds }, context);
  });
  const effects = new Set(effectsOf(reader, scenario));
  const mitigating = measures.filter((measure) =>
    reader.others(measure, { end: 'SOURCE', type: 'MITIGATES' }).some((one) => effects.has(one)),
  );
  const isPassed = (result: number) => {
    const version = at.view.current(result);
    if (version === NONE || at.view.retractions(version).length > 0) return false;
    if (at.view.version(version).facts.outcome !== 'pass') return false;
    const roles = [null, 'FOR'] as const;
    const tests = reader.others(result, { end: 'SOURCE', type: 'EVIDENCES', roles, kinds: ['TEST_CASE'] });
    return tests.some(
      (test) =>
        reader.others(test, { end: 'SOURCE', type: 'COVERS' }).includes(scenario) ||
        reader.others(test, { end: 'SOURCE', type: 'VERIFIES' }).some((one) => mitigating.includes(one)),
    );
  };
  return {
    EVIDENCE: evidence.length > 0,
    MEASURE: measures.length > 0 && mitigating.length === measures.length,
    PASSED_TEST: evidence.some(isPassed),
  };
}

function riskAcceptance(at: ReadPoint, row: AcceptanceRow): ResolvedAcceptance {
  const { criterion, target, principle, unit, stated, acceptance, problem } = row;
  return {
    criterion: { at, artifact: criterion },
    target: target === null ? null : { at, artifact: target },
    principle,
    unit,
    stated,
    statedSuffices: stated === null || !acceptance ? null : stated >= acceptance.requiredWithoutEvents,
    rate: acceptance?.rate ?? null,
    confidence: acceptance?.confidence ?? null,
    exposure: acceptance?.exposure ?? null,
    events: acceptance?.events ?? null,
    requiredWithoutEvents: acceptance?.requiredWithoutEvents ?? null,
    required: acceptance?.required ?? null,
    upperRate: acceptance?.upperRate ?? null,
    progress: acceptance?.progress ?? null,
    met: acceptance?.met ?? false,
    setAside: row.setAside.map((artifact) => ({ at, artifact })),
    problem,
  };
}
type ResolvedAcceptance = Omit<RiskAcceptance, 'criterion' | 'target' | 'setAside'> & {
  readonly setAside: readonly ArtifactNode[];
  readonly criterion: ArtifactNode;
  readonly target: ArtifactNode | null;
};

function contributorsOf({ reader, contents }: SotifNode): Promise<Contributors[]> {
  return Promise.all(contents.analyses.map((analysis) => readContributors(reader, analysis)));
}

function ofSubkind({ reader, contents }: SotifNode, subkind: string): number[] {
  return contents.scenarios.map(({ artifact }) => artifact).filter((one) => reader.subkind(one) === subkind);
}

function artifacts(node: SotifNode, keys: readonly number[], page: PageArguments, context: RequestContext) {
  const { at, contents } = node;
  return pageOf({
    keys,
    page,
    list: `sotif ${at.view.id(contents.system)} ${keys.length}`,
    revision: at.view.revision,
    context,
    node: (artifact): ArtifactNode => ({ at, artifact }),
  });
}

function listed(at: ReadPoint, found: readonly number[], context: RequestContext): ArtifactNode[] {
  context.spend(found.length);
  return found.map((artifact) => ({ at, artifact }));
}

async function textOf({ at, artifact }: ArtifactNode, field: string, context: RequestContext): Promise<string | null> {
  const reader = readerAt(at, context);
  await reader.load([artifact]);
  return reader.text(artifact, field);
}
