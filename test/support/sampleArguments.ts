/** Arguments for tests of pictures and exports: one of every symbol, and large ones of any size. */
import type { ArtifactInput, IngestInput, LinkInput } from '../../graph/ingest/input.ts';
import {
  ARGUMENT_STATUSES,
  type Argument,
  type ArgumentElement,
  type ArgumentRelation,
  type ArgumentRelationType,
  type ArgumentStatus,
  ELEMENT_TYPES,
  type ElementType,
} from '../../graph/safety/argument/model.ts';

/** An element of which only what is told is special. */
export function argumentElement(
  id: string,
  type: ElementType,
  text: string,
  more: Partial<ArgumentElement> = {},
): ArgumentElement {
  return {
    id,
    type,
    text,
    module: null,
    undeveloped: false,
    uninstantiated: false,
    public: false,
    toBeSupportedByContract: false,
    cites: null,
    logic: 'ALL',
    k: null,
    evidence: null,
    status: null,
    reason: null,
    ...more,
  };
}

/** A relation named by what it joins. */
export function argumentRelation(
  type: ArgumentRelationType,
  from: string,
  to: string,
  state: ArgumentRelation['state'] = null,
): ArgumentRelation {
  return { id: `${type} ${from} ${to}`, type, from, to, state };
}

const STATUSES = Object.keys(ARGUMENT_STATUSES) as ArgumentStatus[];
const TEXTS = [
  'The hazard is mitigated',
  'Pedestrians that cross from behind parked cars at night are detected in time to stop before them at 50 km/h',
  'The probability of unintended braking is below 1e-8 per hour over the operational design domain of the item, with all its exceptions and the assumptions that were made about the driver, the road, the weather and the vehicles that follow, as stated in the item definition',
];

/**
 * A tree with contexts, some support shared, some challenged: a top goal, a strategy, goals each with a strategy or solutions.
 * @param size How many elements.
 */
export function largeArgument(size: number): Argument {
  const elements: ArgumentElement[] = [];
  const relations: ArgumentRelation[] = [];
  const add = (type: ElementType, more: Partial<ArgumentElement> = {}): string => {
    const position = elements.length;
    const id = `claim:sample/${type.toLowerCase()}-${position}`;
    const status = STATUSES[position % STATUSES.length] as ArgumentStatus;
    elements.push(
      argumentElement(id, type, TEXTS[position % TEXTS.length] as string, { status, reason: 'as it is', ...more }),
    );
    return id;
  };
  const top = add('GOAL', { text: 'The item is acceptably safe in its operational design domain', status: 'IN_DOUBT' });
  relations.push(argumentRelation('IN_CONTEXT_OF', top, add('CONTEXT', { status: 'AXIOMATIC' })));
  const strategy = add('STRATEGY', { status: 'IN_DOUBT' });
  relations.push(argumentRelation('SUPPORTED_BY', top, strategy));
  relations.push(argumentRelation('IN_CONTEXT_OF', strategy, add('ASSUMPTION', { status: 'ASSUMED' })));
  relations.push(argumentRelation('IN_CONTEXT_OF', strategy, add('JUSTIFICATION', { status: 'AXIOMATIC' })));
  let shared: string | null = null;
  for (let hazard = 0; elements.length < size; hazard += 1) {
    const goal = add('GOAL');
    relations.push(argumentRelation('SUPPORTED_BY', strategy, goal));
    if (hazard % 3 === 0 && elements.length < size) {
      relations.push(argumentRelation('IN_CONTEXT_OF', goal, add('CONTEXT', { status: 'AXIOMATIC' })));
    }
    for (let below = 0; below < 2 && elements.length < size; below += 1) {
      const sub = add('GOAL', hazard % 4 === 3 && below === 1 ? { undeveloped: true, status: 'UNDEVELOPED' } : {});
      relations.push(argumentRelation('SUPPORTED_BY', goal, sub));
      if (hazard % 4 === 3 && below === 1) continue;
      for (let one = 0; one < 1 + ((hazard + below) % 4) && elements.length < size; one += 1) {
        const solution = add('SOLUTION', { text: 'Result of the test campaign on the proving ground' });
        relations.push(argumentRelation('SUPPORTED_BY', sub, solution));
        if (hazard === 0) shared = solution;
      }
      if (hazard > 0 && hazard % 7 === 0 && below === 0 && shared)
        relations.push(argumentRelation('SUPPORTED_BY', sub, shared));
      if (hazard % 9 === 4 && below === 0 && elements.length < size) {
        relations.push(argumentRelation('CHALLENGES', add('COUNTER_GOAL', { status: 'SUPPORTED' }), sub, 'OPEN'));
      }
    }
  }
  return { elements, relations };
}

