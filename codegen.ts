/**
 * TypeScript types of the API, made from schema/*.graphql by `npm run codegen`. What a resolver gets as its parent is
 * said by the mappers: artifacts, versions and links are places in the in-memory graph, not copies of it.
 */
import type { CodegenConfig } from '@graphql-codegen/cli';

const ARTIFACT_TYPES = [
  'Artifact',
  'System',
  'Component',
  'Requirement',
  'Hazard',
  'FailureMode',
  'Scenario',
  'SafetyMeasure',
  'Analysis',
  'CodeUnit',
  'Environment',
  'Dataset',
  'Part',
  'Model',
  'Run',
  'TestCase',
  'Evidence',
  'Metric',
  'Claim',
  'Clause',
  'Control',
  'Person',
  'Role',
  'SignOff',
  'Gate',
  'Baseline',
  'Deployment',
  'Monitor',
  'Incident',
  'Change',
  'ImpactAssessment',
];

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    'resolvers/types.generated.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: './context.ts#RequestContext',
        useTypeImports: true,
        immutableTypes: true,
        // erasableSyntaxOnly: no TypeScript enums.
        enumsAsTypes: true,
        // A resolver that is missing is a type error; the plain data types are taken out in resolvers/resolvers.ts.
        avoidOptionals: {
          field: true,
          resolvers: true,
          query: true,
          mutation: true,
          object: false,
          inputValue: false,
          defaultValue: false,
        },
        nonOptionalTypename: false,
        skipTypename: true,
        inputMaybeValue: 'T | null | undefined',
        maybeValue: 'T | null',
        strictScalars: true,
        scalars: {
          ID: { input: 'string', output: 'string' },
          // ISO 8601, UTC.
          BigInt: { input: 'bigint', output: 'bigint' },
          DateTime: { input: 'string', output: 'string' },
          JSON: { input: '../graph/model/delta.ts#Json', output: '../graph/model/delta.ts#Json' },
        },
        mappers: {
          ...Object.fromEntries(ARTIFACT_TYPES.map((type) => [type, './nodes.ts#ArtifactNode'])),
          Version: './nodes.ts#VersionNode',
          Link: './nodes.ts#LinkNode',
          ImpactReport: './nodes.ts#ImpactReportNode',
          Gap: './gap.ts#GapNode',
          ImpactItem: './nodes.ts#ImpactItemNode',
          ChangeRequest: './nodes.ts#ChangeRequestNode',
          ChangeImpactRow: './nodes.ts#ChangeImpactRowNode',
          ChangeImpactDifference: './nodes.ts#ChangeImpactDifferenceNode',
          Plan: './nodes.ts#PlanNode',
          FaultTree: './faultTree.ts#FaultTreeNode',
          FaultTreePicture: './faultTreePicture.ts#FaultTreePictureNode',
          AssessmentPackage: './assessmentPackage.ts#AssessmentPackageNode',
          WorkProduct: './assessmentPackage.ts#WorkProductNode',
          PackagedArtifact: './assessmentPackage.ts#PackagedArtifactNode',
          GeneratedSafetyCase: './generatedSafetyCase.ts#GeneratedCaseNode',
          GeneratedElement: './generatedSafetyCase.ts#GeneratedElementNode',
          NonImpactCertificate: './nodes.ts#CertificateNode',
          ImpactWitness: './nodes.ts#WitnessNode',
          NonImpactUnknown: './nodes.ts#NonImpactUnknownNode',
          WhatIf: './nodes.ts#WhatIfNode',
          FindingsChange: './findingsChange.ts#FindingsChangeNode',
          CreateBaselinePayload: './nodes.ts#CreatedBaselineNode',
          BaselineDiff: './nodes.ts#BaselineDiffNode',
          BaselineDiffSide: './nodes.ts#BaselineDiffSideNode',
          MemberDifference: './nodes.ts#MemberDifferenceNode',
          ApprovalDifference: './nodes.ts#ApprovalDifferenceNode',
          ChangeAssessment: './nodes.ts#ChangeAssessmentNode',
          Metamodel: '../graph/metamodel/metamodel.ts#Metamodel as MetamodelInForce',
        },
      },
    },
  },
};

// graphql-codegen reads the default export.
export default config;
