/**
 * All that an independent assessor has to be given for a release: each work product with the artifacts that are it, their
 * versions and digests, and how they stand; in the order of the table and of ids, with one digest over everything.
 *
 *     release (BASELINE) ─INCLUDES▶ versions        or   release (SYSTEM): the current versions of what belongs to it
 *                        ◀─APPROVES─ sign-offs           ◀─APPROVES─ sign-offs
 *
 * The digest is of the manifest: content, standing, and the links between what is in the package. When it was recorded, and
 * in which order, is not in it.
 */
import type { SignatureState } from '../governance/signing/rules.ts';
import { Configuration } from '../index/configuration.ts';
import { NONE } from '../index/graphIndex.ts';
import type { EndFacts } from '../metamodel/metamodel.ts';
import { canonicalJson, sha256 } from '../model/canonicalJson.ts';
import {
  ASSESSED_STANDARDS,
  type AssessedStandard,
  isSelected,
  STATUS_BY_EFFECT,
  WORK_PRODUCTS,
  type WorkProduct,
  type WorkProductId,
  type WorkProductStatus,
  worstStatus,
} from '../safety/assessment/workProducts.ts';
import { unansweredAgainst } from './evidenceAgainst.ts';
import type { StandingAgainst, StandingFinding } from './generatedArgument.ts';
import type { GraphReader } from './graphReader.ts';
import { type SignatureStanding, standingOfSignOffs } from './signing/signatures.ts';
import { metricsOf } from './sotif/readSotif.ts';
import { systemScope } from './systemScope.ts';

/** An artifact of a work product. */
export interface PackagedArtifact {
  /** Number of the artifact. */
  readonly artifact: number;
  /** Number of the version; -1: none is recorded, or the release has none. */
  readonly version: number;
  readonly status: WorkProductStatus;
  /** One sentence for a status other than PRESENT; null: it is present. */
  readonly reason: string | null;
}

export interface PackagedProduct {
  readonly id: WorkProductId;
  /** The release makes it necessary. */
  readonly required: boolean;
  readonly status: WorkProductStatus;
  /** By id. */
  readonly artifacts: readonly PackagedArtifact[];
}

export interface AssessmentPackage {
  readonly products: readonly PackagedProduct[];
  /** Links between artifacts of the package. */
  readonly traces: number;
  /** Every required work product is there. */
  readonly complete: boolean;
  /** And nothing stands against any. */
  readonly upToDate: boolean;
  /** Canonical JSON of all of it. */
  readonly manifest: string;
  /** SHA-256 of the manifest. */
  readonly digest: string;
}

/** The package as one text is some 300 bytes for each. */
export const MOST_PACKAGED = 20_000;

export type PackageAnswer =
  | { readonly ok: true; readonly value: AssessmentPackage }
  | { readonly ok: false; readonly message: string };

