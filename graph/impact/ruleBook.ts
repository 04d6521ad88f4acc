/**
 * The rules, made ready for walking.
 *
 * Links of one class (graph/index: relation, role, kinds of the ends, the end at which the effect is …) all carry an
 * effect in the same way. For effects on the whole of a node, and links about the whole of it, that way is a set of
 * bits: what the far end gets in each world. Where it is not, the table says so, and the link is crossed by the book.
 *
 *     way[class, bits of the incoming effects] = bits of the far end | flags
 *
 * By the book, nearly all links of a class whose assertions say the same carry the same: that is looked up once, too.
 */
import type { GraphIndex, LinkClass, LinkForm } from '../index/graphIndex.ts';
import type { Emission } from '../metamodel/cells.ts';
import { CODE_NAMES, type Code } from '../metamodel/effects.ts';
import { type EndFacts, type FirstHopRule, type Metamodel, passes, type TransferRule } from '../metamodel/metamodel.ts';
import type { LinkEnd } from '../metamodel/ruleRow.ts';
import type { PartSet } from '../model/parts.ts';
import { bitsOf, POTENTIAL_BITS } from './tokenStore.ts';

/** The far end gets what its formula says, in the actual world. */
export const FORMULA_ACTUAL = 1 << 24;
export const FORMULA_POTENTIAL = 1 << 25;
/** The far end is a claim: the argument is settled when the rest is known. */
export const TO_CLAIM = 1 << 26;
/** The far end is a deployment or baseline: it may lie outside the candidate. */
export const TO_OUTSIDE = 1 << 27;
/** The far end is a run, and the way over it may be closed. */
export const TO_RUN = 1 << 28;
/** What the far end gets has to be looked up for each link. */
export const BY_THE_BOOK = 1 << 29;

const WAYS_PER_CLASS = 24;
const CLASSES_AT_FIRST = 256;
const WORLD_BITS = 12;

/** Rules that apply to links of a class. */
export interface ClassRules {
  readonly firstHop: readonly FirstHopRule[];
  readonly transfer: readonly TransferRule[];
}

/** For which effects links of a class are alike. */
type Regularity = 'ALWAYS' | 'WHOLE' | 'NEVER';

const NO_RULES: ClassRules = { firstHop: [], transfer: [] };

/** What effects bring about over a link. */
export interface Carried {
  /** Bits of the whole of the far end, and those of the formula. */
  readonly whole: number;
  readonly parts: readonly CarriedPart[];
}

/** An effect on parts of the far end. */
export interface CarriedPart {
  readonly code: Code;
  /** In both worlds; else in the possible one alone. */
  readonly isActual: boolean;
  readonly parts: PartSet;
  /** The near end is a part or element of the far end: its name belongs to the parts. */
  readonly isElement: boolean;
  /** The far end is a run, on which the effect goes on as one of the near end alone. */
  readonly isVia: boolean;
}

/** What some effects bring about over links. Made once for each combination of effects, of which there are few. */
export interface Ways {
  /** The effects, where they concern the whole of a node. */
  readonly bits: number;
  /** By class: bits and flags; -1: not worked out yet. May be replaced by a longer one. */
  table: Int32Array;
  /** By class and assertions. */
  readonly carried: Map<number, Carried>;
}

/** Effects over links that are remembered, at most: some tens of megabytes. Then it begins anew. */
const MOST_CROSSINGS = 200_000;
/** More than there are classes. */
const CLASS_RADIX = 0x1_0000;

export class RuleBook {
  /** By class and bit; -1: not worked out yet. */
  private ways = new Int32Array(CLASSES_AT_FIRST * WAYS_PER_CLASS).fill(-1);
  /** By combination of bits. */
  private readonly combined = new Map<number, Ways>();
  /** Of effects on parts, by code, world and parts. */
  private readonly ofParts = new Map<string, Map<number, Carried>>();
  private crossingCount = 0;
  /** By class. */
  private readonly regular: Regularity[] = [];
  private readonly index: GraphIndex;
  private readonly metamodel: Metamodel;
  private readonly rules = new Map<LinkForm, Map<LinkEnd, Map<EndFacts, Map<EndFacts, ClassRules>>>>();

