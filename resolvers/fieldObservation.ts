/**
 * What is seen in the field, and what it makes somebody think of.
 *
 *     observation ─EVALUATES▶ what was observed, data set {slice}      incident ─AFFECTS {FIELD}▶ what was observed
 *     triage (RUN ANALYSE) ─USED▶ observation, data set {slice}        ─GENERATED▶ failure mode, condition {PROPOSED}
 *     data set ─COVERS {slice}▶ condition ─CAUSES▶ …                   INFERRED until somebody accepts
 */
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { LinkInput } from '../graph/ingest/input.ts';
import type { ArtifactKind } from '../graph/metamodel/kinds.ts';
import type { JsonObject } from '../graph/model/delta.ts';
import { versionId } from '../graph/model/linkIdentity.ts';
import { partList } from '../graph/model/parts.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import type { RequestContext } from './context.ts';
import { badUserInput } from './errors.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import { objectOf } from './record.ts';
import { broken, unchanged } from './sotif.ts';
import type { FieldProposalInput, MutationResolvers, RecordFieldObservationInput } from './types.generated.ts';
import { type PlacedArtifact, type PlacedLink, writeTogether } from './writeTogether.ts';

const OBSERVED: readonly ArtifactKind[] = ['SYSTEM', 'COMPONENT', 'MODEL', 'DEPLOYMENT', 'CODE_UNIT'];
/** The first version of a proposal, so that the run that made it can name it. */
const FIRST = 'v1';

export const fieldObservationMutations: Pick<MutationResolvers, 'recordFieldObservation' | 'decideProposal'> = {
  recordFieldObservation: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    checkNamed(input, at, context);
    const proposals = [input.failureMode, input.triggeringCondition].filter((one) => one !== null && one !== undefined);
    if (proposals.length > 0 && !input.dataset) {
      const message = 'a proposal names the data that it was seen in: give dataset, and slice where it is a part';
      throw broken([{ rule: 'SOTIF_DATA_SLICE_MISSING', message }], 'input.dataset');
    }
    const { artifacts, links, triage } = new Observation(input, context.now);
    const { receipt, at: now } = await writeTogether(
      {
        operation: 'recordFieldObservation',
        input,
        artifacts,
        links,
        guard: absent(proposals, artifacts.length),
      },
      context,
    );
    const written = (id: string | null | undefined): ArtifactNode | null =>
      receipt.errors.length > 0 || !id ? null : { at: now, artifact: now.view.find(id) };
    return {
      observation: written(input.id),
      failureMode: written(input.failureMode?.id),
      triggeringCondition: written(input.triggeringCondition?.id),
      triage: written(proposals.length > 0 ? triage : null),
      receipt,
    };
  },

  decideProposal: async (_, { input }, context) => {
    const at = await context.readPoint(null);
    const kinds = ['FAILURE_MODE', 'SCENARIO'] as const;
    const proposal = requireKind({ at, id: input.proposal, input: 'input.proposal', kinds }, context);
    const person = requireKind({ at, id: input.decidedBy, input: 'input.decidedBy', kinds: ['PERSON'] }, context);
    const reader = readerAt(at, context);
    await reader.load([proposal]);
    const content = reader.content(proposal);
    if (content.status !== 'PROPOSED') {
      const stands = typeof content.status === 'string' ? `${content.status} already` : 'no proposal';
      const message = `${reader.name(proposal)} is ${stands}: only what is PROPOSED is decided`;
      throw broken([{ rule: 'SOTIF_NO_PROPOSAL', message }], 'input.proposal');
    }
    const state = input.accept ? 'ACCEPTED' : 'REJECTED';
    const id = at.view.id(proposal);
    const decision = { by: at.view.id(person), rationale: input.rationale, decidedAt: context.now.toISOString() };
    const attributed: LinkInput = { type: 'ATTRIBUTED_TO', from: id, to: at.view.id(person), role: 'DECIDER' };
    const { receipt, at: now } = await writeTogether(
      {
        operation: 'decideProposal',
        input,
        artifacts: [
          {
            artifact: {
              id,
              kind: at.view.kind(proposal),
              version: { content: { ...content, status: state, decision } },
            },
            field: 'input',
          },
        ],
        links: [
          { link: attributed, field: 'input.decidedBy' },
          ...(input.accept ? inferredLinks(reader, proposal).map((link) => ({ link, field: 'input.proposal' })) : []),
        ],
        guard: unchanged({ id, version: at.view.current(proposal) }),
      },
      context,
    );
    if (receipt.errors.length > 0) return { artifact: null, state: null, receipt };
    return { artifact: { at: now, artifact: now.view.find(id) }, state, receipt };
  },
};

/** What is named has to be there before anything is written, for the paths of errors. */
function checkNamed(input: RecordFieldObservationInput, at: ReadPoint, context: RequestContext): void {
  if (input.subjects.length === 0) {
    throw badUserInput({ input: 'input.subjects', message: 'say what was observed: at least one version' });
  }
  for (const [place, id] of input.subjects.entries()) {
    requireKind({ at, id, input: `input.subjects[${place}]`, kinds: OBSERVED }, context);
  }
  if (input.dataset) requireKind({ at, id: input.dataset, input: 'input.dataset', kinds: ['DATASET'] }, context);
  if ((input.slice ?? []).length > 0 && !input.dataset) {
    throw badUserInput({ input: 'input.slice', message: 'slice needs dataset' });
  }
  if (input.analysis) {
    const kinds = { kinds: ['ANALYSIS'], subkinds: ['SOTIF'] } as const;
    requireKind({ at, id: input.analysis, input: 'input.analysis', ...kinds }, context);
  }
}

