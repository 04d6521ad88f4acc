import { artifactFields } from './artifact.ts';
import { textField, textsField } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import type { TestCaseResolvers } from './types.generated.ts';

export const TestCase: TestCaseResolvers = {
  ...artifactFields,
  procedure: textField('procedure'),
  injects: textsField('injects'),
  verifies: neighboursField({ end: 'SOURCE', types: ['VERIFIES'] }),
  covers: neighboursField({ end: 'SOURCE', types: ['COVERS'] }),
  results: neighboursField({ end: 'TARGET', types: ['EVIDENCES'] }),
  usedBy: linksField('TARGET', 'USED'),
};
