/**
 * The graph as an analyst sees it in Neo4j Browser: nodes and relationships as they are now. History is the journal's.
 *
 *     (:Artifact:Hazard {id, name, title, …})-[:HAS_VERSION]->(:Version {id, content, severity, …})
 *                        └──────────[:CURRENT]──────────▲
 *     (:Artifact:Requirement)-[:MITIGATES {id, verdict, …}]->(:Artifact:Hazard)
 *     (:Artifact:Run)-[:USED {id, role, scope, …}]->(:Version)
 *
 * A retired artifact keeps its node, labelled :Retired. Its links, and retired links, have no relationship: a query
 * that knows nothing of retirement must not walk over what is not there any more.
 */
import { COMMON_FIELDS, CONTENT_FIELDS } from '../metamodel/content.ts';
import { ARTIFACT_KINDS, type ArtifactKind } from '../metamodel/kinds.ts';
import type { RelationType } from '../metamodel/relations.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import { isJsonObject } from '../model/contentDigest.ts';
import type { ArtifactState, Delta, Json, VersionAmendment, VersionRecord } from '../model/delta.ts';
import { splitVersionId, versionId } from '../model/linkIdentity.ts';
import type { LinkProjection, Projection } from '../model/projection.ts';
import { NO_ROWS, type Statement } from './database.ts';
import type { Send } from './journalStore.ts';
import { searchableWords, words } from './searchText.ts';

/** Rows sent with one statement. */
const ROWS = 5_000;
/** Characters of content sent with one statement: contents may be large. */
const ROW_CHARACTERS = 8 * 1024 * 1024;
/** Longer texts are no filter; they are in `content`. */
const FIELD_CHARACTERS = 1_000;

/*
 * Every look-up says which index it uses. Neo4j counts what an index holds some time after a large write; until then it
 * may plan to read all relationships of a type for each row, and keep to that.
 */

/* With their versions: to look them up again for those takes as long as to create them. */
const createArtifacts = write(
  'createArtifacts',
  `WITH datetime($recordedAt) AS recordedAt
   UNWIND $rows AS row
   CREATE (artifact:Artifact:$(row.labels))
   SET artifact = row.properties
   WITH artifact, row, recordedAt
   UNWIND row.versions AS entry
   CREATE (artifact)-[:HAS_VERSION]->(version:Version)
   SET version = entry.properties, version.recordedAt = recordedAt
   WITH artifact, version, entry WHERE entry.isCurrent
   CREATE (artifact)-[:CURRENT]->(version)`,
);

const updateArtifacts = write(
  'updateArtifacts',
  `UNWIND $rows AS row
   MATCH (artifact:Artifact {id: row.properties.id})
   USING INDEX SEEK artifact:Artifact(id)
   REMOVE artifact:Retired:TestResult
   SET artifact:$(row.labels), artifact += row.properties`,
);

const createVersions = write(
  'createVersions',
  `WITH datetime($recordedAt) AS recordedAt
   UNWIND $rows AS row
   MATCH (artifact:Artifact {id: row.artifact})
   USING INDEX SEEK artifact:Artifact(id)
   CREATE (artifact)-[:HAS_VERSION]->(version:Version)
   SET version = row.properties, version.recordedAt = recordedAt`,
);

const amendMetadata = write(
  'amendMetadata',
  `UNWIND $rows AS row
   MATCH (version:Version {id: row.id})
   USING INDEX SEEK version:Version(id)
   CREATE (version)-[:HAD_METADATA]->(:PastMetadata {
     until: $revision, metadata: version.metadata, metadataDigest: version.metadataDigest })
   SET version.metadata = row.metadata, version.metadataDigest = row.metadataDigest,
     version.searchMetadata = row.searchMetadata`,
);

const amendDigests = write(
  'amendDigests',
  `UNWIND $rows AS row
   MATCH (version:Version {id: row.id})
   USING INDEX SEEK version:Version(id)
   SET version.digest = row.digest`,
);

const addRetractions = write(
  'addRetractions',
  `UNWIND $rows AS row
   MATCH (version:Version {id: row.id})
   USING INDEX SEEK version:Version(id)
   SET version.retracted = true, version.retractions = coalesce(version.retractions, []) + row.retraction`,
);

const moveCurrents = write(
  'moveCurrents',
  `UNWIND $rows AS row
   MATCH (artifact:Artifact {id: row.artifact})
   USING INDEX SEEK artifact:Artifact(id)
   OPTIONAL MATCH (artifact)-[before:CURRENT]->()
   DELETE before
   WITH DISTINCT artifact, row
   MATCH (version:Version {id: row.version})
   USING INDEX SEEK version:Version(id)
   CREATE (artifact)-[:CURRENT]->(version)`,
);

