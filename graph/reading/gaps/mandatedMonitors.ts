import { auditTrailOf } from '../auditTrail.ts';
import { GraphReader } from '../graphReader.ts';
import { type ModelMandate, mandatesOf, mandatingPolicies, missingMonitors } from '../portfolio/monitorMandates.ts';
import { rememberedContents } from '../rememberedContents.ts';
import type { Gap, GapPoint } from './gapKinds.ts';

/** Kinds of monitor that a policy in force demands of a model in production, and that it lacks. */
export async function missingMandatedMonitors(reader: GraphReader, point: GapPoint): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const { model, mandate } of await allMandates(reader, point)) {
    const { view } = reader;
    for (const subkind of await missingMonitors({ reader, model, mandate, validAt: point.validAt })) {
      const reason = `${view.versionId(mandate.version)} asks for a monitor of kind ${subkind} of models of class ${mandate.riskClass}, and none watches ${reader.name(model)} or a deployment of it: record one`;
      gaps.push({ artifact: model, reason, related: [mandate.policy] });
    }
  }
  return gaps;
}

/** Models in production whose fairness has to be accounted for, and is by nothing. */
export async function unaccountedFairness(reader: GraphReader, point: GapPoint): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  for (const { model, mandate } of await allMandates(reader, point)) {
    if (!mandate.fairnessEvents) continue;
    if ((await auditTrailOf(reader, model)).some(({ isFairness }) => isFairness)) continue;
    const reason = `${reader.view.versionId(mandate.version)} asks that the fairness of models of class ${mandate.riskClass} is accounted for, and nothing in the audit trail of ${reader.name(model)} is about it: test it for bias, or observe it`;
    gaps.push({ artifact: model, reason, related: [mandate.policy] });
  }
  return gaps;
}

async function allMandates(given: GraphReader, { validAt }: GapPoint) {
  const reader = new GraphReader({ view: given.view, contentsOf: rememberedContents(given.contentsOf) });
  const policies = await mandatingPolicies(reader, validAt);
  const found: { readonly model: number; readonly mandate: ModelMandate }[] = [];
  if (policies.length === 0) return found;
  for (const model of reader.ofKind('MODEL')) {
    for (const mandate of await mandatesOf({ reader, model, validAt, policies })) found.push({ model, mandate });
  }
  return found;
}
