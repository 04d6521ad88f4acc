/** FMEA: the table, its rows and actions, and the mutations that write them. */
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { IngestError } from '../graph/ingest/input.ts';
import { parseInstant } from '../graph/metamodel/content.ts';
import { divideContent, isJsonObject, semanticDigest } from '../graph/model/contentDigest.ts';
import type { Json, JsonObject } from '../graph/model/delta.ts';
import {
  countsOf,
  editionOf,
  type FmeaTable,
  fmeaRow,
  isOpen,
  type FmeaAction as ReadAction,
  type FmeaRow as ReadRow,
  ratingsOf,
  readFmea,
} from '../graph/reading/fmea/readFmea.ts';
import { isOrphaned, ROW_ANALYSES, rowElements } from '../graph/reading/fmea/rowElements.ts';
import type { StandingSource } from '../graph/reading/standing.ts';
import {
  actionPriority,
  DEFAULT_EDITION,
  type ActionPriority as Priority,
} from '../graph/safety/fmea/actionPriority.ts';
import {
  completeRatings,
  type GivenRatings,
  isRating,
  lowersSeverity,
  RATING_NAMES,
  type Ratings,
  riskPriorityNumber,
} from '../graph/safety/fmea/ratings.ts';
import { FMEA_RULES, type FmeaRuleName } from '../graph/safety/fmea/rules.ts';
import { isoText } from './content.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, rulesViolated } from './errors.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import { recordWrite } from './record.ts';
import { standingAt } from './standing.ts';
import type {
  FmeaActionResolvers,
  FmeaRatingsInput,
  FmeaResolvers,
  FmeaRowResolvers,
  MutationResolvers,
  QueryResolvers,
} from './types.generated.ts';
import { writeTogether } from './writeTogether.ts';

/** An FMEA at a point. */
export interface FmeaNode {
  readonly at: ReadPoint;
  readonly table: FmeaTable;
  readonly standing: StandingSource;
}

export interface FmeaRowNode {
  readonly fmea: FmeaNode;
  readonly row: ReadRow;
}

export interface FmeaActionNode {
  readonly at: ReadPoint;
  readonly edition: FmeaTable['edition'];
  readonly action: ReadAction;
}

