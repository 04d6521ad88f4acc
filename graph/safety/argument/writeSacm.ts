/**
 * An argument as XMI of SACM 2.x (OMG Structured Assurance Case Metamodel), names and places of elements as its reference
 * implementation has them.
 *
 *     goal, context, counter goal   Claim                        undeveloped      assertionDeclaration needsSupport
 *     assumption, justification     Claim assumed, axiomatic     defeated         assertionDeclaration defeated
 *     strategy                      ArgumentReasoning            uninstantiated   isAbstract
 *     solution                      ArtifactReference            away             isCitation, citedElement
 *     supported by                  AssertedInference; of a solution AssertedEvidence; over a strategy: its reasoning
 *     in context of                 AssertedContext              challenges       the same relations, isCounter
 *     module, contract              ArgumentPackage, ArgumentPackageBinding       public  ArgumentPackageInterface
 *
 * What GSN says and SACM has no word for is a tagged value whose key begins with gsn.
 */
import { escapedAttribute } from '../picture/svg.ts';
import type { Argument, ArgumentElement, ArgumentRelation } from './model.ts';

const NAMESPACES = {
  'xmlns:xmi': 'http://www.omg.org/XMI',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:assuranceCase_': 'http://omg.sacm/2.0/assurancecase',
  'xmlns:argumentation_': 'http://omg.sacm/2.0/argumentation',
  'xmlns:artifact_': 'http://omg.sacm/2.0/artifact',
  'xmlns:base_': 'http://omg.sacm/2.0/base',
} as const;

type Attributes = Readonly<Record<string, string | boolean | null>>;

/** The document; the same argument gives the same text. */
export function writeSacm(argument: Argument, { name }: { readonly name: string }): string {
  return new SacmWriter(argument).write(name);
}

class SacmWriter {
  private readonly argument: Argument;
  private readonly byId: ReadonlyMap<string, ArgumentElement>;
  private readonly xmiIds = new Map<string, string>();
  private readonly lines: string[] = [];
  private depth = 0;
  /** What supports each element. */
  private readonly supports = new Map<string, ArgumentRelation[]>();

  constructor(argument: Argument) {
    this.argument = argument;
    this.byId = new Map(argument.elements.map((one) => [one.id, one]));
    argument.elements.forEach(({ id }, position) => {
      this.xmiIds.set(id, `e${position + 1}`);
    });
    for (const relation of argument.relations) {
      if (relation.type !== 'SUPPORTED_BY' || !this.byId.has(relation.to)) continue;
      this.supports.set(relation.from, [...(this.supports.get(relation.from) ?? []), relation]);
    }
    // What stands for a relation is known by its challengers: over a strategy, several are one.
    this.relationPlan();
  }

  private readonly inferences: Inference[] = [];

  write(name: string): string {
    this.lines.push('<?xml version="1.0" encoding="UTF-8"?>');
    this.element(
      'assuranceCase_:AssuranceCasePackage',
      { 'xmi:version': '2.0', ...NAMESPACES, 'xmi:id': 'case', gid: name },
      () => {
        this.named(name);
        this.element('argumentPackage', { 'xmi:id': 'argument', gid: `${name} argument` }, () => {
          this.named(`${name} argument`);
          this.members(null);
          for (const { id, type } of this.argument.elements) if (type === 'MODULE') this.module(id);
          this.relations();
        });
        this.artifacts(name);
        this.interfaces();
        this.bindings();
      },
    );
    return `${this.lines.join('\n')}\n`;
  }

  /** Elements of one module; null: of none that is an element here. */
  private members(module: string | null): void {
    for (const element of this.argument.elements) {
      const home = element.module !== null && this.byId.get(element.module)?.type === 'MODULE' ? element.module : null;
      if (home === module && element.type !== 'MODULE' && element.type !== 'CONTRACT') this.asset(element);
    }
  }

  private module(id: string): void {
    const element = this.byId.get(id) as ArgumentElement;
    this.element('argumentPackage', { 'xmi:id': this.idOf(id), gid: id }, () => {
      this.named(id);
      this.described(element);
      this.members(id);
    });
  }

  private asset(element: ArgumentElement): void {
    const { id, type, uninstantiated, cites } = element;
    const xsiType =
      type === 'STRATEGY'
        ? 'ArgumentReasoning'
        : type === 'SOLUTION' || type === 'AWAY_SOLUTION'
          ? 'ArtifactReference'
          : 'Claim';
    const cited = cites && this.xmiIds.get(cites.element);
    this.element(
      'argumentationElement',
      {
        'xsi:type': `argumentation_:${xsiType}`,
        'xmi:id': this.idOf(id),
        gid: id,
        isCitation: type.startsWith('AWAY_') || null,
        citedElement: cited ?? null,
        isAbstract: uninstantiated || null,
        assertionDeclaration: xsiType === 'Claim' ? declarationOf(element, this.supports.has(id)) : null,
        referencedArtifactElement: element.evidence ? `${this.idOf(id)}.artifact` : null,
      },
      () => {
        this.named(id);
        this.described(element);
      },
    );
  }

