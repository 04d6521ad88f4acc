/**
 * What there is of the AMLAS artefacts of a model. An artefact is found by its place in the graph, or by its letter:
 * `amlas: "K"` or a list of letters in the metadata of anything that belongs to the model or its system.
 */
import type { Json } from '../../model/delta.ts';
import { AMLAS_ARTEFACTS, AMLAS_LETTERS, type AmlasLetter, type ArtefactPlace } from '../../safety/ai/amlas.ts';
import { type Hidden, judgeHidden } from '../../safety/ai/verificationData.ts';
import { wholesOf } from '../architecture.ts';
import type { GraphReader } from '../graphReader.ts';
import { systemScope } from '../systemScope.ts';
import { type DataRole, type DataUse, dataOfModel } from './modelData.ts';

export interface AmlasRead {
  readonly model: number;
  readonly found: ReadonlyMap<AmlasLetter, readonly number[]>;
  /** Access to verification data. */
  readonly hidden: Hidden<number>;
  /** ML safety requirements without verification results of the model. */
  readonly unverified: readonly number[];
}

export async function readAmlas(reader: GraphReader, model: number): Promise<AmlasRead> {
  const components = reader.others(model, { end: 'SOURCE', type: 'IMPLEMENTS', kinds: ['COMPONENT'] });
  const systems = systemsOf(reader, components);
  const scope = new Set(systems.flatMap((system) => [...systemScope(reader, system)]));
  for (const member of systemScope(reader, model)) scope.add(member);
  await reader.load(scope);
  const uses = dataOfModel(reader, model);
  const places = new Places({ reader, model, components, systems, scope, uses });
  const tagged = new Map<Json, number[]>(AMLAS_LETTERS.map((letter) => [letter, []]));
  for (const one of scope) for (const letter of lettersOf(reader.metadata(one).amlas)) tagged.get(letter)?.push(one);
  const found = new Map(
    AMLAS_LETTERS.map((letter) => {
      const { place } = AMLAS_ARTEFACTS[letter];
      return [letter, inOrder([...(place ? places.at(place) : []), ...(tagged.get(letter) ?? [])])];
    }),
  );
  return {
    model,
    found,
    hidden: await hiddenFrom(reader, { model, uses, data: found.get('P') ?? [] }),
    unverified: unverified(reader, model),
  };
}

/** ML safety requirements of a model (H) that no evidence about it speaks for: none traces them to Z. */
export function unverified(reader: GraphReader, model: number): number[] {
  const asked = { end: 'SOURCE', type: 'IMPLEMENTS', subkinds: ['AI_SAFETY'] } as const;
  return reader.others(model, asked).filter((requirement) => {
    const tests = reader.others(requirement, { end: 'TARGET', type: 'VERIFIES', kinds: ['TEST_CASE'] });
    const roles = [null, 'FOR'] as const;
    return ![requirement, ...tests].some((one) =>
      reader
        .others(one, { end: 'TARGET', type: 'EVIDENCES', roles, kinds: ['EVIDENCE'] })
        .some((result) => reader.others(result, { end: 'SOURCE', type: 'EVALUATES' }).includes(model)),
    );
  });
}

/** Who may read the verification data of a model, of those who developed it. */
export async function hiddenFrom(
  reader: GraphReader,
  { model, uses, data }: { model: number; uses: readonly DataUse[]; data: readonly number[] },
): Promise<Hidden<number>> {
  await reader.load(data);
  return judgeHidden({
    data: data.map((key) => ({
      key,
      readers: readersOf(reader, key),
      usedForDevelopment: uses.some(({ dataset, role }) => dataset === key && role !== 'TEST'),
    })),
    developers: developersOf(reader, { model, uses }).map((key) => ({
      key,
      roles: reader.others(key, { end: 'SOURCE', type: 'HOLDS' }),
    })),
  });
}

/** Data of a model that it was tested with. */
export function verificationData(uses: readonly DataUse[]): number[] {
  return inOrder(uses.filter(({ role }) => role === 'TEST').map(({ dataset }) => dataset));
}

/** `access` of the data, and who is responsible for them or consulted; null: nobody said. */
function readersOf(reader: GraphReader, dataset: number): number[] | null {
  const { access } = reader.content(dataset);
  const roles = ['R', 'A', 'C'] as const;
  const responsible = reader.others(dataset, { end: 'TARGET', type: 'RESPONSIBLE_FOR', roles });
  if (!Array.isArray(access) && responsible.length === 0) return null;
  const listed = Array.isArray(access) ? access.filter((one) => typeof one === 'string') : [];
  return [...new Set([...responsible, ...listed.map((id) => reader.find(id))])];
}