export const fmeaQueries: Pick<QueryResolvers, 'fmea'> = {
  fmea: async (_, { analysis, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const number = requireKind(
      { at, id: analysis, input: 'analysis', kinds: ['ANALYSIS'], subkinds: ['FMEA'] },
      context,
    );
    return askFmea({ at, analysis: number, context });
  },
};

/** The table of an analysis. */
export async function askFmea(asked: {
  readonly at: ReadPoint;
  readonly analysis: number;
  readonly context: RequestContext;
}): Promise<FmeaNode> {
  const { at, analysis, context } = asked;
  const table = await context.inTime(readFmea(readerAt(at, context), analysis));
  return { at, table, standing: standingAt(at, context) };
}

export const Fmea: FmeaResolvers = {
  analysis: ({ at, table }) => ({ at, artifact: table.analysis }),
  edition: ({ table }) => table.edition,
  status: async ({ table, standing }) => (await standing()).effects(table.analysis),
  rows: (fmea, { priorities, ...page }, context) => {
    const rows = fmea.table.rows.filter(
      ({ actionPriority: priority }) => !priorities || (priority !== null && priorities.includes(priority)),
    );
    return pageOfRanking({
      items: rows.map((row) => ({ fmea, row })),
      page,
      list: `fmea ${fmea.at.view.id(fmea.table.analysis)} ${JSON.stringify(priorities ?? null)}`,
      revision: fmea.at.view.revision,
      context,
    });
  },
  histogram: ({ table }) => {
    const counts = countsOf(table);
    const of = (priority: Priority | null) => counts.get(priority) ?? 0;
    return { high: of('H'), medium: of('M'), low: of('L'), unrated: of(null) };
  },
  managementReview: (fmea, _, context) => {
    const rows = fmea.table.rows.filter((row) => row.managementReview);
    context.spend(rows.length);
    return rows.map((row) => ({ fmea, row }));
  },
  openActions: ({ at, table }, _, context) => {
    const open = table.rows.flatMap(({ actions }) => actions.filter(isOpen));
    context.spend(open.length);
    return open.map((action) => ({ at, edition: table.edition, action }));
  },
  page: ({ at, table }, _, { pages }) => pages?.of(at.view, table.analysis) ?? null,
};

export const FmeaRow: FmeaRowResolvers = {
  failureMode: ({ fmea, row }) => ({ at: fmea.at, artifact: row.failureMode }),
  component: ({ fmea, row }) => firstOf(fmea.at, row.components),
  components: ({ fmea, row }, _, context) => listOf(fmea.at, row.components, context),
  orphaned: ({ row }) => row.orphaned,
  functions: ({ fmea, row }, _, context) => listOf(fmea.at, row.functions, context),
  effects: ({ fmea, row }, _, context) => listOf(fmea.at, row.effects, context),
  causes: ({ fmea, row }, _, context) => listOf(fmea.at, row.causes, context),
  prevention: ({ fmea, row }, _, context) => listOf(fmea.at, row.prevention, context),
  detection: ({ fmea, row }, _, context) => listOf(fmea.at, row.detection, context),
  otherControls: ({ fmea, row }, _, context) => listOf(fmea.at, row.otherControls, context),
  ratings: ({ row }) => row.ratings,
  rpn: ({ row }) => row.rpn,
  actionPriority: ({ row }) => row.actionPriority,
  managementReview: ({ row }) => row.managementReview,
  actions: ({ fmea, row }, _, context) => {
    context.spend(row.actions.length);
    return row.actions.map((action) => ({ at: fmea.at, edition: fmea.table.edition, action }));
  },
  status: async ({ fmea, row }) => (await fmea.standing()).effects(row.failureMode),
};

export const FmeaAction: FmeaActionResolvers = {
  control: ({ at, action }) => ({ at, artifact: action.action }),
  failureMode: ({ at, action }) => ({ at, artifact: action.failureMode }),
  state: ({ action }) => action.state,
  dueAt: ({ action }) => (action.dueAt === null ? null : isoText(parseInstant(action.dueAt))),
  justification: ({ action }) => action.justification,
  designChange: ({ action }) => action.designChange,
  before: ({ action }) => action.before,
  after: ({ action }) => action.after,
  priorityBefore: ({ edition, action }) => action.before && actionPriority(action.before, edition),
  priorityAfter: ({ edition, action }) => action.after && actionPriority(action.after, edition),
  responsible: ({ at, action }, _, context) => listOf(at, action.responsible, context),
};

/** Fields of a failure mode that is a row; contents come with those of all others of the page. */
export const rowFields = {
  ratings: async (node: ArtifactNode, _: unknown, context: RequestContext) => givenRatings(node, context),
  rpn: async (node: ArtifactNode, _: unknown, context: RequestContext) => {
    const ratings = completeRatings(await givenRatings(node, context));
    return ratings && riskPriorityNumber(ratings);
  },
  actionPriority: async (node: ArtifactNode, _: unknown, context: RequestContext) => {
    const ratings = completeRatings(await givenRatings(node, context));
    return ratings && actionPriority(ratings, await editionFor(node, context));
  },
  actionPriorityEdition: (node: ArtifactNode, _: unknown, context: RequestContext) => editionFor(node, context),
  component: ({ at, artifact }: ArtifactNode, _: unknown, context: RequestContext) => {
    const { elements, gone } = rowElements(readerAt(at, context), artifact);
    return firstOf(at, elements.length > 0 ? elements : gone);
  },
  orphaned: ({ at, artifact }: ArtifactNode, _: unknown, context: RequestContext) =>
    isOrphaned(rowElements(readerAt(at, context), artifact)),
};

async function givenRatings({ at, artifact }: ArtifactNode, context: RequestContext): Promise<GivenRatings> {
  return ratingsOf(await contentOf({ at, artifact, context }));
}

/** Of the first FMEA that it is a row of. */
async function editionFor({ at, artifact }: ArtifactNode, context: RequestContext): Promise<FmeaTable['edition']> {
  const reader = readerAt(at, context);
  const asked = { end: 'SOURCE', type: 'PART_OF', kinds: ['ANALYSIS'], subkinds: ['FMEA'] } as const;
  const [analysis] = reader.others(artifact, asked);
  if (analysis === undefined) return DEFAULT_EDITION;
  return editionOf(await contentOf({ at, artifact: analysis, context }));
}

async function contentOf(asked: {
  readonly at: ReadPoint;
  readonly artifact: number;
  readonly context: RequestContext;
}): Promise<JsonObject> {
  const { at, artifact, context } = asked;
  const version = at.view.current(artifact);
  const contents = version === NONE ? null : await context.contents({ at, version });
  return isJsonObject(contents?.content) ? contents.content : {};
}

function firstOf(at: ReadPoint, [first]: readonly number[]): ArtifactNode | null {
  return first === undefined ? null : { at, artifact: first };
}

function listOf(at: ReadPoint, artifacts: readonly number[], context: RequestContext): ArtifactNode[] {
  context.spend(artifacts.length);
  return artifacts.map((artifact) => ({ at, artifact }));
}

// ---- writing -------------------------------------------------------------------------------------------------

const DESIGN_KINDS = ['SYSTEM', 'COMPONENT', 'MODEL', 'CODE_UNIT'] as const;

export const fmeaMutations: Pick<MutationResolvers, 'recordFailureMode' | 'recordFmeaAction' | 'completeFmeaAction'> = {
  recordFailureMode: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const broken: BrokenRule[] = [
      ...rangeProblems(input.ratings, 'input.ratings'),
      ...componentProblems({ at, component: input.component, context }),
    ];
    for (const [position, id] of (input.functions ?? []).entries()) {
      const place = { at, id, input: `input.functions[${position}]` };
      requireKind({ ...place, kinds: ['COMPONENT'], subkinds: ['FUNCTION'] }, context);
    }
    for (const [position, id] of (input.analyses ?? []).entries()) {
      const place = { at, id, input: `input.analyses[${position}]` };
      requireKind({ ...place, kinds: ['ANALYSIS'], subkinds: ROW_ANALYSES }, context);
    }
    const content = {
      severity: input.ratings?.severity,
      occurrence: input.ratings?.occurrence,
      detection: input.ratings?.detection,
      severityLoweredBy: input.severityLoweredBy,
      failureRate: input.failureRate,
      safeShare: input.safeShare,
    };
    const row = at.view.find(input.id);
    const says = Object.values({ ...content, more: input.more }).some((value) => value !== null && value !== undefined);
    if (row !== NONE && at.view.kind(row) === 'FAILURE_MODE' && says) {
      const before = ratingsOf(await contentOf({ at, artifact: row, context })).severity;
      const after = content.severity ?? null;
      const named = { id: input.severityLoweredBy, input: 'input.severityLoweredBy' };
      broken.push(...severityProblems({ at, before, after, ...named }));
    }
    refuse(broken);
    return recordWrite({
      operation: 'recordFailureMode',
      kind: 'FAILURE_MODE',
      subkind: 'FAILURE_MODE',
      input,
      content,
      renamed: { severity: 'ratings.severity', occurrence: 'ratings.occurrence', detection: 'ratings.detection' },
      links: [
        { type: 'DEPENDS_ON', field: 'component', to: input.component },
        { type: 'DEPENDS_ON', field: 'functions', to: input.functions },
        { type: 'PART_OF', field: 'analyses', to: input.analyses },
        { type: 'CAUSES', field: 'effects', to: input.effects },
        { type: 'CAUSES', field: 'causes', from: input.causes },
        { type: 'MITIGATES', field: 'preventionControls', from: input.preventionControls, role: 'PREVENTION' },
        { type: 'MITIGATES', field: 'detectionControls', from: input.detectionControls, role: 'DETECTION' },
      ],
      guard: unchangedSince(at.view, [{ id: input.id, path: 'id' }]),
      context,
    });
  },

  recordFmeaAction: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    requireKind({ at, id: input.failureMode, input: 'input.failureMode', kinds: ['FAILURE_MODE'] }, context);
    const state = input.state ?? 'OPEN';
    const broken: BrokenRule[] = [];
    if (state === 'COMPLETED') {
      const message = 'state may not be COMPLETED here: call completeFmeaAction with the new ratings of the row';
      broken.push(brokenRule('FMEA_ACTION_COMPLETED_BY_RE_RATING', message, 'input.state'));
    }
    if (state === 'NOT_IMPLEMENTED' && !input.justification?.trim()) {
      const message = `${input.id} is not implemented: say in justification why`;
      broken.push(brokenRule('FMEA_ACTION_NEEDS_JUSTIFICATION', message, 'input.justification'));
    }
    const known = at.view.find(input.id);
    if (known !== NONE && at.view.kind(known) === 'CONTROL') {
      broken.push(...closedProblems(await contentOf({ at, artifact: known, context }), input.id, 'input.id'));
    }
    refuse(broken);
    return recordWrite({
      operation: 'recordFmeaAction',
      kind: 'CONTROL',
      subkind: 'RISK_CONTROL',
      input,
      content: {
        text: input.text,
        actionState: state,
        dueAt: input.dueAt,
        justification: input.justification,
      },
      renamed: { actionState: 'state' },
      links: [
        { type: 'MITIGATES', field: 'failureMode', to: input.failureMode, role: 'ACTION' },
        { type: 'RESPONSIBLE_FOR', field: 'responsible', from: input.responsible, role: 'R' },
      ],
      guard: unchangedSince(at.view, [{ id: input.id, path: 'id' }]),
      context,
    });
  },

  completeFmeaAction: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const action = requireKind({ at, id: input.action, input: 'input.action', kinds: ['CONTROL'] }, context);
    const reader = readerAt(at, context);
    const asked = { end: 'SOURCE', type: 'MITIGATES', roles: ['ACTION'], kinds: ['FAILURE_MODE'] } as const;
    const rows = reader.others(action, asked);
    const [row] = rows;
    if (row === undefined || rows.length > 1) {
      const message = `${input.action} is an action on ${rows.length} rows: it improves one`;
      throw rulesViolated([brokenRule('FMEA_ACTION_NEEDS_ROW', message, 'input.action')]);
    }
    const [actionContent, rowContent] = [
      await contentOf({ at, artifact: action, context }),
      await contentOf({ at, artifact: row, context }),
    ];
    const before = completeRatings(ratingsOf(rowContent));
    const after = completeRatings(givenIn(input.ratings));
    const broken: BrokenRule[] = [
      ...closedProblems(actionContent, input.action, 'input.action'),
      ...rangeProblems(input.ratings, 'input.ratings'),
    ];
    if (!before) {
      const message = `${at.view.id(row)} lacks a rating: rate it before its action is completed`;
      broken.push(brokenRule('FMEA_ROW_NEEDS_RATINGS', message, 'input.action'));
    }
    if (!after && broken.length === 0) {
      const message = 'ratings lacks one: state severity, occurrence and detection with the action in place';
      broken.push(brokenRule('FMEA_ROW_NEEDS_RATINGS', message, 'input.ratings'));
    }
    if (after && before) {
      const named = { id: input.designChange, input: 'input.designChange' };
      broken.push(...severityProblems({ at, before: before.severity, after: after.severity, ...named }));
    }
    refuse(broken);
    const completed = completion({ input, action: actionContent, row: rowContent, before, after, now: context.now });
    const digestOf = (kind: 'CONTROL' | 'FAILURE_MODE', content: JsonObject) => {
      const { metamodel } = context.graph;
      const divided = divideContent({ kind, content, metadata: null, metamodel });
      return semanticDigest({ content: divided.content, digest: null, label: null });
    };
    const ids = { action: at.view.id(action), row: at.view.id(row) };
    const { receipt, at: now } = await writeTogether(
      {
        operation: 'completeFmeaAction',
        input,
        artifacts: [
          {
            field: 'action',
            artifact: { id: ids.action, kind: 'CONTROL', version: { content: completed.action } },
          },
          { field: 'ratings', artifact: { id: ids.row, kind: 'FAILURE_MODE', version: { content: completed.row } } },
        ],
        links: [
          {
            field: 'action',
            // Whoever rates the row again has looked at both: between them nothing is open.
            link: {
              type: 'MITIGATES',
              from: ids.action,
              to: ids.row,
              role: 'ACTION',
              assurance: 'DECLARED_REVIEWED',
              reviewed: { from: digestOf('CONTROL', completed.action), to: digestOf('FAILURE_MODE', completed.row) },
            },
          },
        ],
        guard: unchangedSince(at.view, [
          { id: ids.action, path: 'action' },
          { id: ids.row, path: 'action' },
        ]),
      },
      context,
    );
    if (receipt.errors.length > 0) return { action: null, receipt };
    const written = readerAt(now, context);
    await written.load([action, row]);
    const edition = await editionFor({ at: now, artifact: row }, context);
    const read = fmeaRow(written, row, edition).actions.find((one) => one.action === action);
    return { action: read ? { at: now, edition, action: read } : null, receipt };
  },
};