/** A proposal is something new: what is there already is analysed, not proposed. */
function absent(proposals: readonly FieldProposalInput[], artifacts: number) {
  return (view: GraphView) => {
    const place = proposals.findIndex(({ id }) => view.find(id) !== NONE);
    const known = proposals[place];
    if (!known) return null;
    const message = `${known.id} is in the graph already: choose another id, or link to it`;
    const path = `artifacts[${artifacts - proposals.length + place}].id`;
    return { path, id: known.id, code: 'VALUE_INVALID' as const, message };
  };
}

/** The batch for an observation. */
class Observation {
  readonly artifacts: PlacedArtifact[] = [];
  readonly links: PlacedLink[] = [];
  readonly triage: string;
  private readonly input: RecordFieldObservationInput;

  constructor(input: RecordFieldObservationInput, now: Date) {
    this.input = input;
    this.triage = `run:${input.id}/triage`;
    this.observation(input.observedAt ?? now.toISOString());
    const proposed = [
      { kind: 'FAILURE_MODE', subkind: 'FUNCTIONAL_INSUFFICIENCY', field: 'input.failureMode', more: {} },
      { kind: 'SCENARIO', subkind: 'TRIGGERING_CONDITION', field: 'input.triggeringCondition', more: { area: 2 } },
    ] as const;
    if (input.failureMode || input.triggeringCondition) this.makeTriage();
    for (const one of proposed) {
      const proposal = one.kind === 'SCENARIO' ? input.triggeringCondition : input.failureMode;
      if (proposal) this.propose({ ...one, proposal });
    }
    const { failureMode, triggeringCondition } = input;
    if (failureMode && triggeringCondition) {
      this.infer('input.triggeringCondition', { type: 'CAUSES', from: triggeringCondition.id, to: failureMode.id });
    }
  }

  private observation(observedAt: string): void {
    const { id, title, incident, subjects, dataset, slice } = this.input;
    const more = objectOf(this.input.content, 'input.content');
    const content = incident ? { ...more, occurredAt: observedAt } : { ...more, observedAt };
    this.artifacts.push({
      artifact: {
        id,
        kind: incident ? 'INCIDENT' : 'EVIDENCE',
        subkind: incident ? 'MALFUNCTION' : 'OBSERVATION',
        title,
        version: { content },
      },
      field: 'input',
    });
    for (const [place, subject] of subjects.entries()) {
      const field = `input.subjects[${place}]`;
      const scope = { scope: slice ?? [] };
      if (incident) this.link(field, { type: 'AFFECTS', from: id, to: subject, attributes: { kind: 'FIELD' } });
      else this.link(field, { type: 'EVALUATES', from: id, to: subject, ...scope });
    }
    if (dataset && !incident)
      this.link('input.dataset', { type: 'EVALUATES', from: id, to: dataset, scope: slice ?? [] });
  }

  private makeTriage(): void {
    const { id, title, dataset, slice } = this.input;
    this.artifacts.push({
      artifact: { id: this.triage, kind: 'RUN', subkind: 'ANALYSE', title: `Triage: ${title}` },
      field: 'input',
    });
    this.link('input', { type: 'USED', from: this.triage, to: id });
    this.link('input.dataset', { type: 'USED', from: this.triage, to: dataset as string, scope: slice ?? [] });
  }

  private propose(one: {
    kind: 'FAILURE_MODE' | 'SCENARIO';
    subkind: string;
    field: string;
    more: JsonObject;
    proposal: FieldProposalInput;
  }): void {
    const { kind, subkind, field, more, proposal } = one;
    const { id, title, causes } = proposal;
    const { analysis, dependsOn, dataset, slice } = this.input;
    const content = { ...objectOf(proposal.content, `${field}.content`), ...more, status: 'PROPOSED' };
    this.artifacts.push({ artifact: { id, kind, subkind, title, version: { label: FIRST, content } }, field });
    this.link(field, { type: 'GENERATED', from: this.triage, to: versionId(id, FIRST) });
    if (analysis) this.infer('input.analysis', { type: 'PART_OF', from: id, to: analysis });
    for (const [place, effect] of (causes ?? []).entries()) {
      this.infer(`${field}.causes[${place}]`, { type: 'CAUSES', from: id, to: effect });
    }
    if (kind === 'SCENARIO') {
      const covered = (dataset as string).replace(/@.*$/, '');
      this.infer('input.dataset', { type: 'COVERS', from: covered, to: id, scope: slice ?? [] });
      return;
    }
    for (const [place, element] of (dependsOn ?? []).entries()) {
      this.infer(`input.dependsOn[${place}]`, { type: 'DEPENDS_ON', from: id, to: element });
    }
  }

  private link(field: string, link: LinkInput): void {
    this.links.push({ link, field });
  }

  private infer(field: string, link: LinkInput): void {
    this.links.push({ link: { ...link, assurance: 'INFERRED' }, field });
  }
}

/** Links of a proposal that were only inferred, as somebody who looked at them asserts them. */
function inferredLinks(reader: GraphReader, proposal: number): LinkInput[] {
  const { view } = reader;
  return [...view.outgoing(proposal), ...view.incoming(proposal)]
    .map((slot) => ({ slot, link: view.link(slot) }))
    .filter(({ link }) => link.assurance === 'INFERRED')
    .map(({ slot, link }) => ({
      type: link.type,
      from: view.id(view.index.linkFrom(slot)),
      to: view.id(view.index.linkTo(slot)),
      role: link.role,
      scope: partList(link.scope),
      attributes: link.attributes,
      assurance: 'DECLARED_REVIEWED' as const,
    }));
}
