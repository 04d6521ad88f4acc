/**
 * Reads a DVC project: finds its files, fills in templates, and puts what `dvc.yaml` says a stage is next to what
 * `dvc.lock` says was run. No graph here: the result is the project in its own words, with paths made relative to
 * the imported folder.
 */
import { join, posix } from 'node:path';
import type { Json } from '../../../graph/model/delta.ts';
import type { Finding } from '../connector.ts';
import { InputError, oneLine, type Place } from '../inputError.ts';
import { type ByteBudget, findFiles, isFileWithin, readText } from '../inputFile.ts';
import { toJson } from '../plainJson.ts';
import { checkYaml, MAX_YAML_BYTES, parseYaml, type YamlInput } from '../yamlInput.ts';
import { type DvcPath, resolveDvcPath } from './dvcPaths.ts';
import {
  type LockedFile,
  type LockedStage,
  lockFileSchema,
  lockFileSchemaOne,
  pipelineFileSchema,
  type StageText,
  stageSchema,
  trackedFileSchema,
} from './dvcSchema.ts';
import {
  fill,
  generateStages,
  hasTemplate,
  isRecord,
  type TemplateContext,
  TemplateError,
  withVariables,
} from './template.ts';

/** A content hash as DVC writes it. */
export interface FileHash {
  /** md5, etag, checksum, version_id … */
  readonly algorithm: string;
  /** Ends in `.dir` for folders. */
  readonly value: string;
}

/** A file or folder of a stage with the hash that the lock has for it. */
export interface StageFile extends DvcPath {
  readonly hash: FileHash | null;
  /** Bytes and number of files, where the lock says so. */
  readonly size: number | null;
  readonly files: number | null;
  readonly place: Place;
}

/** A parameter that a stage reads. */
export interface StageParameter {
  /** Path of the parameter file. */
  readonly file: string;
  /** Dotted key; empty: the whole file. */
  readonly key: string;
}

/** A stage: what it is written to be, and what it was when it ran. */
export interface Stage {
  /** As `dvc` prints it: `train`, `sub/dvc.yaml:train`. */
  readonly address: string;
  readonly name: string;
  /** The file that defines it. */
  readonly file: string;
  readonly place: Place;
  readonly command: string;
  readonly deps: readonly DvcPath[];
  readonly outs: readonly DvcPath[];
  /** Those of the outs that are metrics or plots. */
  readonly evidence: ReadonlySet<string>;
  readonly params: readonly StageParameter[];
  readonly frozen: boolean;
  readonly description: string | null;
  /** Null: never run, or its run is not recorded. */
  readonly locked: LockedRun | null;
}

export interface LockedRun {
  readonly command: string;
  readonly deps: readonly StageFile[];
  readonly outs: readonly StageFile[];
  readonly params: readonly (StageParameter & { readonly value: Json })[];
  readonly place: Place;
}

/** Data that a `.dvc` file tracks. */
export interface TrackedData {
  readonly place: Place;
  readonly outs: readonly StageFile[];
  /** Where it was imported from. */
  readonly origins: readonly ImportOrigin[];
  readonly frozen: boolean;
  readonly description: string | null;
}

export interface ImportOrigin {
  /** Address, or path of the file within the project it was imported from. */
  readonly name: string;
  readonly hash: FileHash | null;
}

