import { NONE } from '../../index/graphIndex.ts';
import type { GraphReader } from '../graphReader.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Certificates and declarations that are out of date, or were withdrawn; with the deployments of what they are part of. */
export async function expiredCertificates(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const { view } = reader;
  return reader.ofKind('EVIDENCE', 'CERTIFICATE').flatMap((certificate): Gap[] => {
    const version = view.current(certificate);
    if (version === NONE) return [];
    const { validUntil } = view.version(version).facts;
    const isWithdrawn = view.retractions(version).length > 0;
    if (!isWithdrawn && (validUntil === undefined || validUntil > validAt)) return [];
    const why = isWithdrawn
      ? 'was withdrawn'
      : `was valid until ${new Date(validUntil ?? 0).toISOString().slice(0, 10)}`;
    const related = deploymentsOf(reader, certificate);
    const running = related.length > 0 ? ` (runs as ${related.map((one) => reader.name(one)).join(', ')})` : '';
    const reason = `${reader.name(certificate)} ${why}${running}: renew it, or take corrective action`;
    return [{ artifact: certificate, reason, related }];
  });
}

/** Deployments of what the certificate is about, or of a release that it belongs to. */
function deploymentsOf(reader: GraphReader, certificate: number): number[] {
  const about = reader.others(certificate, { end: 'SOURCE', type: 'EVALUATES' });
  const found = new Set(about.filter((one) => reader.kind(one) === 'DEPLOYMENT'));
  const releases = new Set([certificate, ...about]);
  // Baselines that are added on the way are visited, too.
  for (const member of releases) {
    for (const holder of reader.others(member, { end: 'TARGET', type: 'INCLUDES' })) {
      if (reader.kind(holder) === 'DEPLOYMENT') found.add(holder);
      else releases.add(holder);
    }
  }
  return [...found].sort((left, right) => left - right);
}
