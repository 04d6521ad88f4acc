/**
 * A change request in the terms of the SPDX 3.1 draft, as JSON-LD. The draft moves, so the adapter carries the commit
 * that it was written against, and claims no conformance. What is mapped to what, and what has no place: docs/spdx.md.
 */
import { sha256 } from '../model/canonicalJson.ts';
import { type ChangeRequestExport, lastAssessment } from './exportRecord.ts';
import type { RowDecisionKind } from './records.ts';

/** Name and version: the commit of spdx/spdx-3-model at which the draft was read. */
export const SPDX_ADAPTER = 'spdx-3.1-draft-functional-safety@0c8cc2db6010b35cf9372106aa2d9995ca87e55f';

const SPEC_VERSION = '3.1.0-draft';
const RELEASED_CONTEXT = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld';
const DRAFT_TERMS = 'https://spdx.org/rdf/3/terms';

function vocabularyTerm(property: string, vocabulary: string): object {
  return {
    '@id': `${DRAFT_TERMS}/${property}`,
    '@type': '@vocab',
    '@context': { '@vocab': `${DRAFT_TERMS}/${vocabulary}/` },
  };
}

/** The terms that only the drafts have; the released context holds the others. */
const DRAFT_CONTEXT = {
  functionalsafety_ChangeTrigger: `${DRAFT_TERMS}/FunctionalSafety/ChangeTrigger`,
  functionalsafety_ChangeImpactAnalysis: `${DRAFT_TERMS}/FunctionalSafety/ChangeImpactAnalysis`,
  functionalsafety_impactAnalysisStatus: vocabularyTerm(
    'FunctionalSafety/impactAnalysisStatus',
    'FunctionalSafety/ChangeImpactAnalysisStatusType',
  ),
  functionalsafety_impactLevel: vocabularyTerm(
    'FunctionalSafety/impactLevel',
    'FunctionalSafety/ChangeImpactLevelType',
  ),
  functionalsafety_impactedElement: { '@id': `${DRAFT_TERMS}/FunctionalSafety/impactedElement`, '@type': '@id' },
  Decision: `${DRAFT_TERMS}/Core/Decision`,
  decisionType: vocabularyTerm('Core/decisionType', 'Core/DecisionType'),
  decisionStatus: vocabularyTerm('Core/decisionStatus', 'Core/DecisionStatusType'),
  rationale: { '@id': `${DRAFT_TERMS}/Core/rationale`, '@type': 'http://www.w3.org/2001/XMLSchema#string' },
} as const;

const DECISION_TYPES: Readonly<Record<RowDecisionKind, string>> = {
  ACCEPTED_RISK: 'approve',
  NO_IMPACT: 'noAction',
  REVERIFIED: 'approve',
};
const CONCLUSION_TYPES = { complete: 'approve', stopped: 'other', duplicate: 'duplicate' } as const;

export function exportSpdx(record: ChangeRequestExport): string {
  const document = new SpdxGraph(record);
  document.addAll();
  return `${JSON.stringify({ '@context': [RELEASED_CONTEXT, DRAFT_CONTEXT], '@graph': document.nodes() }, null, 2)}\n`;
}

type Element = { readonly type: string; readonly spdxId: string } & Readonly<Record<string, unknown>>;

class SpdxGraph {
  private readonly record: ChangeRequestExport;
  /** In the order in which they were added, which is that of the record. */
  private readonly elements = new Map<string, Element>();
  private readonly creations = new Map<
    string,
    { readonly id: string; readonly created: string; readonly by: string }
  >();
  private readonly trigger: string;
  private readonly analysis: string;

  constructor(record: ChangeRequestExport) {
    this.record = record;
    this.trigger = iri('change', record.id);
    this.analysis = iri('artifact', lastAssessment(record).id);
  }

  addAll(): void {
    this.addTrigger();
    this.addAnalysis();
    this.addRows();
    this.addDecisions();
    this.addConclusion();
  }

