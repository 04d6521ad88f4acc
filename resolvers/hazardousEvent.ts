/** Hazard analysis and risk assessment: hazardous events with their ratings, and the safety goals for them. */
import { inSlices } from '../graph/impact/analyse.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import { type Asil, CONTROLLABILITIES, EXPOSURES, SEVERITIES } from '../graph/metamodel/content.ts';
import { canonicalJson } from '../graph/model/canonicalJson.ts';
import { isJsonObject } from '../graph/model/contentDigest.ts';
import type { Json, JsonObject } from '../graph/model/delta.ts';
import { allBelow } from '../graph/reading/hara/asilLinks.ts';
import { type DeterminedAsil, determineAsil, highestAsil, isAsil, ratingOf } from '../graph/safety/hara/asil.ts';
import { HARA_RULES, type HaraRule } from '../graph/safety/hara/rules.ts';
import { asilsOf } from './asil.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, badUserInput, rulesViolated } from './errors.ts';
import { PACING } from './impact.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { MAXIMUM_PAGE, type PageArguments, pageOf } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import { objectOf, type RecordedLink, type RecordInput, type RecordPayload, recordWrite } from './record.ts';
import type { HazardResolvers, MutationResolvers, ResolversParentTypes } from './types.generated.ts';

type Given<Value> = Value | null | undefined;

/** The classes of a rating, and where they stand in the content. */
const CLASSES = {
  severity: { table: SEVERITIES, rationale: 'severityRationale' },
  exposure: { table: EXPOSURES, rationale: 'exposureRationale' },
  controllability: { table: CONTROLLABILITIES, rationale: 'controllabilityRationale' },
} as const;
type ClassName = keyof typeof CLASSES;
const CLASS_NAMES = Object.keys(CLASSES) as ClassName[];

type StatedClasses = Readonly<Record<ClassName, string>> &
  Readonly<Record<(typeof CLASSES)[ClassName]['rationale'], string>> & { readonly asil?: Given<string> };

/** Versions of a hazard with what each of them says. */
export const ratingsField: HazardResolvers['ratings'] = async ({ at, artifact }, page: PageArguments, context) => {
  const { view } = at;
  const versions = view.versions(artifact);
  const rows = pageOf({
    keys: versions,
    page,
    list: `ratings ${view.id(artifact)}`,
    revision: view.revision,
    context,
    node: (version) => version,
  });
  const nodes = await Promise.all(
    rows.nodes.map(async (version): Promise<ResolversParentTypes['HazardRating']> => {
      const stored = await context.contents({ at, version });
      const content = stored && isJsonObject(stored.content) ? stored.content : {};
      const { revision } = view.version(version);
      const stated = {
        severity: textIn(content, 'severity'),
        exposure: textIn(content, 'exposure'),
        controllability: textIn(content, 'controllability'),
      };
      const rating = ratingOf(stated);
      const asil = textIn(content, 'asil');
      return {
        version: { at, version },
        ...stated,
        asil: isAsil(asil) ? asil : null,
        computed: rating ? determineAsil(rating).asil : null,
        severityRationale: textIn(content, 'severityRationale'),
        exposureRationale: textIn(content, 'exposureRationale'),
        controllabilityRationale: textIn(content, 'controllabilityRationale'),
        revision,
        recordedAt: new Date(view.instantOf(revision)).toISOString(),
      };
    }),
  );
  return { ...rows, nodes };
};

export const hazardousEventMutations: Pick<
  MutationResolvers,
  'createHazardousEvent' | 'updateHazardousEvent' | 'createSafetyGoal'
