/**
 * Reads a `needs.json` of sphinx-needs as a stream: one need at a time, whatever the size of the file. Old files
 * (needs without schema, `description` for `content`) and new ones (defaults removed) are read alike.
 */
import type { Json, JsonObject } from '../../../graph/model/delta.ts';
import { InputError, oneLine, type Place } from '../inputError.ts';
import { ByteBudget } from '../inputFile.ts';
import { lineOfOffset, type Pick, readJson } from '../jsonStream.ts';

/** A need with its defaults restored. */
export interface Need {
  readonly id: string;
  readonly type: string;
  readonly typeName: string;
  readonly title: string;
  readonly fields: JsonObject;
  readonly place: Place;
}

/** What is known of a need without keeping all of it. */
export interface NeedFacts {
  readonly type: string;
  readonly typeName: string;
  readonly parts: ReadonlySet<string>;
}

/** What a first reading finds out about a file. */
export interface NeedsIndex {
  readonly file: string;
  readonly project: string;
  /** The version of the documentation that is read. */
  readonly version: string;
  /** Versions in the file that are not read. */
  readonly otherVersions: readonly string[];
  readonly needs: ReadonlyMap<string, NeedFacts>;
  /** Fields that hold ids of other needs. */
  readonly linkFields: readonly string[];
  /** Default by field, for files that leave defaults out. */
  readonly defaults: ReadonlyMap<string, Json>;
}

/** Link fields that sphinx-needs has without configuration. */
const BUILT_IN_LINK_FIELDS: readonly string[] = ['links', 'parent_needs'];

interface VersionFacts {
  readonly needs: Map<string, NeedFacts>;
  readonly fields: Set<string>;
  /** Fields whose values are always lists of text. */
  readonly lists: Map<string, boolean>;
  schema: Json;
}

/**
 * First reading: checks the whole file and keeps ids, types and parts.
 * @throws InputError when it is not a needs.json, or not a sound one.
 */
export async function indexNeeds(input: {
  file: string;
  maxSize: number;
  listFields: ReadonlySet<string>;
}): Promise<NeedsIndex> {
  const { file } = input;
  let project: Json = null;
  let current: Json = null;
  let root = false;
  const versions = new Map<string, VersionFacts>();
  const pick = (path: readonly string[]): Pick => {
    if (path.length === 0) return 'ENTER';
    if (path.length === 1)
      return path[0] === 'versions'
        ? 'ENTER'
        : path[0] === 'project' || path[0] === 'current_version'
          ? 'YIELD'
          : 'SKIP';
    if (path.length === 2) return 'ENTER';
    if (path.length === 3) return path[2] === 'needs' ? 'ENTER' : path[2] === 'needs_schema' ? 'YIELD' : 'SKIP';
    return 'YIELD';
  };
  for await (const { path, value, offset } of readJson({ file, budget: new ByteBudget(input.maxSize), pick })) {
    root = true;
    const [field, version = '', section, id] = path;
    if (field === 'project') project = value;
    else if (field === 'current_version') current = value;
    else if (field === 'versions' && section !== undefined) {
      let facts = versions.get(version);
      if (!facts) {
        facts = { needs: new Map(), fields: new Set(), lists: new Map(), schema: null };
        versions.set(version, facts);
      }
      if (section === 'needs_schema') facts.schema = value;
      else if (id !== undefined) {
        const need = await checkedNeed({ file, id, value, offset });
        facts.needs.set(id, factsOf(need));
        for (const [name, content] of Object.entries(need)) {
          facts.fields.add(name);
          const list = Array.isArray(content) && content.every((item) => typeof item === 'string');
          facts.lists.set(name, list && (facts.lists.get(name) ?? true));
        }
      }
    }
  }
  const place = { file, line: null, what: null };
  if (!root || versions.size === 0) {
    throw new InputError(place, 'not a needs.json of sphinx-needs: no "versions" with "needs" in them');
  }
  const version = chosenVersion({ current, versions: [...versions.keys()], place });
  const facts = versions.get(version);
  if (!facts || facts.needs.size === 0) {
    throw new InputError(
      place,
      `version "${oneLine(version, 80)}" holds no needs; nothing is imported, lest all be retired`,
    );
  }
  const properties = schemaProperties(facts.schema);
  return {
    file,
    project: typeof project === 'string' ? project : '',
    version,
    otherVersions: [...versions.keys()].filter((name) => name !== version),
    needs: facts.needs,
    linkFields: linkFieldsOf({ facts, properties, listFields: input.listFields }),
    defaults: new Map(
      [...properties].flatMap(([name, property]) =>
        'default' in property ? [[name, property.default ?? null] as const] : [],
      ),
    ),
  };
}