  /** Creation information first, then the document, then its elements. */
  nodes(): object[] {
    const { record } = this;
    const tool = iri('tool', SPDX_ADAPTER);
    const first = this.creation(record.request.recordedAt, record.request.openedBy);
    const persons = [...new Set([...this.creations.values()].map(({ by }) => by))].sort();
    const agents: Element[] = persons.map((person) => ({
      type: 'Person',
      spdxId: iri('artifact', person),
      creationInfo: first,
      name: person,
    }));
    const own = [
      ...agents,
      { type: 'Tool', spdxId: tool, creationInfo: first, name: SPDX_ADAPTER },
      ...this.elements.values(),
    ];
    const known = new Set(own.map(({ spdxId }) => spdxId));
    const external = [...new Set(own.flatMap(referencesOf))].filter((reference) => !known.has(reference)).sort();
    const document = {
      type: 'SpdxDocument',
      spdxId: iri('document', `${record.id}/${record.readAtRevision}`),
      creationInfo: first,
      name: `${record.id}: ${record.request.title}`,
      comment: record.conformance,
      import: external.map((externalSpdxId) => ({ type: 'ExternalMap', externalSpdxId })),
      element: own.map(({ spdxId }) => spdxId),
      rootElement: [this.analysis],
    };
    const creations = [...this.creations.values()].map(({ id, created, by }) => ({
      '@id': id,
      type: 'CreationInfo',
      specVersion: SPEC_VERSION,
      created,
      createdBy: [iri('artifact', by)],
      createdUsing: [tool],
    }));
    return [...creations, document, ...own];
  }

  private addTrigger(): void {
    const { id, request } = this.record;
    const creationInfo = this.creation(request.recordedAt, request.openedBy);
    this.add({
      type: 'functionalsafety_ChangeTrigger',
      spdxId: this.trigger,
      creationInfo,
      name: request.title,
      rationale: request.text,
      originatedBy: [iri('artifact', request.openedBy)],
      externalIdentifier: [{ type: 'ExternalIdentifier', externalIdentifierType: 'other', identifier: id }],
    });
    const subjects = lastAssessment(this.record).changes.map(({ subject }) => iri('artifact', subject));
    this.relate({ from: this.trigger, relationshipType: 'describes', to: subjects, creationInfo });
    const asked = lastAssessment(this.record).changes;
    this.annotate({ subject: this.trigger, creationInfo, name: 'changes', statement: asked });
  }

  private addAnalysis(): void {
    const { record } = this;
    const assessment = lastAssessment(record);
    const creationInfo = this.creation(assessment.recordedAt, assessment.assessedBy);
    const level = levelOf(record);
    this.add({
      type: 'functionalsafety_ChangeImpactAnalysis',
      spdxId: this.analysis,
      creationInfo,
      name: `Impact of ${record.id}`,
      functionalsafety_impactAnalysisStatus: record.status,
      ...(level === null ? {} : { functionalsafety_impactLevel: level }),
      functionalsafety_impactedElement: [...new Set(record.rows.map(elementOf))].sort(),
      rationale: record.conclusion?.reason ?? assessment.reason,
      verifiedUsing: [{ type: 'Hash', algorithm: 'sha256', hashValue: assessment.rowsDigest }],
    });
    this.relate({ from: this.analysis, relationshipType: 'hasInput', to: [this.trigger], creationInfo });
    const {
      revision,
      configuration,
      complete,
      incompleteBecause,
      verdict,
      gates,
      level: ours,
      rulesDigest,
    } = assessment;
    this.annotate({
      subject: this.analysis,
      creationInfo,
      name: 'report',
      statement: { revision, configuration, complete, incompleteBecause, verdict, gates, level: ours, rulesDigest },
    });
  }

  /** Effect and modality have no place in the draft: each row is an annotation of its element. */
  private addRows(): void {
    const assessment = lastAssessment(this.record);
    const creationInfo = this.creation(assessment.recordedAt, assessment.assessedBy);
    for (const row of this.record.rows) {
      const { id, effect, modality, parts, cutBy, distance, reason, obligations, open } = row;
      const statement = { row: id, effect, modality, parts, cutBy, distance, reason, obligations, open };
      this.annotate({ subject: elementOf(row), creationInfo, name: id, statement });
    }
    for (const obligation of this.record.obligations) {
      const subject = iri('artifact', obligation.subject);
      this.annotate({ subject, creationInfo, name: obligation.id, statement: { obligation } });
    }
  }

  private addDecisions(): void {
    const counting = new Set(this.record.rows.map(({ decision }) => decision));
    const rows = new Map(this.record.rows.map((row) => [row.id, row]));
    for (const decision of this.record.decisions) {
      const creationInfo = this.creation(decision.recordedAt, decision.signedBy);
      const spdxId = iri('artifact', decision.id);
      const about = decision.rows.flatMap((id) => rows.get(id) ?? []);
      this.add({
        type: 'Decision',
        spdxId,
        creationInfo,
        name: decision.code === null ? decision.decision : `${decision.decision} ${decision.code}`,
        decisionType: DECISION_TYPES[decision.decision],
        decisionStatus: statusOf(decision, counting.has(decision.id)),
        rationale: decision.rationale,
        comment: `Signed by ${decision.signedBy} as ${decision.roles.join(', ')} at ${new Date(decision.signedAt).toISOString()}.`,
        originatedBy: [iri('artifact', decision.signedBy)],
      });
      this.relate({ from: this.analysis, relationshipType: 'hasOutput', to: [spdxId], creationInfo });
      const inputs = about.flatMap((row) => [elementOf(row), annotationIri(elementOf(row), row.id)]);
      if (inputs.length > 0) this.relate({ from: spdxId, relationshipType: 'hasInput', to: inputs, creationInfo });
      if (decision.evidence !== null) {
        const to = [iri('artifact', decision.evidence)];
        this.relate({ from: spdxId, relationshipType: 'hasEvidence', to, creationInfo });
      }
    }
  }

