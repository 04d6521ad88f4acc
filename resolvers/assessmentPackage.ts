/** Packages for independent assessment. */
import {
  type AssessmentPackage as Assembled,
  assessmentPackage,
  type PackagedArtifact as Packaged,
  type PackagedProduct,
} from '../graph/reading/assessmentPackage.ts';
import { WORK_PRODUCTS } from '../graph/safety/assessment/workProducts.ts';
import { limitExceeded } from './errors.ts';
import { standingFindings } from './generatedSafetyCase.ts';
import type { ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import type {
  AssessmentPackageResolvers,
  PackagedArtifactResolvers,
  QueryResolvers,
  WorkProductResolvers,
} from './types.generated.ts';

export interface AssessmentPackageNode {
  readonly at: ReadPoint;
  /** Number of the baseline or system. */
  readonly release: number;
  readonly assembled: Assembled;
}

export interface WorkProductNode {
  readonly at: ReadPoint;
  readonly release: number;
  readonly product: PackagedProduct;
}

export interface PackagedArtifactNode {
  readonly at: ReadPoint;
  readonly packaged: Packaged;
}

export const assessmentPackageQueries: Pick<QueryResolvers, 'assessmentPackage'> = {
  assessmentPackage: async (_, { release: id, standards, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const release = requireKind({ at, id, input: 'release', kinds: ['BASELINE', 'SYSTEM'] }, context);
    const baseline = at.view.kind(release) === 'BASELINE' ? at.view.id(release) : null;
    const { findings, argument } = await standingFindings(at, context, baseline);
    const against = (one: number) => argument.against(one);
    const reader = readerAt(at, context);
    const { validAt } = at;
    const answer = await assessmentPackage({
      reader,
      release,
      validAt,
      findings,
      against,
      standards: standards ?? undefined,
    });
    if (!answer.ok) throw limitExceeded(answer.message);
    return { at, release, assembled: answer.value };
  },
};

export const AssessmentPackage: AssessmentPackageResolvers = {
  release: ({ at, release }) => ({ at, artifact: release }),
  revision: ({ at }) => at.view.revision,
  digest: ({ assembled }) => assembled.digest,
  manifest: ({ assembled }) => assembled.manifest,
  complete: ({ assembled }) => assembled.complete,
  upToDate: ({ assembled }) => assembled.upToDate,
  traces: ({ assembled }) => assembled.traces,
  missing: ({ at, release, assembled }) => {
    const missing = assembled.products.filter(({ required, status }) => required && status === 'MISSING');
    return missing.map((product) => ({ at, release, product }));
  },
  products: ({ at, release, assembled }, { statuses }) => {
    const found = assembled.products.filter(({ status }) => !statuses || statuses.includes(status));
    return found.map((product) => ({ at, release, product }));
  },
};

export const WorkProduct: WorkProductResolvers = {
  id: ({ product }) => product.id,
  name: ({ product }) => WORK_PRODUCTS[product.id].name,
  standard: ({ product }) => WORK_PRODUCTS[product.id].standard,
  clause: ({ product }) => WORK_PRODUCTS[product.id].clause,
  required: ({ product }) => product.required,
  status: ({ product }) => product.status,
  artifacts: ({ at, release, product }, page, context) => {
    const items = product.artifacts.map((packaged): PackagedArtifactNode => ({ at, packaged }));
    const list = `work product ${JSON.stringify([at.view.id(release), product.id])}`;
    return pageOfRanking({ items, page, list, revision: at.view.revision, context });
  },
};

export const PackagedArtifact: PackagedArtifactResolvers = {
  artifact: ({ at, packaged }) => ({ at, artifact: packaged.artifact }),
  version: ({ at, packaged }) => (packaged.version < 0 ? null : { at, version: packaged.version }),
  digest: ({ at, packaged }) => (packaged.version < 0 ? null : at.view.digest(packaged.version)),
  status: ({ packaged }) => packaged.status,
  reason: ({ packaged }) => packaged.reason,
};