function completion(asked: {
  readonly input: {
    readonly designChange?: string | null | undefined;
    readonly completedAt?: string | null | undefined;
  };
  readonly action: JsonObject;
  readonly row: JsonObject;
  readonly before: Ratings | null;
  readonly after: Ratings | null;
  readonly now: Date;
}): { readonly action: JsonObject; readonly row: JsonObject } {
  const { input, before, after } = asked;
  const change: { [field: string]: Json } = input.designChange ? { designChange: input.designChange } : {};
  const lowered = lowersSeverity(before?.severity ?? null, after?.severity ?? null);
  return {
    action: {
      ...asked.action,
      ...change,
      actionState: 'COMPLETED',
      completedAt: input.completedAt ?? asked.now.toISOString(),
      ratingsBefore: { ...before } as JsonObject,
      ratingsAfter: { ...after } as JsonObject,
    },
    row: {
      ...asked.row,
      ...after,
      ...(lowered && input.designChange ? { severityLoweredBy: input.designChange } : {}),
    },
  };
}

function brokenRule(rule: FmeaRuleName, message: string, input: string): BrokenRule {
  return { rule, message, input, source: FMEA_RULES[rule].source };
}

/** @throws GraphQLError RULE_VIOLATED when there is one. */
function refuse([first, ...more]: readonly BrokenRule[]): void {
  if (first) throw rulesViolated([first, ...more]);
}