export interface DvcProject {
  readonly stages: readonly Stage[];
  readonly tracked: readonly TrackedData[];
  /** `artifacts` of dvc.yaml, by path. */
  readonly declared: ReadonlyMap<string, { readonly type: string; readonly place: Place }>;
  /** Top-level `metrics` of dvc.yaml. */
  readonly metricFiles: ReadonlySet<string>;
  /** What the parameter files say now, by path; null: not there or of a form that is not read. */
  readonly parameterFiles: ReadonlyMap<string, Json | null>;
  /** All files that were read, as paths on disk. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the project below a folder.
 * @throws InputError for the first thing that is broken or hostile.
 */
export async function readProject(input: { folder: string; budget: ByteBudget }): Promise<DvcProject> {
  const paths = await findFiles({
    folder: input.folder,
    wanted: (name) => name === 'dvc.yaml' || name === 'dvc.lock' || name === 'Dvcfile' || /.\.dvc$/.test(name),
  });
  if (paths.length === 0) {
    throw new InputError(
      { file: input.folder, line: null, what: null },
      'there is no dvc.yaml, dvc.lock or .dvc file in this folder or below it',
    );
  }
  const reader = new ProjectReader(input.folder, input.budget);
  const pipelineFolders = new Set(
    paths.filter((path) => /(^|\/)dvc\.(yaml|lock)$/.test(path)).map((path) => folderPart(path)),
  );
  for (const folder of [...pipelineFolders].sort()) await reader.readPipeline(folder, paths);
  for (const path of paths) if (/\.dvc$|(^|\/)Dvcfile$/.test(path)) await reader.readTracked(path);
  return reader.project();
}

class ProjectReader {
  readonly #folder: string;
  readonly #budget: ByteBudget;
  readonly #stages: Stage[] = [];
  readonly #tracked: TrackedData[] = [];
  readonly #declared = new Map<string, { type: string; place: Place }>();
  readonly #metricFiles = new Set<string>();
  readonly #parsed = new Map<string, YamlInput | null>();
  readonly #parameterFiles = new Map<string, Json | null>();
  readonly #files: string[] = [];
  readonly #findings: Finding[] = [];

  constructor(folder: string, budget: ByteBudget) {
    this.#folder = folder;
    this.#budget = budget;
  }

  async project(): Promise<DvcProject> {
    for (const stage of this.#stages) {
      for (const { file } of [...stage.params, ...(stage.locked?.params ?? [])]) {
        if (this.#parameterFiles.has(file)) continue;
        const parsed = await this.#parameters(file);
        this.#parameterFiles.set(file, parsed === null ? null : toJson(parsed.value));
      }
    }
    return {
      stages: this.#stages,
      tracked: this.#tracked,
      declared: this.#declared,
      metricFiles: this.#metricFiles,
      parameterFiles: this.#parameterFiles,
      files: this.#files,
      findings: this.#findings,
    };
  }

  async readPipeline(folder: string, paths: readonly string[]): Promise<void> {
    const pipelinePath = inFolder(folder, 'dvc.yaml');
    const lockPath = inFolder(folder, 'dvc.lock');
    const lock = paths.includes(lockPath) ? await this.#lock(lockPath) : null;
    if (!paths.includes(pipelinePath)) {
      for (const [name, entry] of lock?.stages ?? []) {
        const place = { file: lockPath, line: lock?.lineOf(name) ?? null, what: `stage ${name}` };
        this.#finding('there is no dvc.yaml beside the dvc.lock: the stage is taken from the lock', name, place);
        this.#addStage({ folder, file: pipelinePath, name, definition: null, entry, lockPlace: place, place });
      }
      return;
    }
    const yaml = await this.#yaml(pipelinePath);
    if (yaml.value === null) return;
    const pipeline = checkYaml(yaml, pipelineFileSchema);
    this.#topLevel(folder, yaml, pipeline);
    const context = await this.#context({ folder, file: pipelinePath, vars: pipeline.vars ?? [] });
    const used = new Set<string>();
    for (const [group, written] of Object.entries(pipeline.stages ?? {})) {
      const place = { file: pipelinePath, line: yaml.lineOf(['stages', group]), what: `stage ${group}` };
      if (!isRecord(written)) throw new InputError(place, 'a stage has to be a mapping');
      const resolved = await this.#resolve({ folder, file: pipelinePath, group, written, context, place, yaml });
      if (resolved === null) {
        // What the template stands for is not known, what ran is.
        for (const [name, entry] of lock?.stages ?? []) {
          if (name !== group && !name.startsWith(`${group}@`)) continue;
          used.add(name);
          const lockPlace = { file: lockPath, line: lock?.lineOf(name) ?? null, what: `stage ${name}` };
          this.#addStage({ folder, file: pipelinePath, name, definition: null, entry, lockPlace, place });
        }
        continue;
      }
      for (const { name, definition } of resolved) {
        used.add(name);
        const entry = lock?.stages.get(name) ?? null;
        const lockPlace = { file: lockPath, line: lock?.lineOf(name) ?? null, what: `stage ${name}` };
        this.#addStage({ folder, file: pipelinePath, name, definition, entry, lockPlace, place });
      }
    }
    for (const name of lock?.stages.keys() ?? []) {
      if (used.has(name)) continue;
      this.#finding('the stage is in dvc.lock but no longer in dvc.yaml: left out, as dvc does', name, {
        file: lockPath,
        line: lock?.lineOf(name) ?? null,
        what: `stage ${name}`,
      });
    }
  }