> = {
  createHazardousEvent: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    requireKind({ at, id: input.item, input: 'input.item', kinds: ['SYSTEM'] }, context);
    requireKind({ at, id: input.malfunction, input: 'input.malfunction', kinds: ['FAILURE_MODE'] }, context);
    const situation = { at, id: input.operationalSituation, input: 'input.operationalSituation' };
    requireKind({ ...situation, kinds: ['SCENARIO'] }, context);
    const { analysis } = input;
    if (analysis) {
      requireKind({ at, id: analysis, input: 'input.analysis', kinds: ['ANALYSIS'], subkinds: ['HARA'] }, context);
    }
    const determined = rated(input);
    const rating = contentOf(input, determined);
    const { more, harmTarget, riskSource } = input;
    await refuseAnother(
      { at, id: input.id, content: { ...objectOf(more, 'input.more'), ...rating, harmTarget, riskSource } },
      context,
    );
    return writeEvent({
      operation: 'createHazardousEvent',
      input,
      content: { ...rating, harmTarget, riskSource },
      determined,
      links: [
        { type: 'CAUSES', field: 'malfunction', from: input.malfunction },
        { type: 'CAUSES', field: 'operationalSituation', from: input.operationalSituation },
        { type: 'CAUSES', field: 'causedBy', from: input.causedBy },
        { type: 'DEPENDS_ON', field: 'item', to: input.item },
        { type: 'PART_OF', field: 'analysis', to: analysis ?? [] },
      ],
      at,
      context,
    });
  },
  updateHazardousEvent: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const kinds = ['HAZARD'] as const;
    const hazard = requireKind({ at, id: input.id, input: 'input.id', kinds, subkinds: ['HAZARDOUS_EVENT'] }, context);
    const reader = readerAt(at, context);
    await reader.load([hazard]);
    const before = reader.content(hazard);
    const stated = reRated(before, input);
    const determined = rated(stated);
    const { harmTarget, riskSource } = input;
    const { asil: _asil, asilReason: _reason, ...kept } = before;
    const content = { ...kept, ...contentOf(stated, determined) };
    const changes = { ...(harmTarget ? { harmTarget } : {}), ...(riskSource ? { riskSource } : {}) };
    return writeEvent({
      operation: 'updateHazardousEvent',
      input,
      content: { ...content, ...changes },
      determined,
      links: [],
      at,
      context,
    });
  },
  createSafetyGoal: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const events = input.hazardousEvents.map((id, place) =>
      requireKind({ at, id, input: `input.hazardousEvents[${place}]`, kinds: ['HAZARD'] }, context),
    );
    const broken = await brokenGoalRules({ at, input, events }, context);
    const [first, ...others] = broken;
    if (first) throw rulesViolated([first, ...others]);
    return recordWrite({
      operation: 'createSafetyGoal',
      kind: 'REQUIREMENT',
      subkind: 'SAFETY_GOAL',
      input,
      content: { safeState: input.safeState, fttiMilliseconds: input.fttiMilliseconds },
      wording: input.text,
      links: [{ type: 'MITIGATES', field: 'hazardousEvents', to: input.hazardousEvents }],
      context,
    });
  },
};

/** @throws GraphQLError RULE_VIOLATED where what is stated is not what the classes give. */
export function refuseContradiction(stated: Readonly<Record<ClassName | 'asil', Given<string>>>): void {
  const { severity, exposure, controllability, asil } = stated;
  if (!asil) return;
  const rating = ratingOf({
    severity: severity ?? null,
    exposure: exposure ?? null,
    controllability: controllability ?? null,
  });
  const broken = rating ? contradiction(asil, determineAsil(rating)) : null;
  if (broken) throw rulesViolated([broken]);
}

/** The ASIL of the classes. @throws GraphQLError RULE_VIOLATED */
function rated(stated: StatedClasses): DeterminedAsil {
  const broken: BrokenRule[] = [];
  for (const name of CLASS_NAMES) {
    const { table, rationale } = CLASSES[name];
    const value = stated[name];
    if (!Object.hasOwn(table, value)) {
      const message = `${name} is ${JSON.stringify(value)}; it may be ${Object.keys(table).join(', ')}`;
      broken.push(brokenRule('HARA_CLASS_UNKNOWN', message, `input.${name}`));
    }
    if (stated[rationale].trim() === '') {
      const message = `say in ${rationale} why ${name} is ${value}`;
      broken.push(brokenRule('HARA_RATIONALE_MISSING', message, `input.${rationale}`));
    }
  }
  const rating = ratingOf(stated);
  const determined = rating ? determineAsil(rating) : null;
  if (determined && stated.asil) {
    const contradicted = contradiction(stated.asil, determined);
    if (contradicted) broken.push(contradicted);
  }
  const [first, ...others] = broken;
  if (first || !determined) throw rulesViolated([first as BrokenRule, ...others]);
  return determined;
}

function contradiction(stated: string, { asil, because }: DeterminedAsil): BrokenRule | null {
  if (stated === asil) return null;
  return brokenRule('HARA_ASIL_CONTRADICTED', `asil is ${stated}, but ${because}: leave asil out`, 'input.asil');
}

function brokenRule(rule: HaraRule, message: string, input: string): BrokenRule {
  return { rule, message, input, source: HARA_RULES[rule].source };
}

/** What is stored of a rating. */
function contentOf(stated: StatedClasses, { asil, none }: DeterminedAsil): { [field: string]: Json } {
  const content: { [field: string]: Json } = { asil };
  for (const name of CLASS_NAMES) {
    content[name] = stated[name];
    content[CLASSES[name].rationale] = stated[CLASSES[name].rationale];
  }
  if (none !== null) content.asilReason = `No ASIL is assigned: ${none}.`;
  return content;
}

/** The rating as it will be; a class that changes brings its rationale. */
function reRated(
  before: JsonObject,
  input: Readonly<Partial<Record<ClassName | (typeof CLASSES)[ClassName]['rationale'] | 'asil', Given<string>>>>,
): StatedClasses {
  const stated: { [field: string]: string } = {};
  for (const name of CLASS_NAMES) {
    const { rationale } = CLASSES[name];
    const value = input[name] ?? textIn(before, name) ?? '';
    const isChanged = value !== textIn(before, name);
    stated[name] = value;
    stated[rationale] = input[rationale] ?? (isChanged ? '' : (textIn(before, rationale) ?? ''));
  }
  return { ...(stated as unknown as StatedClasses), asil: input.asil };
}

