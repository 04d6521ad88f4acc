/** The operational design domain: attributes, coverage of its cells, and updates with what they invalidate. */
import type { ChangeRequest } from '../graph/impact/analyse.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { IngestError } from '../graph/ingest/input.ts';
import type { JsonObject } from '../graph/model/delta.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import {
  attributeOf,
  fallbacksOf,
  type OddContents,
  type OddElement as OddElementRead,
  readOdd,
} from '../graph/reading/sotif/readOdd.ts';
import { systemScope } from '../graph/reading/systemScope.ts';
import {
  binsOf,
  differenceOf,
  extendedBins,
  isSame,
  type OddAttribute,
  type OddDifference,
  type OddValue,
  permittedProblems,
  placeOf,
} from '../graph/safety/sotif/odd.ts';
import {
  cellCount,
  coverageOf,
  MOST_CELLS,
  type OddCell,
  type OddCoverage as PureCoverage,
} from '../graph/safety/sotif/oddCoverage.ts';
import type { SotifProblem } from '../graph/safety/sotif/rules.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, limitExceeded } from './errors.ts';
import { askChanges } from './impact.ts';
import type { ReadPoint } from './nodes.ts';
import { type PageArguments, pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import { broken } from './sotif.ts';
import type {
  MutationResolvers,
  OddCoverageResolvers,
  OddElementInput,
  OddElementResolvers,
  OperationalDesignDomainResolvers,
  QueryResolvers,
  UpdateOddInput,
} from './types.generated.ts';
import { type PlacedArtifact, type PlacedLink, writeTogether } from './writeTogether.ts';

/** Samples that a cell may be asked to have. */
const MOST_SAMPLES = 1_000_000_000;
/** The bin of an attribute that cannot be read; no value is written like it. */
const UNREAD_BIN = '(cannot be read)';
/** Elements of one update: a domain has some tens of attributes. */
export const MOST_ELEMENTS = 100;

/** A system's domain at a point in history. */
export interface OddNode {
  readonly at: ReadPoint;
  readonly reader: GraphReader;
  readonly system: number;
  readonly contents: OddContents;
}
export interface OddElementNode {
  readonly at: ReadPoint;
  readonly reader: GraphReader;
  readonly element: OddElementRead;
}
export interface OddCoverageNode {
  readonly at: ReadPoint;
  readonly minimumSamples: number;
  readonly coverage: PureCoverage<number, number>;
  /** Names the question: pages of another one are refused. */
  readonly key: string;
}

export const oddQueries: Pick<QueryResolvers, 'odd'> = {
  odd: async (_, { system: id, at: moment }, context): Promise<OddNode> => {
    const at = await context.readPoint(moment);
    const system = requireKind({ at, id, input: 'system', kinds: ['SYSTEM'] }, context);
    const reader = readerAt(at, context);
    return { at, reader, system, contents: await readOdd(reader, systemScope(reader, system)) };
  },
};

export const OperationalDesignDomain: OperationalDesignDomainResolvers = {
  system: ({ at, system }) => ({ at, artifact: system }),
  elements: ({ at, reader, contents }, _, context) => {
    context.spend(contents.elements.length);
    return contents.elements.map((element) => ({ at, reader, element }));
  },
  coverage: ({ at, system, contents }, { dimensions: names, minimumSamples }): OddCoverageNode => {
    const minimum = minimumSamples ?? 1;
    if (minimum < 1 || minimum > MOST_SAMPLES) {
      throw badUserInput({
        input: 'minimumSamples',
        message: `minimumSamples is ${minimum}; it may be 1 to ${MOST_SAMPLES}`,
      });
    }
    const dimensions = dimensionsOf(contents, names ?? null);
    const cells = cellCount(dimensions);
    if (cells > MOST_CELLS) {
      throw limitExceeded(
        `${dimensions.length} dimensions span ${cells} cells, at most ${MOST_CELLS}: ask about fewer dimensions`,
      );
    }
    const coverage = coverageOf({
      dimensions,
      domain: contents.elements.flatMap(({ attribute }) => (attribute ? [attribute] : [])),
      minimumSamples: minimum,
      data: contents.data,
      scenarios: contents.scenarios,
    });
    const key = JSON.stringify([at.view.id(system), coverage.dimensions, minimum]);
    return { at, minimumSamples: minimum, coverage, key };
  },
};

/** An attribute that cannot be read has values that nobody knows: one bin in which nothing can be. */
function unreadOf({ elements }: OddContents): OddAttribute[] {
  const unread = elements.filter(({ attribute }) => attribute === null);
  return unread.map(({ name }) => ({ name, taxonomy: null, permitted: { type: 'VALUES', values: [UNREAD_BIN] } }));
}

function dimensionsOf(contents: OddContents, names: readonly string[] | null): OddAttribute[] {
  const { elements } = contents;
  const known = elements.flatMap(({ attribute }) => (attribute ? [attribute] : []));
  if (names === null) return [...known, ...unreadOf(contents)];
  if (names.length === 0) {
    throw badUserInput({
      input: 'dimensions',
      message: 'dimensions is empty: name attributes, or leave it out for all of them',
    });
  }
  return [...new Set(names)].map((name, place) => {
    const found = known.find((attribute) => attribute.name === name);
    if (found) return found;
    const message = `the domain has no attribute ${name}: it has ${known.map((one) => one.name).join(', ')}`;
    throw badUserInput({ input: `dimensions[${place}]`, message });
  });
}

export const OddElement: OddElementResolvers = {
  scenario: ({ at, element }) => ({ at, artifact: element.artifact }),
  attribute: ({ element }) => element.attribute?.name ?? null,
  taxonomy: ({ element }) => element.attribute?.taxonomy ?? null,
  range: ({ element }) => {
    const permitted = element.attribute?.permitted;
    return permitted?.type === 'RANGE' ? { ...permitted.range, edges: [...permitted.range.edges] } : null;
  },
  values: ({ element }) => {
    const permitted = element.attribute?.permitted;
    return permitted?.type === 'VALUES' ? [...permitted.values] : null;
  },
  bins: ({ element }) => (element.attribute ? [...binsOf(element.attribute)] : []),
  fallbacks: ({ at, reader, element }, _, context) => {
    const found = fallbacksOf(reader, element.artifact);
    context.spend(found.length);
    return found.map((artifact) => ({ at, artifact }));
  },
  problem: ({ element }) => element.problem?.message ?? null,
};

export const OddCoverage: OddCoverageResolvers = {
  dimensions: ({ coverage }) => [...coverage.dimensions],
  minimumSamples: ({ minimumSamples }) => minimumSamples,
  cellCount: ({ coverage }) => coverage.cells.length,
  covered: ({ coverage }) => coverage.coveredCells,
  share: ({ coverage }) => coverage.share,
  scenarioShare: ({ coverage }) => coverage.scenarioShare,
  cells: (node, page, context) => cellPage(node, 'cells', node.coverage.cells, page, context),
  gaps: (node, page, context) =>
    cellPage(
      node,
      'gaps',
      node.coverage.cells.filter(({ covered }) => !covered),
      page,
      context,
    ),
  datasets: ({ at, coverage }, _, context) => {
    context.spend(coverage.sets.length);
    return coverage.sets.map(({ key, coveredCells, outside, unplaced }) => ({
      dataset: { at, artifact: key },
      covered: coveredCells,
      share: coverage.cells.length === 0 ? 0 : coveredCells / coverage.cells.length,
      outside,
      unplaced,
    }));
  },
};

function cellPage(
  node: OddCoverageNode,
  field: string,
  cells: readonly OddCell<number, number>[],
  page: PageArguments,
  context: RequestContext,
) {
  const { at, key } = node;
  const items = [...cells];
  const found = pageOfRanking({ items, page, list: `odd ${field} ${key}`, revision: at.view.revision, context });
  context.spend(found.nodes.reduce((sum, cell) => sum + cell.bySet.length + cell.scenarios.length, 0));
  return {
    ...found,
    nodes: found.nodes.map(({ bins, samples, covered, bySet, scenarios }) => ({
      bins: [...bins],
      samples,
      covered,
      datasets: bySet.map((one) => ({ dataset: { at, artifact: one.key }, samples: one.samples })),
      scenarios: scenarios.map((artifact) => ({ at, artifact })),
    })),
  };
}

// ---- updates ---------------------------------------------------------------------------------------------------

/** What an update makes of one element. */
interface PlannedElement {
  readonly input: OddElementInput;
  /** Where it is in the arguments. */
  readonly field: string;
  /** NONE: it is new. */
  readonly artifact: number;
  readonly content: JsonObject;
  readonly after: OddAttribute;
  readonly difference: OddDifference;
}

export const oddMutations: Pick<MutationResolvers, 'updateODD'> = {
  updateODD: async (_, { input }, context) => {
    if (input.elements.length < 1 || input.elements.length > MOST_ELEMENTS) {
      throw badUserInput({
        input: 'input.elements',
        message: `${input.elements.length} elements; 1 to ${MOST_ELEMENTS}`,
      });
    }
    const at = await context.readPoint(null);
    const system = requireKind({ at, id: input.system, input: 'input.system', kinds: ['SYSTEM'] }, context);
    const reader = readerAt(at, context);
    const contents = await readOdd(reader, systemScope(reader, system));
    const planned = input.elements.map((element, place) =>
      planElement({ at, reader, contents, element, field: `input.elements[${place}]` }, context),
    );
    refuseSharedAttributes(contents, planned);
    const changed = planned.filter(({ difference }) => !isSame(difference));
    if (changed.length === 0) {
      const message = 'the domain permits exactly this already: nothing is to be written';
      throw broken([{ rule: 'ODD_NO_CHANGE', message }], 'input.elements');
    }
    const impact = await askChanges({
      at,
      request: {
        changes: changed.filter(({ artifact }) => artifact !== NONE).map((one) => changeOf(at, one)),
        configuration: null,
        budget: null,
        resume: null,
      },
      prefix: 'input.',
      filter: null,
      asked: { updateODD: changed.map(({ input: { id }, content }) => ({ id, content })) },
      context,
    });
    const { receipt, at: now } = await writeUpdate({ at, input, changed }, context);
    const written = receipt.errors.length === 0;
    return {
      differences: changed.map(({ input: { id }, after, difference }) => ({
        ...mutable(difference),
        element: written ? { at: now, artifact: now.view.find(id) } : null,
        uncovered: uncovered(contents, after, extendedBins(after, difference)),
        ...namedIn(contents, after, now),
      })),
      impact,
      receipt,
    };
  },
};

function planElement(
  planning: {
    at: ReadPoint;
    reader: GraphReader;
    contents: OddContents;
    element: OddElementInput;
    field: string;
  },
  context: RequestContext,
): PlannedElement {
  const { at, reader, contents, element: input, field } = planning;
  const artifact = at.view.find(input.id);
  if (artifact === NONE && !input.analysis) {
    const message = `${input.id} is new: name the SOTIF analysis that it is part of`;
    throw badUserInput({ input: `${field}.analysis`, message });
  }
  if (input.analysis) {
    const asked = { at, id: input.analysis, input: `${field}.analysis`, kinds: ['ANALYSIS'] as const };
    requireKind({ ...asked, subkinds: ['SOTIF'] }, context);
  }
  const known = contents.elements.find((one) => one.artifact === artifact);
  if (artifact !== NONE && !known) {
    const message = `${input.id} is no ODD_ELEMENT of the domain of this system`;
    throw badUserInput({ input: `${field}.id`, message });
  }
  const content = contentAfter(known ? reader.content(artifact) : {}, input);
  const after = attributeOf(content);
  if ((input.range && input.values) || !after) {
    const message = `${input.id} needs an attribute, and either a range or values`;
    throw broken([{ rule: 'ODD_RANGE_INVALID', message }], field);
  }
  const [problem, ...more] = permittedProblems(after.name, after.permitted);
  if (problem) throw broken([problem, ...more], field);
  const difference = differenceOf(known?.attribute ?? null, after);
  return { input, field, artifact, content, after, difference };
}

function contentAfter(before: JsonObject, input: OddElementInput): JsonObject {
  const { attribute, taxonomy, range, values } = input;
  const { range: oldRange, values: oldValues, ...rest } = before;
  const permitted: JsonObject = range
    ? { range: { min: range.min, max: range.max, unit: range.unit ?? null, edges: range.edges ?? [] } }
    : values
      ? { values }
      : {
          ...(oldRange === undefined ? {} : { range: oldRange }),
          ...(oldValues === undefined ? {} : { values: oldValues }),
        };
  return { ...rest, ...permitted, ...(attribute ? { attribute } : {}), ...(taxonomy ? { taxonomy } : {}) };
}

/** Two elements that speak of one attribute could contradict each other. */
function refuseSharedAttributes({ elements }: OddContents, planned: readonly PlannedElement[]): void {
  const byName = new Map<string, string>();
  const replaced = new Set(planned.map(({ artifact }) => artifact));
  for (const { artifact, attribute } of elements) {
    if (attribute && !replaced.has(artifact)) byName.set(attribute.name, 'another element of the domain');
  }
  for (const { input, after, field } of planned) {
    const other = byName.get(after.name);
    if (other !== undefined) {
      const problem: SotifProblem = {
        rule: 'ODD_ATTRIBUTE_TAKEN',
        message: `${after.name} is described by ${other} already: change that one`,
      };
      throw broken([problem], field);
    }
    byName.set(after.name, input.id);
  }
}

function changeOf(at: ReadPoint, { artifact, content }: PlannedElement): ChangeRequest {
  return {
    subject: at.view.id(artifact),
    kind: null,
    to: { label: null, content, digest: null },
    parts: [],
    interval: null,
  };
}

function writeUpdate(
  update: { at: ReadPoint; input: UpdateOddInput; changed: readonly PlannedElement[] },
  context: RequestContext,
) {
  const { at, input, changed } = update;
  const artifacts = changed.map(
    ({ input: { id, title }, content, field }): PlacedArtifact => ({
      artifact: { id, kind: 'SCENARIO', subkind: 'ODD_ELEMENT', title: title ?? null, version: { content } },
      field,
    }),
  );
  const links = changed.flatMap(({ input: { id, analysis }, field }): PlacedLink[] =>
    analysis ? [{ link: { type: 'PART_OF', from: id, to: analysis }, field: `${field}.analysis` }] : [],
  );
  const seen = changed.map(({ input: { id }, artifact }) => ({
    id,
    version: artifact === NONE ? NONE : at.view.current(artifact),
  }));
  const authorship = { ...input, reason: input.reason ?? input.rationale };
  return writeTogether(
    { operation: 'updateODD', input: authorship, artifacts, links, guard: stillAsSeen(seen) },
    context,
  );
}

/** The difference holds for the versions that it was taken from. */
function stillAsSeen(seen: readonly { readonly id: string; readonly version: number }[]) {
  return (view: GraphView): IngestError | null => {
    const place = seen.findIndex(({ id, version }) => {
      const artifact = view.find(id);
      return (artifact === NONE ? NONE : view.current(artifact)) !== version;
    });
    const moved = seen[place];
    if (!moved) return null;
    const message = `${moved.id} got a new version meanwhile: look at it, and ask again`;
    return { path: `artifacts[${place}]`, id: moved.id, code: 'VALUE_INVALID', message };
  };
}

function uncovered({ data, elements }: OddContents, after: OddAttribute, bins: readonly string[]): string[] {
  const others = elements.flatMap(({ attribute }) => (attribute && attribute.name !== after.name ? [attribute] : []));
  const domain = [after, ...others];
  const { cells } = coverageOf({ dimensions: [after], domain, minimumSamples: 1, data, scenarios: [] });
  return cells
    .filter((cell) => !cell.covered && bins.includes(cell.bins[0] as string))
    .map((cell) => cell.bins[0] as string);
}

/** What says where it lies by this attribute, and what of that is outside now. */
function namedIn({ scenarios, data }: OddContents, after: OddAttribute, at: ReadPoint) {
  const { name } = after;
  const values = [
    ...scenarios.map(({ key, odd }) => ({
      key,
      own: Object.hasOwn(odd, name) ? (odd[name] ?? []) : [],
      isOutside: 'ALL' as const,
    })),
    ...data.map(({ key, declared }) => ({
      key,
      own: declared.flatMap(({ cell }) => (Object.hasOwn(cell, name) ? [cell[name] as OddValue] : [])),
      isOutside: 'SOME' as const,
    })),
  ].filter(({ own }) => own.length > 0);
  const outside = values.filter(({ own, isOutside }) => {
    const places = own.map((value) => placeOf(after, value) === 'OUTSIDE');
    return isOutside === 'ALL' ? places.every(Boolean) : places.some(Boolean);
  });
  const nodes = (list: typeof values) => list.map(({ key }) => ({ at, artifact: key }));
  return { concerned: nodes(values), outside: nodes(outside) };
}

function mutable({ added, removed, widened, narrowed, otherwise, attribute, isNew }: OddDifference) {
  return {
    attribute,
    isNew,
    added: [...added],
    removed: [...removed],
    widened: [...widened],
    narrowed: [...narrowed],
    otherwise: [...otherwise],
  };
}