/** @param release Number of a BASELINE or SYSTEM. */
export async function assessmentPackage(parameters: {
  readonly reader: GraphReader;
  readonly release: number;
  /** Ms since 1970: when sign-offs have to stand. */
  readonly validAt: number;
  /** What stands against artifacts, by their numbers. */
  readonly findings: ReadonlyMap<number, StandingFinding>;
  /** And apart from what has changed: challenges, a validity that ended, a failed indicator. */
  readonly against: StandingAgainst;
  readonly standards?: readonly AssessedStandard[] | undefined;
  /** Default: {@link MOST_PACKAGED}. */
  readonly most?: number;
}): Promise<PackageAnswer> {
  const { reader, release, validAt, findings, against, most = MOST_PACKAGED } = parameters;
  const { standards = Object.keys(ASSESSED_STANDARDS) as AssessedStandard[] } = parameters;
  const members = membersOf(reader, release);
  if (members.size > most) {
    return { ok: false, message: `the release has ${members.size} artifacts, and a package takes ${most}` };
  }
  const signOffs = [...members.keys()].filter((one) => reader.kind(one) === 'SIGN_OFF');
  const selected = (one: number) => members.get(one) ?? reader.view.current(one);
  const standings = new Map<number, SignatureStanding>();
  for (const one of await standingOfSignOffs(reader, signOffs, { validAt, selected })) {
    standings.set(one.signature.signOff, one);
  }
  for (const one of givenAgain([...standings.values()])) members.delete(one);
  const facts = new Map([...members.keys()].map((one) => [one, reader.view.facts(one)]));
  const byId = [...members].sort(([one], [other]) => compare(reader.id(one), reader.id(other)));
  const products: PackagedProduct[] = [];
  for (const [id, product] of Object.entries(WORK_PRODUCTS) as [WorkProductId, WorkProduct][]) {
    if (!standards.includes(product.standard)) continue;
    const found = byId.filter(([artifact]) => isSelected(facts.get(artifact) as EndFacts, product.found));
    const artifacts = found.map(([artifact, version]) =>
      packaged({ reader, artifact, version, findings, against, standings }),
    );
    const required = !product.when || [...facts.values()].some((one) => isSelected(one, product.when ?? []));
    const status = worstStatus(
      artifacts.map((one) => one.status),
      required ? 'MISSING' : 'NOT_APPLICABLE',
    );
    products.push({ id, required, status, artifacts });
  }
  return { ok: true, value: sealed(reader, release, products) };
}

/** Versions by artifact. */
function membersOf(reader: GraphReader, release: number): Map<number, number> {
  const { view } = reader;
  const members = new Map<number, number>();
  if (reader.kind(release) === 'BASELINE') {
    const configuration = new Configuration(view, release);
    members.set(release, view.current(release));
    for (let artifact = 0; artifact < view.artifactCount; artifact += 1) {
      if (configuration.has(artifact)) members.set(artifact, configuration.versionOf(artifact));
    }
  } else {
    const scope = systemScope(reader, release);
    // Criteria hang on the requirements that name them, and belong to whoever names them.
    const criteria = metricsOf(reader, scope, 'ACCEPTANCE_CRITERION');
    const targets = criteria.flatMap((one) =>
      reader.others(one, { end: 'TARGET', type: 'PART_OF', subkinds: ['VALIDATION_TARGET'] }),
    );
    for (const artifact of [...scope, ...criteria, ...targets])
      members.set(artifact, view.isRetired(artifact) ? NONE : view.current(artifact));
    for (const baseline of reader.ofKind('BASELINE')) {
      const [system] = reader
        .linked(baseline, { end: 'SOURCE', type: 'INCLUDES', kinds: ['SYSTEM'] })
        .filter((one) => one.artifact === release);
      if (system) members.set(baseline, view.current(baseline));
    }
  }
  // Who approved any of it belongs to it, and so do their records.
  for (const artifact of [...members.keys()]) {
    for (const signOff of reader.others(artifact, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] })) {
      if (!members.has(signOff)) members.set(signOff, view.current(signOff));
    }
  }
  return members;
}