  private constructor(index: GraphIndex, metamodel: Metamodel) {
    this.index = index;
    this.metamodel = metamodel;
  }

  private static readonly books = new WeakMap<Metamodel, WeakMap<GraphIndex, RuleBook>>();

  /** One for each index: classes are numbered there. */
  static of(index: GraphIndex, metamodel: Metamodel): RuleBook {
    const books = RuleBook.books.get(metamodel) ?? new WeakMap<GraphIndex, RuleBook>();
    RuleBook.books.set(metamodel, books);
    const book = books.get(index) ?? new RuleBook(index, metamodel);
    books.set(index, book);
    return book;
  }

  /** What these effects on the whole of a node bring about. */
  waysOf(bits: number): Ways {
    const known = this.combined.get(bits);
    if (known) return known;
    const ways: Ways = { bits, table: new Int32Array(CLASSES_AT_FIRST).fill(-1), carried: new Map() };
    this.combined.set(bits, ways);
    return ways;
  }

  /** Bits and flags of the far end over links of a class. */
  wayOf(ways: Ways, classNumber: number): number {
    const { table } = ways;
    const known = classNumber < table.length ? (table[classNumber] as number) : -1;
    return known !== -1 ? known : this.addWay(ways, classNumber);
  }

  private addWay(ways: Ways, classNumber: number): number {
    let way = 0;
    for (let rest = ways.bits; rest !== 0; rest &= rest - 1) {
      way |= this.way(classNumber, 31 - Math.clz32(rest & -rest));
    }
    const { table } = ways;
    if (classNumber >= table.length) {
      ways.table = new Int32Array(Math.max(table.length * 2, classNumber + 1)).fill(-1);
      ways.table.set(table);
    }
    ways.table[classNumber] = way;
    return way;
  }

  /** What is remembered of an effect on parts. */
  carriedOfParts({ code, parts }: { code: Code; parts: PartSet }, isActual: boolean): Map<number, Carried> {
    const effect = `${code}${isActual ? '!' : '?'}${parts.key}`;
    const known = this.ofParts.get(effect);
    if (known) return known;
    const carried = new Map<number, Carried>();
    this.ofParts.set(effect, carried);
    return carried;
  }

  /** What the far end gets of an effect: bits and flags. */
  private way(classNumber: number, bit: number): number {
    const position = classNumber * WAYS_PER_CLASS + bit;
    if (position >= this.ways.length) this.grow(position);
    const known = this.ways[position] as number;
    if (known !== -1) return known;
    const way = this.workOut(classNumber, bit);
    this.ways[position] = way;
    return way;
  }

  /** Equal for links of a class whose assertions say the same, and that are alike ways over runs that are closed, or not. */
  crossingKey(classNumber: number, slot: number, isDetour: boolean): number {
    return (this.index.assertionsOf(slot) * 2 + (isDetour ? 1 : 0)) * CLASS_RADIX + classNumber;
  }

  remember(carried: Map<number, Carried>, key: number, one: Carried): void {
    this.crossingCount += 1;
    if (this.crossingCount > MOST_CROSSINGS) {
      this.ofParts.clear();
      for (const ways of this.combined.values()) ways.carried.clear();
      this.crossingCount = 0;
    }
    carried.set(key, one);
  }

  /**
   * Does what a link carries depend on its class and assertions alone, wherever its far end is inside the candidate?
   * @param isWhole The effects concern the whole of the near end.
   */
  isRegular(classNumber: number, slot: number, isWhole: boolean): boolean {
    const regularity = this.regular[classNumber] ?? this.addRegularity(classNumber);
    if (regularity !== 'WHOLE') return regularity === 'ALWAYS';
    return isWhole && this.index.asserted(slot).scope.dimensions.size === 0;
  }

  private addRegularity(classNumber: number): Regularity {
    const linkClass = this.index.linkClass(classNumber);
    let regularity: Regularity = 'ALWAYS';
    if (linkClass === null) regularity = 'NEVER';
    else if (this.rulesBetween(linkClass).transfer.some((rule) => rule.condition === 'ENVELOPE_BROKEN'))
      regularity = 'NEVER';
    else if (isNamedPart(linkClass)) regularity = 'WHOLE';
    this.regular[classNumber] = regularity;
    return regularity;
  }

