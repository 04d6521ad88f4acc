/** What the organisation owes: REQUIREMENT GOVERNANCE {duty, towards} ─REQUIRES▶ CONTROL POLICY that answers it. */
import { DUTY_KINDS, type DutyKind, STAKEHOLDERS, type Stakeholder } from '../../metamodel/governanceTerms.ts';
import type { GraphReader } from '../graphReader.ts';
import { isRetracted } from '../retracted.ts';
import { textsIn } from './decisions.ts';

export interface StakeholderDuty {
  readonly requirement: number;
  readonly kind: DutyKind;
  readonly towards: readonly Stakeholder[];
  /** Numbers of the policies that answer it; empty: it is unmapped. */
  readonly policies: readonly number[];
}

export async function stakeholderDuties(reader: GraphReader): Promise<readonly StakeholderDuty[]> {
  const requirements = reader.ofKind('REQUIREMENT');
  await reader.load(requirements);
  return requirements.flatMap((requirement) => {
    const kind = reader.text(requirement, 'duty');
    if (kind === null || !Object.hasOwn(DUTY_KINDS, kind)) return [];
    const towards = textsIn(reader.content(requirement).towards).filter((one): one is Stakeholder =>
      Object.hasOwn(STAKEHOLDERS, one),
    );
    const policies = reader
      .others(requirement, { end: 'SOURCE', type: 'REQUIRES', kinds: ['CONTROL'], subkinds: ['POLICY'] })
      .filter((policy) => !isRetracted(reader.view, policy));
    return [{ requirement, kind: kind as DutyKind, towards, policies }];
  });
}
