/**
 * Safety performance indicators. A breach is evidence that challenges the claims (accepted), and an incident that affects
 * the evidence: so the findings start from it.
 *
 *     incident ─AFFECTS {FIELD}▶ evidence ─CHALLENGES {ACCEPTED}▶ claim ─IN_CONTEXT_OF ABOUT▶ metric ◀─EVIDENCES AGAINST─ evidence
 */
import { INDICATOR_TYPES } from '../graph/metamodel/content.ts';
import type { ArtifactKind } from '../graph/metamodel/kinds.ts';
import {
  claimsOfSpi,
  criterionOf,
  readSpi,
  type SpiObservationRead,
  type SpiRead,
} from '../graph/reading/ai/readSpis.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { metricsOf } from '../graph/reading/sotif/readSotif.ts';
import { systemScope } from '../graph/reading/systemScope.ts';
import { AI_SAFETY_RULES, type AiSafetyRule } from '../graph/safety/ai/rules.ts';
import { keeps } from '../graph/safety/ai/spi.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import type {
  IndicatorType,
  MutationResolvers,
  QueryResolvers,
  RecordSpiObservationInput,
  SafetyPerformanceIndicatorResolvers,
} from './types.generated.ts';
import { type PlacedArtifact, type PlacedLink, writeTogether } from './writeTogether.ts';

/** An indicator at a point in history. */
export interface SpiNode {
  readonly at: ReadPoint;
  readonly reader: GraphReader;
  readonly spi: SpiRead;
}

const OBSERVED: readonly ArtifactKind[] = ['SYSTEM', 'COMPONENT', 'MODEL', 'DEPLOYMENT', 'CODE_UNIT'];

export const spiQueries: Pick<QueryResolvers, 'spis'> = {
  spis: async (_, { system: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const system = requireKind({ at, id, input: 'system', kinds: ['SYSTEM'] }, context);
    const reader = readerAt(at, context);
    const metrics = metricsOf(reader, systemScope(reader, system), 'SPI');
    context.spend(metrics.length);
    return Promise.all(metrics.map(async (metric) => ({ at, reader, spi: await readSpi(reader, metric) })));
  },
};

export const SafetyPerformanceIndicator: SafetyPerformanceIndicatorResolvers = {
  metric: ({ at, spi }) => ({ at, artifact: spi.metric }),
  indicator: ({ reader, spi }) => {
    const said = reader.text(spi.metric, 'indicator');
    return said !== null && Object.hasOwn(INDICATOR_TYPES, said) ? (said as IndicatorType) : null;
  },
  criterion: ({ spi }) => spi.criterion,
  unit: ({ reader, spi }) => reader.text(spi.metric, 'unit'),
  claims: ({ at, spi }, _, context) => {
    context.spend(spi.claims.length);
    return spi.claims.map((artifact) => ({ at, artifact }));
  },
  observations: ({ at, spi }, page, context) => {
    const list = `spi ${at.view.id(spi.metric)}`;
    const found = pageOfRanking({ items: [...spi.observations], page, list, revision: at.view.revision, context });
    return { ...found, nodes: found.nodes.map((one) => observationNode(at, one)) };
  },
  latest: ({ at, spi }) => {
    const last = spi.observations.at(-1);
    return last ? observationNode(at, last) : null;
  },
  breaches: ({ spi }) => spi.observations.filter(({ breached }) => breached).length,
  breached: ({ spi }) => spi.observations.at(-1)?.breached ?? false,
};

function observationNode(at: ReadPoint, { evidence, at: instant, value, part, breached }: SpiObservationRead) {
  const observedAt = new Date(instant).toISOString();
  return { evidence: { at, artifact: evidence }, observedAt, value, part, breached };
}

export const spiMutations: Pick<MutationResolvers, 'recordSpi' | 'recordSpiObservation'> = {
  recordSpi: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    if (input.claims.length === 0) {
      throw broken('SPI_WITHOUT_CLAIM', 'name the claims that a value outside the threshold falsifies', 'input.claims');
    }
    for (const [place, id] of input.claims.entries()) {
      requireKind({ at, id, input: `input.claims[${place}]`, kinds: ['CLAIM'] }, context);
    }
    const { id, title, criterion, unit, indicator, claims } = input;
    const { metric, op, value } = criterion;
    const content = { criterion: { metric, op, value }, indicator, ...(unit ? { unit } : {}) };
    const { receipt, at: now } = await writeTogether(
      {
        operation: 'recordSpi',
        input,
        artifacts: [
          {
            artifact: { id, kind: 'METRIC', subkind: 'SPI', title: title ?? null, version: { content } },
            field: 'input',
          },
        ],
        links: claims.map((claim, place) => ({
          link: { type: 'IN_CONTEXT_OF', from: claim, to: id, role: 'ABOUT' },
          field: `input.claims[${place}]`,
        })),
      },
      context,
    );
    if (receipt.errors.length > 0) return { spi: null, receipt };
    const reader = readerAt(now, context);
    return { spi: { at: now, reader, spi: await readSpi(reader, now.view.find(id)) }, receipt };
  },

  recordSpiObservation: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const kinds = { kinds: ['METRIC'], subkinds: ['SPI'] } as const;
    const spi = requireKind({ at, id: input.spi, input: 'input.spi', ...kinds }, context);
    const reader = readerAt(at, context);
    const criterion = criterionOf(reader, spi);
    if (!criterion) {
      throw broken('SPI_CRITERION_MISSING', `${reader.name(spi)} has no criterion { metric, op, value }`, 'input.spi');
    }
    const claims = claimsOfSpi(reader, spi);
    if (claims.length === 0) {
      const message = `${reader.name(spi)} conditions no claim: link the claims that it would falsify (IN_CONTEXT_OF)`;
      throw broken('SPI_WITHOUT_CLAIM', message, 'input.spi');
    }
    checkObserved(input, at, context);
    const breached = !keeps(criterion, input.value);
    const { artifacts, links, incident } = observationBatch({
      input,
      metric: criterion.metric,
      breached,
      claims: breached ? claims.map((claim) => at.view.id(claim)) : [],
      name: reader.name(spi),
      now: context.now,
    });
    const { receipt, at: now } = await writeTogether(
      { operation: 'recordSpiObservation', input, artifacts, links },
      context,
    );
    const written = receipt.errors.length === 0;
    return {
      breached,
      evidence: written ? { at: now, artifact: now.view.find(input.id) } : null,
      falsifies: written && breached ? claims.map((artifact) => ({ at: now, artifact })) : [],
      incident: written && incident ? { at: now, artifact: now.view.find(incident) } : null,
      receipt,
    };
  },
};

