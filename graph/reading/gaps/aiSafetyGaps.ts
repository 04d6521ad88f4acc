import { partList } from '../../model/parts.ts';
import { dataOfModel, leaksAmong } from '../ai/modelData.ts';
import { hiddenFrom, unverified, verificationData } from '../ai/readAmlas.ts';
import { claimsOfSpi } from '../ai/readSpis.ts';
import type { GraphReader } from '../graphReader.ts';
import type { Gap } from './gapKinds.ts';

/** Indicators that no claim depends on. */
export async function spisWithoutClaim(reader: GraphReader): Promise<readonly Gap[]> {
  return reader
    .ofKind('METRIC', 'SPI')
    .filter((metric) => claimsOfSpi(reader, metric).length === 0)
    .map((metric) => ({
      artifact: metric,
      reason: `${reader.name(metric)} conditions no claim: link the claim that it would falsify (IN_CONTEXT_OF), or call it a KPI`,
      related: [],
    }));
}

/** Data sets of one model that share data in different roles. */
export async function leakingData(reader: GraphReader): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  const told = new Set<string>();
  for (const model of reader.ofKind('MODEL')) {
    for (const { one, other, origin, kind, parts } of leaksAmong(reader, dataOfModel(reader, model))) {
      const pair = [one.dataset, other.dataset, one.role, other.role].join();
      if (kind !== 'SHARED' || told.has(pair)) continue;
      told.add(pair);
      const what = parts.key === '' ? '' : ` (${partList(parts).join(', ')})`;
      const reason = `${reader.name(one.dataset)} (${one.role}) and ${reader.name(other.dataset)} (${other.role}) of ${reader.name(model)} share ${reader.name(origin)}${what}: split it by parts, or use other data`;
      gaps.push({ artifact: one.dataset, reason, related: [other.dataset, origin, model] });
    }
  }
  return gaps;
}

/** Verification data that developers of the model may read. */
export async function exposedVerificationData(reader: GraphReader): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  await reader.load(reader.ofKind('DATASET'));
  for (const model of reader.ofKind('MODEL')) {
    const uses = dataOfModel(reader, model);
    const { exposed } = await hiddenFrom(reader, { model, uses, data: verificationData(uses) });
    for (const { data, developers } of exposed) {
      const who = developers.map((one) => reader.name(one)).join(', ');
      const how = developers.length > 0 ? `may be read by ${who}, who developed it` : 'were used to develop it';
      const reason = `${reader.name(data)}, verification data of ${reader.name(model)}, ${how}: take the access away, or verify with other data`;
      gaps.push({ artifact: data, reason, related: [model, ...developers] });
    }
  }
  return gaps;
}

/** ML safety requirements without verification results of the model that implements them. */
export async function unverifiedMlRequirements(reader: GraphReader): Promise<readonly Gap[]> {
  return reader.ofKind('MODEL').flatMap((model) =>
    unverified(reader, model).map((requirement) => ({
      artifact: requirement,
      reason: `${reader.name(requirement)} has no verification result of ${reader.name(model)}: record evidence that EVALUATES the model and EVIDENCES the requirement or its test`,
      related: [model],
    })),
  );
}
