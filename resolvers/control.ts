import type { EnvelopeBound } from '../graph/metamodel/content.ts';
import { artifactFields } from './artifact.ts';
import { currentFacts, forceFields, validityFields, wordingField } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import type { ControlResolvers, EnvelopeBound as EnvelopeBoundType } from './types.generated.ts';

export const Control: ControlResolvers = {
  ...artifactFields,
  text: wordingField,
  ...forceFields,
  ...validityFields,
  bounds: (parent) => currentFacts(parent).bounds?.map(envelopeBound) ?? null,
  mitigates: neighboursField({ end: 'SOURCE', types: ['MITIGATES'] }),
  appliesTo: neighboursField({ end: 'SOURCE', types: ['APPLIES_TO'] }),
  requires: neighboursField({ end: 'SOURCE', types: ['REQUIRES'] }),
  evidence: neighboursField({ end: 'TARGET', types: ['EVIDENCES'] }),
  verifiedBy: neighboursField({ end: 'TARGET', types: ['VERIFIES'] }),
  compliesWith: neighboursField({ end: 'SOURCE', types: ['COMPLIES_WITH'] }),
  responsible: linksField('TARGET', 'RESPONSIBLE_FOR'),
};

/** The two forms of a bound as one type: what does not apply is null. */
export function envelopeBound(bound: EnvelopeBound): EnvelopeBoundType {
  const { subject, op } = bound;
  if ('field' in bound) return { subject, op, field: bound.field, metric: null, value: bound.value ?? null, parts: [] };
  return { subject, op, field: null, metric: bound.metric, value: bound.value, parts: [...bound.parts] };
}