function checkObserved({ evaluates }: RecordSpiObservationInput, at: ReadPoint, context: RequestContext): void {
  if (evaluates.length === 0) {
    throw badUserInput({ input: 'input.evaluates', message: 'say what it was observed of: at least one version' });
  }
  for (const [place, id] of evaluates.entries()) {
    requireKind({ at, id, input: `input.evaluates[${place}]`, kinds: OBSERVED }, context);
  }
}

function observationBatch(observed: {
  input: RecordSpiObservationInput;
  metric: string;
  breached: boolean;
  /** Ids of what the breach falsifies. */
  claims: readonly string[];
  name: string;
  now: Date;
}): { artifacts: PlacedArtifact[]; links: PlacedLink[]; incident: string | null } {
  const { input, metric, breached, claims, name, now } = observed;
  const { id, value, part, spi } = input;
  const observedAt = input.observedAt ?? now.toISOString();
  const title = input.title ?? `${name}: ${value}`;
  const outcome = breached ? 'fail' : 'pass';
  const content = { outcome, results: [{ metric, part: part ?? null, value }], observedAt };
  const artifacts: PlacedArtifact[] = [
    { artifact: { id, kind: 'EVIDENCE', subkind: 'FIELD_DATA', title, version: { content } }, field: 'input' },
  ];
  const links: PlacedLink[] = [
    {
      link: { type: 'EVIDENCES', from: id, to: spi, role: breached ? 'AGAINST' : 'FOR', scope: part ? [part] : [] },
      field: 'input.spi',
    },
    ...input.evaluates.map(
      (to, place): PlacedLink => ({
        link: { type: 'EVALUATES', from: id, to, scope: part ? [part] : [] },
        field: `input.evaluates[${place}]`,
      }),
    ),
  ];
  if (!breached) return { artifacts, links, incident: null };
  const incident = `incident:${id}`;
  artifacts.push({
    artifact: {
      id: incident,
      kind: 'INCIDENT',
      subkind: 'MALFUNCTION',
      title: `${name} was breached`,
      version: { content: { occurredAt: observedAt, spi, value } },
    },
    field: 'input',
  });
  links.push(
    { link: { type: 'AFFECTS', from: incident, to: id, attributes: { kind: 'FIELD' } }, field: 'input' },
    ...claims.map(
      (claim): PlacedLink => ({
        link: { type: 'CHALLENGES', from: id, to: claim, attributes: { state: 'ACCEPTED' } },
        field: 'input.spi',
      }),
    ),
  );
  return { artifacts, links, incident };
}

function broken(rule: AiSafetyRule, message: string, input: string) {
  return rulesViolated([{ rule, message, input, source: AI_SAFETY_RULES[rule].source }]);
}
