import type { GraphReader } from '../graphReader.ts';

/** Is it under a managed process: does a policy apply to it whose current version is enforced? */
export function isEnforced(reader: GraphReader, artifact: number): boolean {
  const asked = { end: 'TARGET', type: 'APPLIES_TO', kinds: ['CONTROL'], subkinds: ['POLICY'] } as const;
  return reader.others(artifact, asked).some((policy) => {
    const current = reader.view.current(policy);
    return current >= 0 && reader.view.version(current).facts.enforced === true;
  });
}