  private named(name: string): void {
    this.element('name', { lang: 'en', content: name });
  }

  private described({
    text,
    type,
    cites,
    logic,
    k,
    status,
    reason,
    evidence,
    toBeSupportedByContract,
  }: ArgumentElement): void {
    if (text !== '') {
      this.element('description', {}, () => {
        this.element('content', {}, () => this.element('value', { lang: 'en', content: text }));
      });
    }
    this.tagged('gsn.type', type);
    if (cites) this.tagged('gsn.cites', `${cites.module}#${cites.element}`);
    if (logic !== 'ALL') this.tagged('gsn.logic', logic === 'ANY' ? 'ANY' : `K_OF_N ${k}`);
    if (toBeSupportedByContract) this.tagged('gsn.toBeSupportedByContract', 'true');
    if (evidence) this.tagged('gsn.evidence', evidence.version);
    if (status) this.tagged('gsn.status', status);
    if (reason) this.tagged('gsn.reason', reason);
  }

  private tagged(key: string, value: string): void {
    this.element('taggedValue', {}, () => {
      for (const [part, content] of [
        ['key', key],
        ['content', value],
      ] as const) {
        this.element(part, {}, () => this.element('value', { lang: 'en', content }));
      }
    });
  }

  /** Supports of an element over the same strategy are one inference. */
  private relationPlan(): void {
    const groups = new Map<string, Inference>();
    const add = (relation: ArgumentRelation, target: string, reasoning: string | null): void => {
      const type = this.isArtifact(relation.to) ? 'AssertedEvidence' : 'AssertedInference';
      const key = `${type} ${target} ${reasoning ?? ''}`;
      const group = groups.get(key) ?? { type, target, reasoning, sources: [], relations: [] };
      if (!groups.has(key)) this.inferences.push(group);
      groups.set(key, group);
      if (!group.sources.includes(relation.to)) group.sources.push(relation.to);
      group.relations.push(relation.id);
    };
    for (const element of this.argument.elements) {
      for (const relation of this.supports.get(element.id) ?? []) {
        const isStrategy = this.byId.get(relation.to)?.type === 'STRATEGY';
        if (element.type === 'STRATEGY' && !isStrategy) continue;
        if (!isStrategy) {
          add(relation, element.id, null);
          continue;
        }
        const below = (this.supports.get(relation.to) ?? []).filter(({ to }) => this.byId.get(to)?.type !== 'STRATEGY');
        for (const one of below) add(one, element.id, relation.to);
        // A strategy without support: the step itself needs it.
        if (below.length === 0) {
          this.inferences.push({
            type: 'AssertedInference',
            target: element.id,
            reasoning: relation.to,
            sources: [],
            relations: [relation.id],
          });
        } else {
          const group = groups.get(
            `${this.isArtifact(below[0]?.to ?? '') ? 'AssertedEvidence' : 'AssertedInference'} ${element.id} ${relation.to}`,
          );
          group?.relations.push(relation.id);
        }
      }
    }
  }

  private relations(): void {
    const xmiOf = new Map<string, string>();
    this.inferences.forEach(({ relations }, position) => {
      for (const id of relations) if (!xmiOf.has(id)) xmiOf.set(id, `s${position + 1}`);
    });
    this.inferences.forEach(({ type, target, reasoning, sources }, position) => {
      this.relation(type, `s${position + 1}`, sources, target, {
        reasoning: reasoning && this.idOf(reasoning),
        assertionDeclaration: sources.length === 0 ? 'needsSupport' : null,
      });
    });
    const others = this.argument.relations.filter(
      ({ type, from, to }) =>
        type !== 'SUPPORTED_BY' && this.byId.has(from) && (type === 'CHALLENGES' || this.byId.has(to)),
    );
    others.forEach(({ id }, position) => {
      xmiOf.set(id, `r${position + 1}`);
    });
    for (const { id, type, from, to, state } of others) {
      const target = this.byId.has(to) ? this.idOf(to) : xmiOf.get(to);
      if (target === undefined) continue;
      const xmiId = xmiOf.get(id) as string;
      if (type === 'IN_CONTEXT_OF') this.relation('AssertedContext', xmiId, [to], from, {});
      else {
        const is = this.isArtifact(from) ? 'AssertedEvidence' : 'AssertedInference';
        this.asserted(is, xmiId, this.idOf(from), target, { isCounter: true }, () =>
          this.tagged('gsn.challenge', state ?? 'OPEN'),
        );
      }
    }
  }