  async readTracked(path: string): Promise<void> {
    const yaml = await this.#yaml(path);
    const tracked = checkYaml(yaml, trackedFileSchema);
    const folder = this.#inner(folderPart(path), tracked.wdir, { file: path, line: yaml.lineOf(['wdir']), what: null });
    const deps = tracked.deps ?? [];
    const place = { file: path, line: 1, what: null };
    const outs = (tracked.outs ?? []).map((out, index) => this.#file(folder, out, this.#at(yaml, ['outs', index])));
    if (tracked.cmd !== undefined && tracked.cmd !== null) {
      // Before DVC 1.0 a stage was a .dvc file of its own, with its hashes inside.
      const command = commandText(tracked.cmd);
      const files = deps
        .filter((dep) => typeof dep.path === 'string')
        .map((dep, index) => this.#file(folder, { ...dep, path: String(dep.path) }, this.#at(yaml, ['deps', index])));
      const locked = [...files, ...outs].every((file) => file.hash !== null);
      this.#stages.push({
        address: path,
        name: posix.basename(path).replace(/\.dvc$/, ''),
        file: path,
        place,
        command,
        deps: files,
        outs,
        evidence: new Set(),
        params: [],
        frozen: tracked.frozen ?? false,
        description: tracked.desc ?? null,
        locked: locked ? { command, deps: files, outs, params: [], place } : null,
      });
      return;
    }
    this.#tracked.push({
      place,
      outs,
      origins: deps.map((dep) => {
        const where = dep.path ?? '';
        const name = dep.repo ? `${dep.repo.url}${where === '' ? '' : `#${where}`}` : where;
        const revision = dep.repo?.rev_lock ?? null;
        return { name, hash: revision === null ? hashOf(dep) : { algorithm: 'git', value: revision } };
      }),
      frozen: tracked.frozen ?? false,
      description: tracked.desc ?? null,
    });
  }

  #addStage(input: {
    folder: string;
    file: string;
    name: string;
    /** Null: only the lock is known. */
    definition: StageText | null;
    entry: LockedStage | null;
    place: Place;
    lockPlace: Place;
  }): void {
    const { definition, entry, lockPlace } = input;
    const place = { ...input.place, what: `stage ${input.name}` };
    const folder = this.#inner(input.folder, definition?.wdir, place);
    const locked = entry === null ? null : this.#run(folder, entry, lockPlace);
    const outs: DvcPath[] = [];
    const evidence = new Set<string>();
    for (const field of ['outs', 'metrics', 'plots'] as const) {
      for (const output of definition?.[field] ?? []) {
        for (const name of typeof output === 'string' ? [output] : Object.keys(output)) {
          const out = resolveDvcPath({ folder, path: name, place });
          outs.push(out);
          if (field !== 'outs') evidence.add(out.path);
        }
      }
    }
    const params: StageParameter[] = [];
    for (const parameter of definition?.params ?? []) {
      const files = typeof parameter === 'string' ? { 'params.yaml': [parameter] } : parameter;
      for (const [name, keys] of Object.entries(files)) {
        const { path: file } = resolveDvcPath({ folder, path: name, place });
        // No keys: all that the file has, which the lock then lists one by one.
        if (!keys || keys.length === 0) params.push({ file, key: '' });
        else for (const key of keys) params.push({ file, key });
      }
    }
    this.#stages.push({
      address: input.folder === '' ? input.name : `${input.file}:${input.name}`,
      name: input.name,
      file: input.file,
      place,
      command: definition ? commandText(definition.cmd) : (locked?.command ?? ''),
      deps: definition
        ? (definition.deps ?? []).map((path) => resolveDvcPath({ folder, path, place }))
        : (locked?.deps ?? []),
      outs: definition ? outs : (locked?.outs ?? []),
      evidence,
      params: definition ? params : (locked?.params ?? []).map(({ file, key }) => ({ file, key })),
      frozen: definition?.frozen ?? false,
      description: definition?.desc?.trim() ?? null,
      locked,
    });
  }

  #run(folder: string, entry: LockedStage, place: Place): LockedRun {
    return {
      command: commandText(entry.cmd),
      deps: (entry.deps ?? []).map((dep) => this.#file(folder, dep, place)),
      outs: (entry.outs ?? []).map((out) => this.#file(folder, out, place)),
      params: Object.entries(entry.params ?? {}).flatMap(([name, values]) => {
        const { path: file } = resolveDvcPath({ folder, path: name, place });
        return Object.entries(values).map(([key, value]) => ({ file, key, value: toJson(value) }));
      }),
      place,
    };
  }

  #file(folder: string, file: LockedFile, place: Place): StageFile {
    return {
      ...resolveDvcPath({ folder, path: file.path, place }),
      hash: hashOf(file),
      size: file.size == null ? null : Number(file.size),
      files: file.nfiles == null ? null : Number(file.nfiles),
      place,
    };
  }

  /** The stages that an entry of dvc.yaml stands for, filled in; null when a template cannot be. */
  async #resolve(input: {
    folder: string;
    file: string;
    group: string;
    written: Readonly<Record<string, unknown>>;
    context: TemplateContext;
    place: Place;
    yaml: YamlInput;
  }): Promise<{ name: string; definition: StageText }[] | null> {
    try {
      const stages: { name: string; definition: StageText }[] = [];
      for (const stage of generateStages({ name: input.group, entry: input.written, context: input.context })) {
        const { vars, ...definition } = stage.definition;
        const wdir = definition.wdir == null ? null : String(fill(definition.wdir, stage.context));
        const folder = this.#inner(input.folder, wdir, input.place);
        const context = Array.isArray(vars)
          ? await this.#context({ folder, file: input.file, vars, base: stage.context })
          : stage.context;
        const filled = hasTemplate(definition) ? fill(definition, context) : definition;
        const path = ['stages', input.group, ...(isRecord(input.written.do) ? ['do'] : [])];
        stages.push({
          name: stage.name,
          definition: checkYaml(
            { file: input.file, value: filled, lineOf: (inner) => input.yaml.lineOf([...path, ...inner]) },
            stageSchema,
          ),
        });
      }
      return stages;
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      this.#finding(
        'a template cannot be filled in: what dvc.lock says is taken instead',
        `${input.group}: ${oneLine(error.message)}`,
        input.place,
      );
      return null;
    }
  }

  /** `params.yaml` of the folder, then `vars` in order. */
  async #context(input: {
    folder: string;
    file: string;
    vars: readonly unknown[];
    base?: TemplateContext;
  }): Promise<TemplateContext> {
    let context: TemplateContext = input.base ?? new Map();
    const place = { file: input.file, line: null, what: 'vars' };
    const load = async (name: string, keys: readonly string[] | null): Promise<void> => {
      const { path, external } = resolveDvcPath({ folder: input.folder, path: name, place });
      const values = external ? null : (await this.#parameters(path))?.value;
      if (!isRecord(values)) return;
      context = withVariables(
        context,
        keys === null
          ? values
          : Object.fromEntries(keys.filter((key) => Object.hasOwn(values, key)).map((key) => [key, values[key]])),
      );
    };
    if (!input.base) await load('params.yaml', null);
    for (const variable of input.vars) {
      if (isRecord(variable)) {
        context = withVariables(context, variable);
      } else if (typeof variable === 'string') {
        const [name = '', list = ''] = variable.split(/:(.*)/s);
        const keys = list
          .split(',')
          .map((key) => key.trim())
          .filter((key) => key !== '');
        await load(name, keys.length === 0 ? null : keys);
      }
    }
    return context;
  }

  /** A parameter file: YAML or JSON; null when it is not there or of another form (TOML, Python). */
  async #parameters(path: string): Promise<YamlInput | null> {
    const known = this.#parsed.get(path);
    if (known !== undefined) return known;
    let parsed: YamlInput | null = null;
    if (/\.(ya?ml|json)$/i.test(path)) {
      const found = await isFileWithin(this.#folder, join(this.#folder, path));
      if (found) parsed = await this.#yaml(path);
    }
    this.#parsed.set(path, parsed);
    return parsed;
  }

  async #lock(path: string): Promise<{
    stages: ReadonlyMap<string, LockedStage>;
    lineOf: (name: string) => number | null;
  }> {
    const yaml = await this.#yaml(path);
    if (yaml.value === null) return { stages: new Map(), lineOf: () => null };
    // Schema 1.0 has no "schema" and its stages stand at the top; one of them may be named "schema" or "stages".
    if (isRecord(yaml.value) && 'schema' in yaml.value && !isRecord(yaml.value.schema)) {
      const lock = checkYaml(yaml, lockFileSchema);
      return { stages: new Map(Object.entries(lock.stages ?? {})), lineOf: (name) => yaml.lineOf(['stages', name]) };
    }
    const lock = checkYaml(yaml, lockFileSchemaOne);
    return { stages: new Map(Object.entries(lock)), lineOf: (name) => yaml.lineOf([name]) };
  }

  #topLevel(folder: string, yaml: YamlInput, pipeline: { metrics?: string[] | null; artifacts?: unknown }): void {
    for (const [index, name] of (pipeline.metrics ?? []).entries()) {
      const place = this.#at(yaml, ['metrics', index]);
      if (!hasTemplate(name)) this.#metricFiles.add(resolveDvcPath({ folder, path: name, place }).path);
    }
    for (const [name, artifact] of Object.entries(
      (pipeline.artifacts ?? {}) as Record<string, { path: string; type?: string }>,
    )) {
      const place = this.#at(yaml, ['artifacts', name]);
      if (artifact.type && !hasTemplate(artifact.path)) {
        this.#declared.set(resolveDvcPath({ folder, path: artifact.path, place }).path, { type: artifact.type, place });
      }
    }
  }

  async #yaml(path: string): Promise<YamlInput> {
    const file = join(this.#folder, path);
    const text = await readText({ file, shown: path, budget: this.#budget, limit: MAX_YAML_BYTES });
    this.#files.push(file);
    return parseYaml({ file: path, text });
  }

  #inner(folder: string, wdir: string | null | undefined, place: Place): string {
    if (wdir === null || wdir === undefined || wdir === '') return folder;
    const { path, external } = resolveDvcPath({ folder, path: wdir, place });
    if (external) throw new InputError(place, 'wdir has to be a folder of the project');
    return path === '.' ? '' : path;
  }

  #at(yaml: YamlInput, path: readonly PropertyKey[]): Place {
    return { file: yaml.file, line: yaml.lineOf(path), what: null };
  }

  #finding(reason: string, example: string, place: Place): void {
    this.#findings.push({ reason, example, place });
  }
}

/** The hash of an entry: the named one first, then those that DVC's storages use. */
function hashOf(file: Readonly<Record<string, unknown>>): FileHash | null {
  const named = typeof file.hash === 'string' ? [file.hash] : [];
  for (const algorithm of [...named, 'md5', 'etag', 'checksum', 'version_id']) {
    const value = file[algorithm];
    if (typeof value === 'string' && value !== '') return { algorithm, value };
  }
  return null;
}

/** Several commands run one after the other. White space around does not count. */
function commandText(command: string | readonly string[] | null | undefined): string {
  const lines = typeof command === 'string' ? [command] : (command ?? []);
  return lines.map((line) => line.trim()).join('\n');
}

function folderPart(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '' : path.slice(0, end);
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