type EndLabel = 'Artifact' | 'Version';

function createLinks(from: EndLabel, to: EndLabel): Statement<unknown> {
  return write(
    `createLinks${from}${to}`,
    `UNWIND $rows AS row
     MATCH (source:${from} {id: row.from})
     USING INDEX SEEK source:${from}(id)
     MATCH (target:${to} {id: row.to})
     USING INDEX SEEK target:${to}(id)
     CREATE (source)-[link:$(row.type)]->(target)
     SET link = row.properties`,
  );
}

/* The type is written out, for only so can Neo4j use the index of its ids; it is one of a closed set. */
function updateLinks(type: RelationType): Statement<unknown> {
  return write(
    `updateLinks${type}`,
    `UNWIND $rows AS row
     MATCH ()-[link:${type} {id: row.properties.id}]->()
     USING INDEX SEEK link:${type}(id)
     SET link = row.properties`,
  );
}

function deleteLinks(type: RelationType): Statement<unknown> {
  return write(
    `deleteLinks${type}`,
    `UNWIND $rows AS row
     MATCH ()-[link:${type} {id: row.properties.id}]->()
     USING INDEX SEEK link:${type}(id)
     DELETE link`,
  );
}

function write(name: string, text: string): Statement<unknown> {
  return { name, text, row: NO_ROWS };
}

/** Writes what a batch changed. */
export async function writeProjection(
  send: Send,
  change: { delta: Delta; projection: Projection; revision: number; recordedAt: string; kindOf: KindOf },
): Promise<void> {
  const { delta, projection, revision, recordedAt } = change;
  const sendRows = (statement: Statement<unknown>, rows: readonly object[]) =>
    inSlices(send, statement, rows, { revision, recordedAt });
  const { newArtifacts } = projection;
  const versions = delta.versions.map((record) => versionRow(record, change.kindOf(record.artifact), revision));
  const currents = projection.currents.map(({ artifact, label }) => ({
    artifact,
    version: versionId(artifact, label),
  }));
  await sendRows(createArtifacts, newArtifactRows({ delta, newArtifacts, versions, currents, revision }));
  const isStored = (row: { artifact: string }): boolean => !newArtifacts.has(row.artifact);
  await sendRows(
    updateArtifacts,
    delta.artifacts.filter((state) => !newArtifacts.has(state.id)).map((state) => artifactRow(state, revision)),
  );
  await sendRows(createVersions, versions.filter(isStored));
  await writeAmendments(sendRows, delta.amendments);
  await sendRows(moveCurrents, currents.filter(isStored));
  await writeLinks(sendRows, projection.links, revision);
}

/** The kind of an artifact that is in the graph or in the delta. */
export type KindOf = (artifact: string) => ArtifactKind;

type SendRows = (statement: Statement<unknown>, rows: readonly object[]) => Promise<void>;

async function writeAmendments(send: SendRows, amendments: readonly VersionAmendment[]): Promise<void> {
  const id = (amendment: VersionAmendment): string => versionId(amendment.artifact, amendment.label);
  const metadata: object[] = [];
  const digests: object[] = [];
  const retractions: object[] = [];
  for (const amendment of amendments) {
    if (amendment.metadata) {
      metadata.push({
        id: id(amendment),
        metadata: canonicalJson(amendment.metadata.value),
        metadataDigest: amendment.metadata.digest,
        searchMetadata: searchableWords(amendment.metadata.value),
      });
    }
    if (amendment.digest !== undefined) digests.push({ id: id(amendment), digest: amendment.digest });
    if (amendment.retraction) {
      retractions.push({ id: id(amendment), retraction: canonicalJson(amendment.retraction) });
    }
  }
  await send(amendMetadata, metadata);
  await send(amendDigests, digests);
  await send(addRetractions, retractions);
}

async function writeLinks(send: SendRows, links: readonly LinkProjection[], revision: number): Promise<void> {
  const created = new Map<string, { statement: Statement<unknown>; rows: object[] }>();
  const updated = new Map<RelationType, object[]>();
  const deleted = new Map<RelationType, object[]>();
  for (const link of links) {
    const row = linkRow(link, revision);
    if (link.wasThere) {
      const target = link.isThere ? updated : deleted;
      const rows = target.get(link.state.type);
      if (rows) rows.push(row);
      else target.set(link.state.type, [row]);
      continue;
    }
    const from = endLabel(link.state.from);
    const to = endLabel(link.state.to);
    const group = created.get(from + to) ?? { statement: createLinks(from, to), rows: [] };
    group.rows.push(row);
    created.set(from + to, group);
  }
  for (const [type, rows] of deleted) await send(deleteLinks(type), rows);
  for (const [type, rows] of updated) await send(updateLinks(type), rows);
  for (const { statement, rows } of created.values()) await send(statement, rows);
}