/** Later readings: the needs of the indexed version, one by one, defaults restored. */
export async function* readNeeds(index: NeedsIndex, maxSize: number): AsyncGenerator<Need> {
  const pick = (path: readonly string[]): Pick => {
    if (path.length === 4) return 'YIELD';
    const wanted = ['versions', index.version, 'needs'];
    return path.every((step, depth) => step === wanted[depth]) ? 'ENTER' : 'SKIP';
  };
  for await (const { path, value } of readJson({ file: index.file, budget: new ByteBudget(maxSize), pick })) {
    const id = path[3] ?? '';
    const given = value as JsonObject;
    const fields: Record<string, Json> = {};
    for (const [name, standard] of index.defaults) fields[name] = standard;
    Object.assign(fields, given);
    yield {
      id,
      type: String(given.type),
      typeName: typeof given.type_name === 'string' ? given.type_name : '',
      title: textOf(given.title) || textOf(given.full_title) || id,
      fields,
      place: { file: index.file, line: null, what: `need ${id}` },
    };
  }
}

/** A list of ids; old files and hand-written ones have them in one text. */
export function idList(value: Json | undefined): string[] {
  if (Array.isArray(value)) return value.map(String).filter((item) => item.trim() !== '');
  if (typeof value !== 'string') return [];
  return value
    .split(/[;,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

async function checkedNeed(input: { file: string; id: string; value: Json; offset: number }): Promise<JsonObject> {
  const { file, id, value, offset } = input;
  const fail = async (message: string): Promise<never> => {
    throw new InputError({ file, line: await lineOfOffset(file, offset), what: `need ${id}` }, message);
  };
  if (!isObject(value)) return fail('a need has to be an object');
  if (id === '' || id.length > 400) return fail('the id of a need has to have 1 to 400 characters');
  if (value.id !== undefined && value.id !== id) return fail('the id of the need is not the one it stands under');
  if (typeof value.type !== 'string' || value.type === '') return fail('the type of a need has to be text');
  for (const name of ['title', 'content', 'description', 'type_name'] as const) {
    const field = value[name];
    if (field !== undefined && field !== null && typeof field !== 'string')
      return fail(`the ${name} of a need has to be text`);
  }
  if (value.parts !== undefined && value.parts !== null && !isObject(value.parts))
    return fail('the parts of a need have to be an object');
  if (value.links !== undefined && value.links !== null && !isIdList(value.links)) {
    return fail('the links of a need have to be a list of ids');
  }
  for (const [name, list] of Object.entries(value)) {
    if (name.endsWith('_back') && list !== null && !isIdList(list))
      return fail(`${oneLine(name, 80)} has to be a list of ids`);
  }
  return value;
}

/** Does a value name needs, in one of the ways in which files do? */
export function isIdList(value: Json): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
}

function factsOf(need: JsonObject): NeedFacts {
  return {
    type: String(need.type),
    typeName: textOf(need.type_name),
    parts: new Set(isObject(need.parts) ? Object.keys(need.parts) : []),
  };
}

/** The current version; without one the only one. */
function chosenVersion(input: { current: Json; versions: readonly string[]; place: Place }): string {
  const { current, versions, place } = input;
  if (typeof current === 'string' && versions.includes(current)) return current;
  const only = versions[0];
  if (versions.length === 1 && only !== undefined) return only;
  throw new InputError(place, `the current version is not among those in the file: ${oneLine(versions.join(', '))}`);
}

function schemaProperties(schema: Json): ReadonlyMap<string, JsonObject> {
  const properties = isObject(schema) ? schema.properties : null;
  return new Map(
    Object.entries(isObject(properties) ? properties : {}).flatMap(([name, property]) =>
      isObject(property) ? [[name, property] as const] : [],
    ),
  );
}

/**
 * Which fields link: the schema says so; without one those that have a `_back` field beside them, those that
 * sphinx-needs always has, and those whose name is known to mean a link and whose values are lists of text.
 */
function linkFieldsOf(input: {
  facts: VersionFacts;
  properties: ReadonlyMap<string, JsonObject>;
  listFields: ReadonlySet<string>;
}): string[] {
  const { facts, properties, listFields } = input;
  const declared = [...properties].filter(([, property]) => property.field_type === 'links').map(([name]) => name);
  if (declared.length > 0) return declared.sort();
  const found = new Set(BUILT_IN_LINK_FIELDS.filter((name) => facts.fields.has(name)));
  for (const name of facts.fields) {
    if (name.endsWith('_back')) found.add(name.slice(0, -'_back'.length));
    else if (facts.lists.get(name) === true && listFields.has(name.toLowerCase())) found.add(name);
  }
  return [...found].sort();
}

export function isObject(value: Json | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