  private addConclusion(): void {
    const { conclusion } = this.record;
    if (!conclusion) return;
    const creationInfo = this.creation(conclusion.recordedAt, conclusion.signedBy);
    const spdxId = iri('artifact', conclusion.id);
    this.add({
      type: 'Decision',
      spdxId,
      creationInfo,
      name: `Conclusion: ${conclusion.status}`,
      decisionType: CONCLUSION_TYPES[conclusion.status],
      decisionStatus: conclusion.fellBecause === null ? 'recorded' : 'other',
      rationale: conclusion.reason,
      comment: `Signed by ${conclusion.signedBy} as ${conclusion.roles.join(', ')} at ${new Date(conclusion.signedAt).toISOString()}.`,
      originatedBy: [iri('artifact', conclusion.signedBy)],
    });
    const covering = conclusion.duplicateOf === null ? [] : [iri('change', conclusion.duplicateOf)];
    this.relate({ from: spdxId, relationshipType: 'hasInput', to: [this.analysis, ...covering], creationInfo });
    this.relate({ from: this.analysis, relationshipType: 'hasOutput', to: [spdxId], creationInfo });
  }

  private add(element: Element): void {
    this.elements.set(element.spdxId, element);
  }

  private relate(relationship: {
    readonly from: string;
    readonly relationshipType: string;
    readonly to: readonly string[];
    readonly creationInfo: string;
  }): void {
    const { from, relationshipType, creationInfo } = relationship;
    const to = [...new Set(relationship.to)].sort();
    const spdxId = iri('relationship', sha256(JSON.stringify([from, relationshipType, to])).slice(0, 24));
    this.add({ type: 'Relationship', spdxId, creationInfo, from, relationshipType, to });
  }

  private annotate(annotation: {
    readonly subject: string;
    readonly creationInfo: string;
    readonly name: string;
    readonly statement: unknown;
  }): void {
    const { subject, creationInfo, name } = annotation;
    this.add({
      type: 'Annotation',
      spdxId: annotationIri(subject, name),
      creationInfo,
      annotationType: 'other',
      contentType: 'application/json',
      subject,
      statement: JSON.stringify(annotation.statement),
    });
  }

  /** Who made it and when, from the record: the same for all that one entry wrote. */
  private creation(recordedAt: string, by: string): string {
    // SPDX writes instants in whole seconds.
    const created = recordedAt.replace(/\.\d+Z$/, 'Z');
    const key = JSON.stringify([created, by]);
    const known = this.creations.get(key);
    if (known) return known.id;
    const id = `_:creationInfo${this.creations.size + 1}`;
    this.creations.set(key, { id, created, by });
    return id;
  }
}

/** The draft names categories, not degrees; null: no assertion. */
function levelOf(record: ChangeRequestExport): 'safetyImpact' | 'noCriticalImpact' | null {
  const { complete, level, verdict } = lastAssessment(record);
  if (!complete || level === null) return null;
  if (level !== 'none') return 'safetyImpact';
  return verdict === 'PASS' ? 'noCriticalImpact' : null;
}

function statusOf(decision: ChangeRequestExport['decisions'][number], counts: boolean): string {
  if (decision.revokedBy !== null) return 'withdrawn';
  if (decision.fellBecause !== null) return 'other';
  return counts ? 'recorded' : 'superseded';
}

function elementOf({ artifact, version }: { readonly artifact: string; readonly version: string | null }): string {
  return iri('artifact', version === null ? artifact : `${artifact}@${version}`);
}

/** The same thing has the same name in every export. */
function iri(type: 'artifact' | 'change' | 'document' | 'relationship' | 'annotation' | 'tool', id: string): string {
  return `urn:safetyops-graph:${type}:${encodeURIComponent(id)}`;
}

function annotationIri(subject: string, name: string): string {
  return iri('annotation', sha256(JSON.stringify([subject, name])).slice(0, 24));
}

/** Elements that an element names. */
function referencesOf(element: Element): string[] {
  const named = [
    element.from,
    element.to,
    element.subject,
    element.originatedBy,
    element.functionalsafety_impactedElement,
  ];
  return named.flat().filter((reference): reference is string => typeof reference === 'string');
}
