import { NONE } from '../graph/index/graphIndex.ts';
import { isoText } from './content.ts';
import type { QueryResolvers, VersionResolvers } from './types.generated.ts';

export const Version: VersionResolvers = {
  id: ({ at, version }) => at.view.versionId(version),
  label: ({ at, version }) => at.view.version(version).label,
  artifact: ({ at, version }) => ({ at, artifact: at.view.artifactOf(version) }),
  content: async (node, _, context) => (await context.contents(node))?.content ?? null,
  metadata: async (node, _, context) => (await context.contents(node))?.metadata ?? null,
  digest: ({ at, version }) => at.view.rawDigest(version),
  semanticDigest: ({ at, version }) => at.view.version(version).semanticDigest,
  metadataDigest: ({ at, version }) => at.view.metadataDigest(version),
  recordedAt: ({ at, version }) => isoText(at.view.instantOf(at.view.version(version).revision)) as string,
  revision: ({ at, version }) => at.view.version(version).revision,
  retracted: ({ at, version }) => at.view.retractions(version).length > 0,
  retractions: ({ at, version }) =>
    at.view.retractions(version).map((retraction) => ({ ...retraction, parts: [...retraction.parts] })),
};

export const versionQueries: Pick<QueryResolvers, 'version'> = {
  version: async (_, { id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const place = at.view.resolve(id);
    return place && place.version !== NONE ? { at, version: place.version } : null;
  },
};
