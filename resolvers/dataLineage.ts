/** Lineage of data: columns, uses, faults, origins, documents and references. */
import { DATA_RULES } from '../graph/governance/dataOps/rules.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import { type ArtifactInput, MANUAL_SOURCE } from '../graph/ingest/input.ts';
import { versionId } from '../graph/model/linkIdentity.ts';
import { partList } from '../graph/model/parts.ts';
import { type BrokenLink as Broken, brokenLinksOf } from '../graph/reading/data/brokenLinks.ts';
import {
  type Column,
  columnsOf,
  consumersOf,
  isColumn,
  lineageOf,
  partsOf,
} from '../graph/reading/data/columnLineage.ts';
import { faultOriginOf } from '../graph/reading/data/faultOrigin.ts';
import { biasChecksOf, explanationsOf } from '../graph/reading/data/modelChecks.ts';
import { labellingOf, originsOf } from '../graph/reading/data/origin.ts';
import { trainingDataOf } from '../graph/reading/data/pipelineRun.ts';
import { includedModels, releaseBlocks, runsOfVersion } from '../graph/reading/data/release.ts';
import { usesOf } from '../graph/reading/data/uses.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import type { RequestContext } from './context.ts';
import { type BrokenRule, brokenRuleOf, notFound, rulesViolated } from './errors.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import { recordWrite } from './record.ts';
import type { DatasetResolvers, ModelResolvers, MutationResolvers, QueryResolvers } from './types.generated.ts';
import { writeAsJudged } from './writeAsJudged.ts';

const broken = brokenRuleOf(DATA_RULES);

type DataLineageQuery =
  | 'lineage'
  | 'whereUsed'
  | 'originOfFault'
  | 'brokenLinks'
  | 'biasChecks'
  | 'explanations'
  | 'documents'
  | 'externalRef';