  private relation(type: string, id: string, sources: readonly string[], target: string, more: Attributes): void {
    const source = sources.map((one) => this.idOf(one)).join(' ');
    this.asserted(type, id, source === '' ? null : source, this.idOf(target), more);
  }

  private asserted(
    type: string,
    id: string,
    source: string | null,
    target: string,
    more: Attributes,
    inside?: () => void,
  ): void {
    const attributes = { 'xsi:type': `argumentation_:${type}`, 'xmi:id': id, ...more, source, target };
    this.element('argumentationElement', attributes, inside);
  }

  /** Versions that solutions and contexts refer to. */
  private artifacts(name: string): void {
    const found = this.argument.elements.filter(({ evidence }) => evidence !== null);
    if (found.length === 0) return;
    this.element('artifactPackage', { 'xmi:id': 'artifacts', gid: `${name} artifacts` }, () => {
      this.named(`${name} artifacts`);
      for (const { id, evidence } of found) {
        const { version, digest } = evidence as NonNullable<ArgumentElement['evidence']>;
        const label = version.includes('@') ? version.slice(version.lastIndexOf('@') + 1) : null;
        this.element(
          'artifactElement',
          { 'xsi:type': 'artifact_:Artifact', 'xmi:id': `${this.idOf(id)}.artifact`, gid: version, version: label },
          () => {
            this.named(version);
            if (digest) this.tagged('sha256', digest);
          },
        );
      }
    });
  }

  /** What other modules may cite. */
  private interfaces(): void {
    const open = this.argument.elements.filter((one) => one.public);
    if (open.length === 0) return;
    this.element(
      'argumentPackage',
      { 'xsi:type': 'argumentation_:ArgumentPackageInterface', 'xmi:id': 'interface', implements: 'argument' },
      () => {
        for (const { id } of open) {
          this.element('argumentationElement', {
            'xsi:type': `argumentation_:${this.isArtifact(id) ? 'ArtifactReference' : 'Claim'}`,
            'xmi:id': `${this.idOf(id)}.public`,
            isCitation: true,
            citedElement: this.idOf(id),
          });
        }
      },
    );
  }

  private bindings(): void {
    for (const contract of this.argument.elements.filter(({ type }) => type === 'CONTRACT')) {
      const touched = this.argument.relations.filter(({ from, to }) => from === contract.id || to === contract.id);
      const ends = touched.map(({ from, to }) => (from === contract.id ? to : from));
      const modules = ends.flatMap((id) => {
        const element = this.byId.get(id);
        const module = element?.type === 'MODULE' ? id : (element?.module ?? '');
        return this.byId.get(module)?.type === 'MODULE' ? [this.idOf(module)] : [];
      });
      this.element(
        'argumentPackage',
        {
          'xsi:type': 'argumentation_:ArgumentPackageBinding',
          'xmi:id': this.idOf(contract.id),
          gid: contract.id,
          participantPackage: [...new Set(modules.length > 0 ? modules : ['argument'])].join(' '),
        },
        () => {
          this.named(contract.id);
          this.described(contract);
        },
      );
    }
  }

  private isArtifact(id: string): boolean {
    const type = this.byId.get(id)?.type;
    return type === 'SOLUTION' || type === 'AWAY_SOLUTION';
  }

  private idOf(id: string): string {
    return this.xmiIds.get(id) as string;
  }

  private element(name: string, attributes: Attributes, inside?: () => void): void {
    const given = Object.entries(attributes)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => ` ${key}="${escapedAttribute(String(value))}"`)
      .join('');
    const indent = '  '.repeat(this.depth);
    const start = this.lines.length;
    this.lines.push(`${indent}<${name}${given}>`);
    this.depth += 1;
    inside?.();
    this.depth -= 1;
    if (this.lines.length === start + 1) this.lines[start] = `${indent}<${name}${given}/>`;
    else this.lines.push(`${indent}</${name}>`);
  }
}

interface Inference {
  readonly type: 'AssertedInference' | 'AssertedEvidence';
  readonly target: string;
  readonly reasoning: string | null;
  readonly sources: string[];
  readonly relations: string[];
}

/** Null: asserted, as SACM has it where nothing is said. */
function declarationOf(element: ArgumentElement, isSupported: boolean): string | null {
  const { type, status, defeated, undeveloped, toBeSupportedByContract } = element;
  if (status === 'DEFEATED' || defeated) return 'defeated';
  if (type.startsWith('AWAY_')) return 'asCited';
  if (type === 'ASSUMPTION') return 'assumed';
  if (type === 'JUSTIFICATION') return 'axiomatic';
  if (type === 'CONTEXT' || type === 'COUNTER_GOAL') return null;
  return undeveloped || toBeSupportedByContract || !isSupported ? 'needsSupport' : null;
}