function givenIn(ratings: FmeaRatingsInput | null | undefined): GivenRatings {
  const { severity, occurrence, detection } = ratings ?? {};
  return { severity: severity ?? null, occurrence: occurrence ?? null, detection: detection ?? null };
}

function rangeProblems(ratings: FmeaRatingsInput | null | undefined, input: string): BrokenRule[] {
  const given = givenIn(ratings);
  return RATING_NAMES.flatMap((name) => {
    const value = given[name];
    if (value === null || isRating(value)) return [];
    const message = `${name} is ${value}; it is a whole number from 1 to 10`;
    return [brokenRule('FMEA_RATING_OUT_OF_RANGE', message, `${input}.${name}`)];
  });
}

function componentProblems(asked: { at: ReadPoint; component: string; context: RequestContext }): BrokenRule[] {
  const { at, component: id, context } = asked;
  const kinds = ['COMPONENT', 'SYSTEM', 'MODEL', 'ENVIRONMENT'] as const;
  const component = requireKind({ at, id, input: 'input.component', kinds }, context);
  if (at.view.isRetired(component)) {
    const message = `${id} is retired: name the element that took its place`;
    return [brokenRule('FMEA_ROW_NEEDS_COMPONENT', message, 'input.component')];
  }
  if (at.view.facts(component).subkind === 'FUNCTION') {
    const message = `${id} is a function: name it in functions, and the element that performs it as the component`;
    return [brokenRule('FMEA_ROW_NEEDS_COMPONENT', message, 'input.component')];
  }
  return [];
}