export const dataLineageQueries: Pick<QueryResolvers, DataLineageQuery> = {
  lineage: async (_, { dataset: id, column: name, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const dataset = requireKind({ at, id, input: 'dataset', kinds: ['DATASET'] }, context);
    const reader = readerAt(at, context);
    await reader.load([dataset]);
    const column = isColumn(name) ? name : `column:${name}`;
    const known = columnsOf(reader, dataset);
    if (!known.has(column)) {
      const columns = [...known].sort().slice(0, 20).join(', ') || 'none';
      throw notFound({ input: 'column', message: `${id} has no ${column}; columns that are known of it: ${columns}` });
    }
    return lineageNode(reader, at, { dataset, column }, context);
  },
  whereUsed: async (_, { dataset: id, at: moment, ...page }, context) => {
    const at = await context.readPoint(moment);
    const dataset = requireKind({ at, id, input: 'dataset', kinds: ['DATASET', 'MODEL'] }, context);
    const items = usesOf(readerAt(at, context), dataset).map(({ artifact, path, by }) => ({
      artifact: { at, artifact },
      path: nodes(at, path),
      by: nodes(at, by),
    }));
    return pageOfRanking({ items, page, list: `whereUsed ${id}`, revision: at.view.revision, context });
  },
  originOfFault: async (_, { evidence: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const evidence = requireKind({ at, id, input: 'evidence', kinds: ['EVIDENCE'] }, context);
    const { before, drops, inputs } = await faultOriginOf(readerAt(at, context), evidence);
    context.spend(inputs.reduce((sum, { path }) => sum + path.length, 0));
    return {
      evidence: { at, artifact: evidence },
      before: before === null ? null : { at, artifact: before },
      drops: [...drops],
      inputs: inputs.map((input) => ({
        stage: input.stage,
        artifact: { at, artifact: input.artifact },
        now: input.now === null ? null : { at, version: input.now },
        before: input.before === null ? null : { at, version: input.before },
        changed: input.changed,
        path: nodes(at, input.path),
      })),
    };
  },
  brokenLinks: async (_, { kinds, at: moment, ...page }, context) => {
    const at = await context.readPoint(moment);
    const found = await context.inTime(brokenLinksOf(readerAt(at, context)));
    const items = found
      .filter(({ kind }) => !kinds || kinds.includes(kind))
      .map(({ artifact, ...rest }: Broken) => ({ ...rest, artifact: { at, artifact } }));
    const list = `brokenLinks ${kinds?.join() ?? ''}`;
    return pageOfRanking({ items, page, list, revision: at.view.revision, context });
  },
  biasChecks: async (_, { model: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const model = requireKind({ at, id, input: 'model', kinds: ['MODEL'] }, context);
    const checks = await biasChecksOf(readerAt(at, context), model, at.validAt);
    return checks.map(({ source, outcome, subgroups, evidence }) => ({
      source,
      result: outcomeName(outcome),
      subgroups: [...subgroups],
      evidence: spent(at, evidence, context),
    }));
  },
  explanations: async (_, { model: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const model = requireKind({ at, id, input: 'model', kinds: ['MODEL'] }, context);
    const found = await explanationsOf(readerAt(at, context), model, at.validAt);
    return found.map(({ kind, evidence }) => ({ kind, evidence: spent(at, evidence, context) }));
  },
  documents: async (_, { artifact: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const { artifact } = context.require({ at, id, input: 'artifact' });
    const reader = readerAt(at, context);
    const asked = { end: 'TARGET', type: 'DEPENDS_ON', kinds: ['CODE_UNIT'], subkinds: ['DOCUMENT'] } as const;
    const documents = reader.others(artifact, asked).filter((document) => at.view.current(document) !== NONE);
    context.spend(documents.length);
    return documents.map((document) => {
      const version = at.view.current(document);
      const commit = commitOf(reader, document, version);
      return {
        document: { at, artifact: document },
        version: { at, version },
        commit: commit === NONE ? null : { at, version: commit },
      };
    });
  },
  externalRef: async (_, { system, id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const named = namedBy(at.view, externalId(system, id));
    return named === NONE || at.view.isRetired(named) ? null : { at, artifact: named };
  },
};

async function lineageNode(reader: GraphReader, at: ReadPoint, column: Column, context: RequestContext) {
  const node = (artifact: number) => ({ at, artifact });
  const places = (direction: 'UPSTREAM' | 'DOWNSTREAM') => {
    const found = lineageOf(reader, column, direction);
    context.spend(found.length);
    return found.map((one) => ({ ...one, dataset: node(one.dataset) }));
  };
  const consumers = consumersOf(reader, column);
  context.spend(consumers.length);
  const parts = partsOf(reader, column);
  await reader.load(parts);
  const said = (field: 'personalData' | 'anonymisation') =>
    parts.map((part) => reader.content(part)[field]).find((value) => value !== undefined && value !== null) ?? null;
  const personalData = said('personalData');
  return {
    dataset: node(column.dataset),
    column: column.column,
    upstream: places('UPSTREAM'),
    downstream: places('DOWNSTREAM'),
    consumers: consumers.map(({ artifact, by }) => ({
      artifact: node(artifact),
      dataset: node(by.dataset),
      column: by.column,
    })),
    personalData: typeof personalData === 'boolean' ? personalData : null,
    anonymisation: said('anonymisation'),
  };
}

function nodes(at: ReadPoint, artifacts: readonly number[]): ArtifactNode[] {
  return artifacts.map((artifact) => ({ at, artifact }));
}

function spent(at: ReadPoint, artifacts: readonly number[], context: RequestContext): ArtifactNode[] {
  context.spend(artifacts.length);
  return nodes(at, artifacts);
}

function outcomeName(outcome: string | null): 'PASS' | 'FAIL' | 'INCONCLUSIVE' | null {
  if (outcome === 'pass') return 'PASS';
  if (outcome === 'fail') return 'FAIL';
  return outcome === 'inconclusive' ? 'INCONCLUSIVE' : null;
}

/** The commit that a version of a document is bound to; -1: none. */
function commitOf(reader: GraphReader, document: number, version: number): number {
  const { index } = reader.view;
  const links = reader.linked(document, { end: 'SOURCE', type: 'DERIVED_FROM', subkinds: ['COMMIT', 'REPO'] });
  const bound = links.find(({ slot }) => index.linkFromVersion(slot) === version);
  return bound ? index.linkToVersion(bound.slot) : NONE;
}

type DatasetField = 'origins' | 'labelling' | 'personalData' | 'legalBasis' | 'owners';

export const datasetLineageFields: Pick<DatasetResolvers, DatasetField> = {
  origins: async ({ at, artifact }, _, context) => {
    const origins = await originsOf(readerAt(at, context), artifact);
    context.spend(origins.length);
    return origins.map((origin) => ({ ...origin, dataset: { at, artifact: origin.dataset } }));
  },
  labelling: ({ at, artifact }, _, context) => labellingOf(readerAt(at, context), artifact),
  personalData: async ({ at, artifact }, _, context) => {
    const reader = readerAt(at, context);
    await reader.load([artifact]);
    const { personalData } = reader.content(artifact);
    return typeof personalData === 'boolean' ? personalData : null;
  },
  legalBasis: async ({ at, artifact }, _, context) => {
    const reader = readerAt(at, context);
    await reader.load([artifact]);
    return reader.text(artifact, 'legalBasis');
  },
  owners: ({ at, artifact }, _, context) => {
    const asked = { end: 'TARGET', type: 'RESPONSIBLE_FOR', roles: ['R', 'A'] } as const;
    return spent(at, readerAt(at, context).others(artifact, asked), context);
  },
};

export const modelLineageFields: Pick<ModelResolvers, 'trainingData'> = {
  trainingData: ({ at, artifact }, _, context) => {
    const reader = readerAt(at, context);
    const { view } = at;
    const found = view.versions(artifact).flatMap((model) =>
      runsOfVersion(reader, model).flatMap((run) =>
        trainingDataOf(reader, run).map(({ version, slot }) => ({
          model: { at, version: model },
          version: { at, version },
          hash: view.rawDigest(version),
          parts: partList(view.link(slot).scope),
          run: { at, artifact: run },
        })),
      ),
    );
    context.spend(found.length);
    return found;
  },
};

type DataLineageMutation = 'recallSlice' | 'recordDocument' | 'linkExternalRef';

export const dataLineageMutations: Pick<MutationResolvers, DataLineageMutation> = {
  recallSlice: async (_, { input }, context) => {
    let recalled: number[] = [];
    const { receipt, at } = await writeAsJudged(async (at) => {
      const dataset = requireKind({ at, id: input.dataset, input: 'input.dataset', kinds: ['DATASET'] }, context);
      const { view } = at;
      const holding = view.versions(dataset).filter((one) => view.version(one).facts.parts?.includes(input.part));
      if (holding.length === 0) {
        const detail = `no version of ${input.dataset} has the part ${input.part}`;
        throw rulesViolated([broken('SLICE_UNKNOWN', 'input.part', detail)]);
      }
      recalled = holding.filter((one) => !view.retractions(one).some(({ parts }) => parts.includes(input.part)));
      const artifacts = recalled.map(
        (one): ArtifactInput => ({
          id: input.dataset,
          kind: 'DATASET',
          version: {
            label: view.version(one).label,
            retracted: { at: context.now, reason: input.reason, parts: [input.part] },
          },
        }),
      );
      return {
        operation: 'recallSlice',
        authorship: input,
        restsOn: (now) =>
          now
            .versions(dataset)
            .map((one) => now.retractions(one).length)
            .join(),
        input: artifacts.length === 0 ? null : { source: input.source ?? MANUAL_SOURCE, artifacts },
      };
    }, context);
    const written = receipt.errors.length > 0 ? [] : recalled;
    return { versions: written.map((version) => ({ at, version })), receipt };
  },
  recordDocument: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const place = at.view.resolve(input.commit);
    const isCommit =
      place !== null &&
      place.version !== NONE &&
      at.view.kind(place.artifact) === 'CODE_UNIT' &&
      ['COMMIT', 'REPO'].includes(at.view.facts(place.artifact).subkind ?? '');
    if (!isCommit) {
      const detail = `${input.commit} is no version of a commit or repository`;
      throw rulesViolated([broken('DOCUMENT_WITHOUT_COMMIT', 'input.commit', detail)]);
    }
    return recordWrite({
      operation: 'recordDocument',
      kind: 'CODE_UNIT',
      subkind: 'DOCUMENT',
      input,
      content: { path: input.path },
      links: [
        { type: 'DERIVED_FROM', field: 'commit', to: input.commit, ownEnd: 'VERSION' },
        { type: 'DEPENDS_ON', field: 'describes', to: input.describes },
      ],
      context,
    });
  },
  linkExternalRef: async (_, { input }, context) => {
    const reference = externalId(input.system, input.id);
    const { receipt, at } = await writeAsJudged(async (at) => {
      const { artifact } = context.require({ at, id: input.artifact, input: 'input.artifact' });
      const named = namedBy(at.view, reference);
      if (named !== NONE && named !== artifact) {
        const detail = `${input.id} of ${input.system} is ${at.view.id(named)}`;
        throw rulesViolated([broken('EXTERNAL_REF_TAKEN', 'input.id', detail)]);
      }
      const content = { system: input.system, externalId: input.id, url: input.url ?? null };
      return {
        operation: 'linkExternalRef',
        authorship: input,
        restsOn: (view) => String(namedBy(view, reference)),
        input: {
          source: input.source ?? MANUAL_SOURCE,
          artifacts: [{ id: reference, kind: 'PART', subkind: 'EXTERNAL_REF', version: { content } }],
          links: [{ type: 'PART_OF', from: reference, to: at.view.id(artifact) }],
        },
      };
    }, context);
    if (receipt.errors.length > 0) return { reference: null, receipt };
    return { reference: { at, artifact: at.view.find(reference) }, receipt };
  },
};

/** Ids are split at the first @, and an id of another system may hold one. */
function externalId(system: string, id: string): string {
  return `external:${encodeURIComponent(system)}/${encodeURIComponent(id)}`;
}

/** What the reference names; -1: nothing. */
function namedBy(view: GraphView, reference: string): number {
  const part = view.find(reference);
  if (part === NONE) return NONE;
  const slot = view.outgoing(part).find((one) => view.link(one).type === 'PART_OF');
  return slot === undefined ? NONE : view.index.linkTo(slot);
}

/**
 * Refuses models that may not be released or deployed.
 * @param members Version or artifact ids, with their place in the arguments.
 * @throws GraphQLError RULE_VIOLATED
 */
export async function refuseBlocked(
  members: readonly { readonly id: string; readonly input: string }[],
  at: ReadPoint,
  context: RequestContext,
): Promise<void> {
  const reader = readerAt(at, context);
  const rules: BrokenRule[] = [];
  for (const { id, input } of members) {
    const place = at.view.resolve(id);
    if (!place) continue;
    const isModel = at.view.kind(place.artifact) === 'MODEL';
    const version = place.version === NONE ? at.view.current(place.artifact) : place.version;
    const models = isModel ? [version] : includedModels(reader, place.artifact);
    for (const { rule, detail } of await releaseBlocks(reader, models, at.validAt))
      rules.push(broken(rule, input, detail));
  }
  const [first, ...others] = rules;
  if (first) throw rulesViolated([first, ...others]);
}

/** Version ids of members of a baseline to be. */
export function memberIds(
  view: GraphView,
  members: readonly { readonly artifact: number; readonly version: number }[],
): string[] {
  return members.map(({ artifact, version }) =>
    version === NONE ? view.id(artifact) : versionId(view.id(artifact), view.version(version).label),
  );
}