function endLabel(end: string): EndLabel {
  return splitVersionId(end).label === null ? 'Artifact' : 'Version';
}

/** HAZARD → Hazard, CODE_UNIT → CodeUnit, SIGN_OFF → SignOff. */
export function kindLabel(kind: ArtifactKind): string {
  return kind
    .split('_')
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join('');
}

const LABELS = new Map(Object.keys(ARTIFACT_KINDS).map((kind) => [kind, kindLabel(kind as ArtifactKind)]));

function artifactRow(state: ArtifactState, revision: number) {
  const labels = [LABELS.get(state.kind) as string];
  if (state.kind === 'EVIDENCE' && state.subkind === 'TEST_RESULT') labels.push('TestResult');
  if (state.retired) labels.push('Retired');
  return {
    labels,
    properties: {
      id: state.id,
      // Neo4j Browser writes the property `name` into a node: nothing may be nameless there.
      name: state.title || state.id,
      kind: state.kind,
      subkind: state.subkind,
      title: state.title,
      sources: state.sources,
      retired: state.retired,
      closed: state.kind === 'BASELINE' ? state.closed : null,
      revision,
      searchText: [...words(state.id), ...words(state.title ?? '')].join(' '),
    },
  };
}

/** New artifacts, each with its versions. */
function newArtifactRows(change: {
  delta: Delta;
  newArtifacts: ReadonlySet<string>;
  versions: readonly VersionRow[];
  currents: readonly { readonly version: string }[];
  revision: number;
}) {
  const current = new Set(change.currents.map(({ version }) => version));
  const versionsOf = new Map<string, VersionRow[]>();
  for (const version of change.versions) {
    const list = versionsOf.get(version.artifact);
    if (list) list.push(version);
    else versionsOf.set(version.artifact, [version]);
  }
  return change.delta.artifacts
    .filter((state) => change.newArtifacts.has(state.id))
    .map((state) => {
      const versions = versionsOf.get(state.id) ?? [];
      return {
        ...artifactRow(state, change.revision),
        characters: versions.reduce((sum, { characters }) => sum + characters, 0),
        versions: versions.map(({ properties }) => ({ properties, isCurrent: current.has(properties.id) })),
      };
    });
}

type VersionRow = ReturnType<typeof versionRow>;

function versionRow(record: VersionRecord, kind: ArtifactKind, revision: number) {
  const id = versionId(record.artifact, record.label);
  const content = canonicalJson(record.content);
  return {
    artifact: record.artifact,
    characters: content.length,
    properties: {
      ...filterFields(kind, record.content),
      id,
      name: id,
      label: record.label,
      kind,
      content,
      metadata: canonicalJson(record.metadata),
      digest: record.digest,
      semanticDigest: record.semanticDigest,
      metadataDigest: record.metadataDigest,
      revision,
      retracted: false,
      searchText: searchableWords(record.content),
      searchMetadata: searchableWords(record.metadata),
    },
  };
}

/** Single values of the content fields that the metamodel knows, for filters such as `version.severity = 'S3'`. */
function filterFields(kind: ArtifactKind, content: Json): Record<string, string | number | boolean> {
  const fields: Record<string, string | number | boolean> = {};
  if (!isJsonObject(content)) return fields;
  for (const name of [...Object.keys(COMMON_FIELDS), ...Object.keys(CONTENT_FIELDS[kind])]) {
    const value = Object.hasOwn(content, name) ? content[name] : undefined;
    if (typeof value === 'number' || typeof value === 'boolean') fields[name] = value;
    if (typeof value === 'string' && value.length <= FIELD_CHARACTERS) fields[name] = value;
  }
  return fields;
}

function linkRow(link: LinkProjection, revision: number) {
  const { state, scope, assurance, attributes, verdict } = link;
  return {
    from: state.from,
    to: state.to,
    type: state.type,
    properties: {
      id: state.id,
      role: state.role,
      scope,
      assurance,
      attributes: attributes === null ? null : canonicalJson(attributes),
      sources: state.assertions.map((assertion) => assertion.source),
      verdict,
      revision,
    },
  };
}

async function inSlices(
  send: Send,
  statement: Statement<unknown>,
  rows: readonly object[],
  parameters: { revision: number; recordedAt: string },
): Promise<void> {
  let slice: object[] = [];
  let characters = 0;
  for (const row of rows) {
    slice.push(row);
    characters += 'characters' in row ? (row.characters as number) : 0;
    if (slice.length < ROWS && characters < ROW_CHARACTERS) continue;
    await send(statement, { ...parameters, rows: slice });
    slice = [];
    characters = 0;
  }
  if (slice.length > 0) await send(statement, { ...parameters, rows: slice });
}