/** Does the severity fall without a change of the design that is in the graph? */
function severityProblems(asked: {
  readonly at: ReadPoint;
  readonly before: number | null;
  readonly after: number | null;
  readonly id: string | null | undefined;
  readonly input: string;
}): BrokenRule[] {
  const { at, before, after, id, input } = asked;
  const rule = 'FMEA_SEVERITY_NEEDS_DESIGN_CHANGE';
  const isLowered = lowersSeverity(before, after);
  if (!id) {
    if (!isLowered) return [];
    const to = after === null ? 'is left out' : `is ${after}`;
    const message = `the severity was ${before} and ${to}: name the CHANGE, or the version of an element, that changed the design`;
    return [brokenRule(rule, message, input)];
  }
  const place = at.view.resolve(id);
  if (!place) return [brokenRule(rule, `there is no ${id}: record the change of the design first`, input)];
  const kind = at.view.kind(place.artifact);
  if (kind === 'CHANGE') return [];
  const isDesign = (DESIGN_KINDS as readonly string[]).includes(kind);
  if (isDesign && place.version !== NONE && at.view.versions(place.artifact)[0] !== place.version) return [];
  const message = `${id} is no change of the design: name a CHANGE, or a later version (id@label) of a ${DESIGN_KINDS.join(', ')}`;
  return [brokenRule(rule, message, input)];
}

function closedProblems(content: JsonObject, id: string, input: string): BrokenRule[] {
  const { actionState } = content;
  if (actionState !== 'COMPLETED' && actionState !== 'NOT_IMPLEMENTED') return [];
  return [brokenRule('FMEA_ACTION_CLOSED', `${id} is ${actionState}: record another action`, input)];
}

/** Refuses when somebody else has given one of them another content since it was read. */
function unchangedSince(read: GraphView, artifacts: readonly { readonly id: string; readonly path: string }[]) {
  const digestIn = (view: GraphView, id: string) => {
    const artifact = view.find(id);
    return artifact === NONE ? null : view.digest(view.current(artifact));
  };
  return (view: GraphView): IngestError | null => {
    const changed = artifacts.find(({ id }) => digestIn(view, id) !== digestIn(read, id));
    if (!changed) return null;
    const message = `${changed.id} was changed by somebody else meanwhile: look at it again and repeat`;
    return { path: changed.path, id: changed.id, code: 'VALUE_INVALID', message };
  };
}