  /** Rules for an effect or change at one end of a link. */
  rulesBetween({ form, end, near, far }: LinkClass): ClassRules {
    // Gates have verdicts, not effects.
    if (far.kind === 'GATE') return NO_RULES;
    // The index hands out one object for equal forms and facts, so they can be compared as they are.
    const ofForm = memberOf(memberOf(memberOf(this.rules, form), end), near);
    const known = ofForm.get(far);
    if (known) return known;
    const fits = (rule: FirstHopRule | TransferRule) => passes(rule.changed, near) && passes(rule.other, far);
    const rules = {
      firstHop: this.metamodel.firstHop(form.type, end, form.role).filter(fits),
      transfer: this.metamodel.transfer(form.type, end, form.role).filter(fits),
    };
    ofForm.set(far, rules);
    return rules;
  }

  private grow(position: number): void {
    const larger = new Int32Array(Math.max(this.ways.length * 2, position + WAYS_PER_CLASS)).fill(-1);
    larger.set(this.ways);
    this.ways = larger;
  }

  private workOut(classNumber: number, bit: number): number {
    const linkClass = this.index.linkClass(classNumber);
    if (linkClass === null) return BY_THE_BOOK;
    const code = CODE_NAMES[bit % WORLD_BITS] as Code;
    const isActual = bit < WORLD_BITS;
    let way = 0;
    for (const rule of this.rulesBetween(linkClass).transfer) {
      const only = rule.only?.[code];
      if (only && !passes(only, linkClass.far)) continue;
      for (const emission of rule.emissions.get(code) ?? []) {
        if (isOneByOne(linkClass, rule, emission)) return BY_THE_BOOK;
        way |= emitted(linkClass, emission, isActual);
      }
    }
    if (way === 0) return 0;
    const { kind } = linkClass.far;
    if (kind === 'CLAIM') way |= TO_CLAIM;
    if (kind === 'DEPLOYMENT' || kind === 'BASELINE') way |= TO_OUTSIDE;
    if (linkClass.form.type === 'USED' && linkClass.end === 'TARGET') way |= TO_RUN;
    return way;
  }
}

/** A PART says itself which part of the whole it is, in any dimension: effects on other parts meet it or not. */
function isNamedPart({ form, end, near, far }: LinkClass): boolean {
  return form.type === 'PART_OF' && (end === 'SOURCE' ? near : far).kind === 'PART';
}

function memberOf<Key, Inner, Value>(map: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const known = map.get(key);
  if (known) return known;
  const added = new Map<Inner, Value>();
  map.set(key, added);
  return added;
}

/** Does it depend on the link, not only on its class, what an effect on the whole brings? */
function isOneByOne(linkClass: LinkClass, rule: TransferRule, emission: Emission): boolean {
  if (linkClass.form.narrows || rule.condition === 'ENVELOPE_BROKEN') return true;
  return linkClass.form.type === 'PART_OF' && emission.keepsParts;
}

function emitted(linkClass: LinkClass, emission: Emission, isActual: boolean): number {
  const { form } = linkClass;
  if (emission.when === 'ACTUAL_ONLY' && !isActual) return 0;
  const inActual = isActual && emission.when !== 'POTENTIAL_ONLY' && !form.inferred;
  if (emission.code === 'F') {
    if (!isSupport(form)) return 0;
    return inActual ? FORMULA_ACTUAL | FORMULA_POTENTIAL : FORMULA_POTENTIAL;
  }
  const code = challenged(form, emission.code);
  if (code === null) return 0;
  const bits = bitsOf(code, 'ACTUAL');
  return inActual ? bits : bits & POTENTIAL_BITS;
}

/** What an effect becomes over a challenge: nothing once it was answered, defeat once it was accepted. */
export function challenged(form: LinkClass['form'], code: Code): Code | null {
  if (form.type !== 'CHALLENGES') return code;
  if (form.challenge === 'REJECTED') return null;
  return code === 'c' && form.challenge === 'ACCEPTED' ? 'f' : code;
}

/** Is the source of the link a support of the claim at its target? */
export function isSupport(form: LinkClass['form']): boolean {
  return !form.inferred && (form.type === 'SUPPORTS' || form.role !== 'AGAINST');
}
