import { NONE } from '../../index/graphIndex.ts';
import { isOver } from '../../metamodel/content.ts';
import type { GraphReader } from '../graphReader.ts';
import { activeAmong } from '../lockedModel/included.ts';
import { isWithdrawn } from '../retracted.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Certificates and declarations that are out of date, or were withdrawn; with the running deployments of what they are part of. */
export async function expiredCertificates(reader: GraphReader, { validAt }: GapPoint): Promise<readonly Gap[]> {
  const { view } = reader;
  const gaps: Gap[] = [];
  for (const certificate of reader.ofKind('EVIDENCE', 'CERTIFICATE')) {
    const version = view.current(certificate);
    if (version === NONE) continue;
    const { facts } = view.version(version);
    const isTakenBack = isWithdrawn(view, certificate);
    if (!isTakenBack && !isOver(facts, validAt)) continue;
    const why = isTakenBack
      ? 'was withdrawn'
      : `was valid until ${new Date(facts.validUntil ?? 0).toISOString().slice(0, 10)}`;
    const related = activeAmong(reader, deploymentsOf(reader, certificate), validAt);
    const running = related.length > 0 ? ` (runs as ${related.map((one) => reader.name(one)).join(', ')})` : '';
    const reason = `${reader.name(certificate)} ${why}${running}: renew it, or take corrective action`;
    gaps.push({ artifact: certificate, reason, related });
  }
  return gaps;
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