function packaged({
  reader,
  artifact,
  version,
  findings,
  against,
  standings,
}: {
  reader: GraphReader;
  artifact: number;
  version: number;
  findings: ReadonlyMap<number, StandingFinding>;
  against: StandingAgainst;
  standings: ReadonlyMap<number, SignatureStanding>;
}): PackagedArtifact {
  const { view } = reader;
  // A system, component or baseline may have no content of its own: then it is there all the same.
  const isBare = version === NONE && view.versions(artifact).length === 0 && !view.isRetired(artifact);
  if (isBare && CONTENT_FREE.has(reader.kind(artifact))) return { artifact, version, status: 'PRESENT', reason: null };
  if (version === NONE) {
    const reason = isBare
      ? 'No version of it is recorded.'
      : 'The release has no version of it, or nothing lists it any more.';
    return { artifact, version, status: 'MISSING', reason };
  }
  const finding = findings.get(artifact);
  for (const effect of finding?.effects ?? []) {
    const status = STATUS_BY_EFFECT[effect];
    if (status !== null) return { artifact, version, status, reason: `${effect}: ${finding?.reason}` };
  }
  if (view.retractions(version).length > 0)
    return { artifact, version, status: 'INVALID', reason: 'The version was retracted.' };
  const { outcome, verdict } = view.version(version).facts;
  if (outcome !== undefined && outcome !== 'pass') {
    return { artifact, version, status: 'INVALID', reason: `Its outcome is ${outcome}.` };
  }
  if (verdict !== undefined && verdict !== 'APPROVED') {
    return { artifact, version, status: 'INVALID', reason: `Its verdict is ${verdict}.` };
  }
  const standing = standings.get(artifact);
  if (standing && !standing.covers) {
    const status = LAPSED.has(standing.state) ? 'STALE' : 'INVALID';
    return { artifact, version, status, reason: `${standing.state}: ${standing.reasons.join(' ')}` };
  }
  const worse = against(artifact);
  if (worse) {
    const status = worse.status === 'DEGRADED' ? 'STALE' : 'INVALID';
    return { artifact, version, status, reason: worse.reason };
  }
  return { artifact, version, status: 'PRESENT', reason: counterEvidenceOf(reader, artifact) };
}

/** What nobody has taken up against a claim that stands; null: nothing. */
function counterEvidenceOf(reader: GraphReader, artifact: number): string | null {
  const against = reader.kind(artifact) === 'CLAIM' ? unansweredAgainst(reader.view, artifact) : [];
  if (against.length === 0) return null;
  return `Evidence against it is no challenge yet: ${against.map((one) => reader.id(one)).join(', ')}.`;
}

/** Sign-offs that do not stand, and that the same person gave again with that meaning: the package has the one that stands. */
function givenAgain(standings: readonly SignatureStanding[]): number[] {
  const handOf = ({ signature: { person, meaning, environment, subjects } }: SignatureStanding) =>
    canonicalJson([person, meaning, environment, ...subjects.map(({ artifact }) => artifact).sort((a, b) => a - b)]);
  const standing = new Set(standings.filter(({ covers }) => covers).map(handOf));
  return standings
    .filter((one) => !one.covers && one.signature.person !== null && standing.has(handOf(one)))
    .map(({ signature }) => signature.signOff);
}

/** Standings of signatures that approved once; the others never did. */
const LAPSED: ReadonlySet<SignatureState> = new Set(['EXPIRED', 'SUPERSEDED', 'MOVED']);

/** Kinds whose links say enough. */
const CONTENT_FREE: ReadonlySet<string> = new Set(['SYSTEM', 'COMPONENT', 'BASELINE']);

function sealed(reader: GraphReader, release: number, products: readonly PackagedProduct[]): AssessmentPackage {
  const { view } = reader;
  const inside = new Set(products.flatMap(({ artifacts }) => artifacts.map(({ artifact }) => artifact)));
  const traces: string[] = [];
  for (const artifact of inside) {
    for (const slot of view.outgoing(artifact)) {
      if (inside.has(view.index.linkTo(slot))) traces.push(view.link(slot).id);
    }
  }
  const rows = products.map(({ id, required, status, artifacts }) => ({
    product: id,
    required,
    status,
    artifacts: artifacts.map((one) => ({
      id: reader.id(one.artifact),
      version: one.version === NONE ? null : view.versionId(one.version),
      digest: one.version === NONE ? null : view.digest(one.version),
      status: one.status,
    })),
  }));
  const manifest = canonicalJson({
    format: MANIFEST_FORMAT,
    release: reader.id(release),
    products: rows,
    traces: traces.sort(),
  });
  const required = products.filter((one) => one.required);
  const complete = required.every(({ status }) => status !== 'MISSING');
  return {
    products,
    traces: traces.length,
    complete,
    upToDate: complete && products.every(({ status }) => status === 'PRESENT' || status === 'NOT_APPLICABLE'),
    manifest,
    digest: sha256(manifest),
  };
}

/** Name and version of the manifest's layout. */
const MANIFEST_FORMAT = 'safetyops-graph/assessment-package/1';

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