/** Another content under the same id would be a new rating: that is what updateHazardousEvent is for. */
async function refuseAnother(
  asked: { readonly at: ReadPoint; readonly id: string; readonly content: { readonly [field: string]: Given<Json> } },
  context: RequestContext,
): Promise<void> {
  const { at, id } = asked;
  const known = at.view.find(id);
  if (known === NONE) return;
  const reader = readerAt(at, context);
  await reader.load([known]);
  const content = Object.fromEntries(
    Object.entries(asked.content).filter(([, value]) => value !== null && value !== undefined),
  ) as JsonObject;
  if (canonicalJson(reader.content(known)) === canonicalJson(content)) return;
  throw badUserInput({ input: 'input.id', message: `${id} is there already: rate it anew with updateHazardousEvent` });
}

async function writeEvent(written: {
  readonly operation: string;
  readonly input: RecordInput;
  readonly content: { readonly [field: string]: Given<Json> };
  readonly determined: DeterminedAsil;
  readonly links: readonly RecordedLink[];
  readonly at: ReadPoint;
  readonly context: RequestContext;
}) {
  const { operation, input, content, determined, links, at, context } = written;
  const payload: RecordPayload = await recordWrite({
    operation,
    kind: 'HAZARD',
    subkind: 'HAZARDOUS_EVENT',
    input,
    content,
    links,
    context,
  });
  const { asil, because } = determined;
  const changed = payload.artifact ? await changesOf({ before: at, now: payload.artifact }, context) : [];
  return { ...payload, asil, because, changed };
}

/** What has another ASIL than before, the hazard first. */
async function changesOf(
  asked: { readonly before: ReadPoint; readonly now: ArtifactNode },
  context: RequestContext,
): Promise<ResolversParentTypes['AsilChange'][]> {
  const { before, now } = asked;
  const { at } = now;
  if (at.view.revision === before.view.revision) return [];
  const artifacts = [...(await inSlices(allBelow(at.view, [now.artifact]), PACING))].slice(0, MAXIMUM_PAGE);
  const earlier = artifacts.filter((artifact) => artifact < before.view.artifactCount);
  const [was, is] = await Promise.all([
    asilsOf({ at: before, artifacts: earlier }, context),
    asilsOf({ at, artifacts }, context),
  ]);
  return artifacts.flatMap((artifact): ResolversParentTypes['AsilChange'][] => {
    const old = was.of(artifact);
    const { effective, computed } = is.of(artifact);
    if (old.effective === effective && old.computed === computed) return [];
    return [{ artifact: { at, artifact }, before: old.effective, after: effective, computed }];
  });
}

async function brokenGoalRules(
  asked: {
    readonly at: ReadPoint;
    readonly input: {
      readonly safeState: string;
      readonly fttiMilliseconds: number;
      readonly asil?: Given<string>;
    };
    readonly events: readonly number[];
  },
  context: RequestContext,
): Promise<BrokenRule[]> {
  const { at, input, events } = asked;
  const broken: BrokenRule[] = [];
  const where = 'input.hazardousEvents';
  if (events.length === 0) broken.push(brokenRule('HARA_GOAL_WITHOUT_EVENT', 'name a hazardous event', where));
  const items = new Set(events.flatMap((event) => itemsOf(at.view, event)));
  if (items.size > 1) {
    const names = [...items].map((item) => at.view.id(item)).join(' and ');
    broken.push(brokenRule('HARA_GOAL_OF_ONE_ITEM', `the events are those of ${names}: make a goal for each`, where));
  } else if (events.some((event) => itemsOf(at.view, event).length === 0)) {
    const message = 'an event depends on no SYSTEM: say which item it is a hazard of';
    broken.push(brokenRule('HARA_GOAL_OF_ONE_ITEM', message, where));
  }
  if (input.safeState.trim() === '') {
    broken.push(brokenRule('HARA_GOAL_SAFE_STATE', 'say what the safe state is', 'input.safeState'));
  }
  if (!(input.fttiMilliseconds > 0)) {
    const message = `fttiMilliseconds is ${input.fttiMilliseconds}; it is more than 0`;
    broken.push(brokenRule('HARA_FTTI_NOT_POSITIVE', message, 'input.fttiMilliseconds'));
  }
  if (input.asil) {
    const asils = await asilsOf({ at, artifacts: events }, context);
    const asil: Asil | null = highestAsil(events.map((event) => asils.of(event).effective));
    if (input.asil !== asil) {
      const message = `asil is ${input.asil}, but the highest of its events is ${asil ?? 'none'}: leave asil out`;
      broken.push(brokenRule('HARA_ASIL_CONTRADICTED', message, 'input.asil'));
    }
  }
  return broken;
}

/** Systems that a hazard is one of. */
function itemsOf(view: GraphView, hazard: number): number[] {
  return view
    .outgoing(hazard)
    .filter((slot) => view.link(slot).type === 'DEPENDS_ON' && view.kind(view.index.linkTo(slot)) === 'SYSTEM')
    .map((slot) => view.index.linkTo(slot));
}

function textIn(content: JsonObject, field: string): string | null {
  const value = Object.hasOwn(content, field) ? content[field] : null;
  return typeof value === 'string' ? value : null;
}