/** People whom the model or a run that trained it is attributed to. */
function developersOf(reader: GraphReader, { model, uses }: { model: number; uses: readonly DataUse[] }): number[] {
  const runs = uses.filter(({ role }) => role !== 'TEST').map(({ run }) => run);
  const made = reader.others(model, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] });
  const asked = { end: 'SOURCE', type: 'ATTRIBUTED_TO', kinds: ['PERSON'] } as const;
  return [...new Set([model, ...made, ...runs].flatMap((one) => reader.others(one, asked)))];
}

function systemsOf(reader: GraphReader, components: readonly number[]): number[] {
  const wholes = components.flatMap((component) => [component, ...wholesOf(reader, component)]);
  return [...new Set(wholes)].filter((one) => reader.kind(one) === 'SYSTEM');
}

function lettersOf(value: Json | undefined): readonly Json[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}

function inOrder(artifacts: readonly number[]): number[] {
  return [...new Set(artifacts)].sort((left, right) => left - right);
}

/** What stands where in the graph. */
class Places {
  private readonly given: {
    reader: GraphReader;
    model: number;
    components: readonly number[];
    systems: readonly number[];
    scope: ReadonlySet<number>;
    uses: readonly DataUse[];
  };

  constructor(given: Places['given']) {
    this.given = given;
  }

  at(place: ArtefactPlace): readonly number[] {
    const { reader, model, components, systems } = this.given;
    switch (place) {
      case 'SAFETY_REQUIREMENTS':
        return this.members('REQUIREMENT', ['SAFETY_GOAL', 'FSR', 'TSR']);
      case 'ODD_ELEMENTS':
        return this.members('SCENARIO', ['ODD_ELEMENT']);
      case 'SCENARIOS':
        return this.members('SCENARIO', null).filter((one) => reader.subkind(one) !== 'ODD_ELEMENT');
      case 'SYSTEM':
        return systems;
      case 'ML_COMPONENT':
        return components;
      case 'ALLOCATED_REQUIREMENTS':
        return components.flatMap((one) =>
          reader.others(one, { end: 'SOURCE', type: 'IMPLEMENTS', roles: ['ALLOCATED'], kinds: ['REQUIREMENT'] }),
        );
      case 'ML_REQUIREMENTS':
        return reader.others(model, { end: 'SOURCE', type: 'IMPLEMENTS', subkinds: ['AI_SAFETY'] });
      case 'DATA_REQUIREMENTS':
        return this.data().flatMap((one) =>
          reader.others(one, { end: 'SOURCE', type: 'IMPLEMENTS', subkinds: ['DATA'] }),
        );
      case 'DEVELOPMENT_DATA':
        return this.data('TRAIN');
      case 'INTERNAL_TEST_DATA':
        return this.data('VALIDATION');
      case 'VERIFICATION_DATA':
        return this.data('TEST');
      case 'DATA_RUNS':
        return this.data().flatMap((one) => reader.others(one, { end: 'TARGET', type: 'GENERATED', kinds: ['RUN'] }));
      case 'DATA_RESULTS':
        return this.data().flatMap((one) => reader.others(one, { end: 'TARGET', type: 'EVALUATES' }));
      case 'TRAINING_RUNS':
        return reader.others(model, { end: 'TARGET', type: 'GENERATED', subkinds: ['TRAIN'] });
      case 'MODEL':
        return [model];
      case 'INTERNAL_RESULTS':
        return this.results('VALIDATION');
      case 'VERIFICATION_RESULTS':
        return this.results('TEST');
    }
  }

  private members(kind: string, subkinds: readonly string[] | null): number[] {
    const { reader, scope } = this.given;
    return [...scope].filter(
      (one) => reader.kind(one) === kind && (!subkinds || subkinds.includes(reader.subkind(one) ?? '')),
    );
  }

  private data(role?: DataRole): number[] {
    return this.given.uses.filter((use) => !role || use.role === role).map(({ dataset }) => dataset);
  }

  /** Evidence about the model that runs with such data generated. */
  private results(role: DataRole): number[] {
    const { reader, model, uses } = this.given;
    const runs = new Set(uses.filter((use) => use.role === role).map(({ run }) => run));
    return reader
      .others(model, { end: 'TARGET', type: 'EVALUATES', kinds: ['EVIDENCE'] })
      .filter((one) => reader.others(one, { end: 'TARGET', type: 'GENERATED' }).some((run) => runs.has(run)));
  }
}