/** One of each symbol, decoration, status and relation. */
export function everySymbol(): Argument {
  const top = argumentElement('G1', 'GOAL', 'The item is safe <in> its "domain" & beyond', {
    status: 'IN_DOUBT',
    public: true,
  });
  const elements = [
    top,
    argumentElement('S1', 'STRATEGY', 'Over each hazard, and over what is common to them', { status: 'SUPPORTED' }),
    argumentElement('C1', 'CONTEXT', 'Operational design domain, version 3', { status: 'AXIOMATIC' }),
    argumentElement('A1', 'ASSUMPTION', 'The driver is awake and able to take over within some seconds', {
      status: 'ASSUMED',
    }),
    argumentElement('J1', 'JUSTIFICATION', 'All hazards were found, because three methods found the same', {
      status: 'AXIOMATIC',
    }),
    argumentElement('G2', 'GOAL', 'Missed pedestrians', { status: 'DEGRADED', logic: 'K_OF_N', k: 2 }),
    argumentElement('G3', 'GOAL', 'Unintended braking', { status: 'DEFEATED' }),
    argumentElement('G4', 'GOAL', 'Not developed', { status: 'UNDEVELOPED', undeveloped: true }),
    argumentElement('G5', 'GOAL', 'Hazard {hazard} is mitigated', { uninstantiated: true }),
    argumentElement('G6', 'GOAL', 'Both', { uninstantiated: true, undeveloped: true }),
    argumentElement('G7', 'GOAL', 'By contract', { toBeSupportedByContract: true }),
    argumentElement('CG1', 'COUNTER_GOAL', 'It brakes under bridges', { status: 'SUPPORTED' }),
    argumentElement('CG2', 'COUNTER_GOAL', 'Two are not enough', { status: 'UNDEVELOPED' }),
    ...(['Sn1', 'Sn2', 'Sn3'] as const).map((id, position) =>
      argumentElement(
        id,
        'SOLUTION',
        ['Fault tree', 'Test of recall per slice on the frozen test images', '第三方评估报告'][position] as string,
        {
          status: 'SUPPORTED',
          evidence: { version: `evidence:${id}@v1`, digest: 'a'.repeat(64) },
        },
      ),
    ),
    argumentElement('M1', 'MODULE', 'The braking system'),
    argumentElement('K1', 'CONTRACT', 'Between detection and braking'),
    ...(['GOAL', 'SOLUTION', 'CONTEXT', 'ASSUMPTION', 'JUSTIFICATION'] as const).map((type) =>
      argumentElement(`AW-${type}`, `AWAY_${type}`, `Cited ${type.toLowerCase()}`, {
        cites: { element: `${type}1`, module: 'module:brakes' },
      }),
    ),
  ];
  const supported = (from: string, ...to: string[]) => to.map((one) => argumentRelation('SUPPORTED_BY', from, one));
  const inContext = (from: string, ...to: string[]) => to.map((one) => argumentRelation('IN_CONTEXT_OF', from, one));
  return {
    elements,
    relations: [
      ...supported('G1', 'S1', 'M1', 'K1', 'AW-GOAL'),
      ...inContext('G1', 'C1', 'AW-CONTEXT'),
      ...inContext('S1', 'A1', 'J1', 'AW-ASSUMPTION', 'AW-JUSTIFICATION'),
      ...supported('S1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'),
      ...supported('G2', 'Sn1', 'Sn2', 'Sn3'),
      ...supported('G3', 'Sn1', 'AW-SOLUTION'),
      argumentRelation('CHALLENGES', 'CG1', 'G3', 'ACCEPTED'),
      argumentRelation('CHALLENGES', 'CG2', 'SUPPORTED_BY G2 Sn1', 'OPEN'),
    ],
  };
}

/** That {@link everySymbol} leaves nothing out. */
export const ALL_TYPES = Object.keys(ELEMENT_TYPES) as ElementType[];

const SUBKIND_OF_CONTEXT = ['CONTEXT', 'ASSUMPTION', 'JUSTIFICATION'];

/** The same as claims and evidence, to be recorded; ids of solutions begin with evidence: then. */
export function recordedArgument({ elements, relations }: Argument): Pick<IngestInput, 'artifacts' | 'links'> {
  const types = new Map(elements.map(({ id, type }) => [id, type]));
  const idOf = (id: string) => (types.get(id) === 'SOLUTION' ? id.replace('claim:', 'evidence:') : id);
  return {
    artifacts: elements.map(({ id, type, text, undeveloped }): ArtifactInput => {
      const isEvidence = type === 'SOLUTION';
      return {
        id: idOf(id),
        kind: isEvidence ? 'EVIDENCE' : 'CLAIM',
        subkind: isEvidence ? 'TEST_RESULT' : type,
        title: text.slice(0, 100),
        version: {
          label: 'v1',
          content: isEvidence ? { outcome: 'pass' } : { text, ...(undeveloped ? { undeveloped } : {}) },
        },
      };
    }),
    links: relations.map(({ type, from, to, state }): LinkInput => {
      if (type === 'CHALLENGES') return { type: 'CHALLENGES', from, to, attributes: { state: state ?? 'OPEN' } };
      if (type === 'IN_CONTEXT_OF') {
        const role = types.get(to) ?? '';
        return { type: 'IN_CONTEXT_OF', from, to, ...(SUBKIND_OF_CONTEXT.includes(role) ? { role } : {}) };
      }
      const isEvidence = types.get(to) === 'SOLUTION';
      return { type: isEvidence ? 'EVIDENCES' : 'SUPPORTS', from: idOf(to), to: from };
    }),
  };
}
