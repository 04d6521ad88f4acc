/**
 * A DVC project as artifacts and links.
 *
 *   data.csv@1a2b ◀─USED── RUN train ──GENERATED─▶ model.pkl@3c4d          one RUN per locked stage; its id holds a
 *   train.py@5e6f ◀─USED──┤                                               digest of the lock entry: run anew, it is
 *   params.yaml:lr@… ◀────┤          ──GENERATED─▶ metrics.json (EVIDENCE) another record
 *   dvc.yaml:train@… ◀────┘                               └─EVALUATES─▶ model.pkl@3c4d
 *
 * Folders and files inside of them are tied run by run: who depends on `data` also USED `data/x.csv`, and the other
 * way round; who makes `data` also GENERATED the `data/x.csv` that others read. The same for parameters: who reads
 * `model` also USED `model.lr`, because that is part of the value; who reads `model.lr` did not use `model`, because
 * another key of it changes nothing.
 */

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArtifactInput, LinkInput } from '../../../graph/ingest/input.ts';
import type { Json, JsonObject } from '../../../graph/model/delta.ts';
import type { Finding, Placed } from '../connector.ts';
import { artifactId, jsonDigest } from '../identifiers.ts';
import type { Place } from '../inputError.ts';
import { isFileWithin } from '../inputFile.ts';
import { toJson } from '../plainJson.ts';
import { parseYaml } from '../yamlInput.ts';
import { foldersAround } from './dvcPaths.ts';
import { type FileKind, type FileRole, kindOfFile, kindOfRun } from './kindRules.ts';
import type { DvcProject, FileHash, ImportOrigin, LockedRun, Stage, StageFile, StageParameter } from './pipeline.ts';
import { isRecord } from './template.ts';

/** Metric files are read for their numbers up to this size. */
const MAX_METRIC_BYTES = 1024 * 1024;

export interface DvcGraph {
  readonly artifacts: readonly Placed<ArtifactInput>[];
  readonly links: readonly Placed<LinkInput>[];
  readonly findings: readonly Finding[];
}

/** Puts the project into the words of the graph. `folder` is where metric files are looked for. */
export async function buildDvcGraph(input: {
  project: DvcProject;
  namespace: string;
  folder: string;
}): Promise<DvcGraph> {
  const builder = new GraphBuilder(input);
  await builder.build();
  return { artifacts: builder.artifacts, links: builder.links, findings: builder.findings };
}

/** A file or folder of the project, with what is known of its contents. */
interface FileEntry {
  readonly path: string;
  readonly kind: FileKind;
  readonly place: Place;
  /** Oldest first: what stages read, then what the producer or the `.dvc` file has now. By hash. */
  readonly versions: Map<string, FileVersion>;
  /** Output of a stage or tracked by a `.dvc` file. */
  readonly made: boolean;
  /** The version that the project has now. */
  current: string | null;
}

interface FileVersion {
  readonly hash: FileHash;
  size: number | null;
  files: number | null;
  readonly place: Place;
  /** Where a link to it points. */
  reference: string;
}

/** One key of one parameter file. */
interface ParameterEntry {
  readonly file: string;
  readonly key: string;
  readonly place: Place;
  /** By digest of the value, oldest first. */
  readonly versions: Map<string, Json>;
  current: string | null;
}

class GraphBuilder {
  readonly artifacts: Placed<ArtifactInput>[] = [];
  readonly links: Placed<LinkInput>[] = [];
  readonly findings: Finding[];
  readonly #project: DvcProject;
  readonly #namespace: string;
  readonly #folder: string;
  readonly #files = new Map<string, FileEntry>();
  /** Known files below a folder. */
  readonly #below = new Map<string, string[]>();
  readonly #parameters = new Map<string, ParameterEntry>();
  readonly #linked = new Set<string>();

  constructor(input: { project: DvcProject; namespace: string; folder: string }) {
    this.#project = input.project;
    this.#namespace = input.namespace;
    this.#folder = input.folder;
    this.findings = [...input.project.findings];
  }

  async build(): Promise<void> {
    this.#collectFiles();
    await this.#collectMetricsWithinOutputs();
    this.#collectParameters();
    for (const entry of this.#files.values()) await this.#emitFile(entry);
    for (const entry of this.#parameters.values()) this.#emitParameter(entry);
    for (const tracked of this.#project.tracked) this.#emitOrigins(tracked);
    for (const stage of this.#project.stages) this.#emitStage(stage);
  }

  // ---- files ------------------------------------------------------------------------------------------------------

  #collectFiles(): void {
    const { stages, tracked, declared, metricFiles } = this.#project;
    const made = new Set<string>();
    const evidence = new Set<string>(metricFiles);
    for (const stage of stages) {
      for (const out of [...stage.outs, ...(stage.locked?.outs ?? [])]) made.add(out.path);
      for (const path of stage.evidence) evidence.add(path);
    }
    for (const data of tracked) for (const out of data.outs) made.add(out.path);

    const add = (path: string, place: Place): FileEntry => {
      const known = this.#files.get(path);
      if (known) return known;
      const role = {
        made: made.has(path),
        evidence: evidence.has(path),
        declaredType: declared.get(path)?.type ?? null,
      };
      const entry: FileEntry = {
        path,
        kind: kindOfFile(path, role),
        place,
        versions: new Map(),
        made: role.made,
        current: null,
      };
      this.#files.set(path, entry);
      for (const folder of foldersAround(path)) {
        const list = this.#below.get(folder);
        if (list) list.push(path);
        else this.#below.set(folder, [path]);
      }
      return entry;
    };
    const addVersion = (file: StageFile): void => {
      const entry = add(file.path, file.place);
      if (file.hash === null) return;
      const label = labelOf(file.hash);
      const known = entry.versions.get(label);
      if (known) {
        known.size ??= file.size;
        known.files ??= file.files;
        // What is listed last is what the project has now.
        entry.versions.delete(label);
        entry.versions.set(label, known);
      } else {
        entry.versions.set(label, {
          hash: file.hash,
          size: file.size,
          files: file.files,
          place: file.place,
          reference: '',
        });
      }
      entry.current = label;
    };

    for (const stage of stages) {
      for (const dep of stage.deps) add(dep.path, stage.place);
      for (const dep of stage.locked?.deps ?? []) addVersion(dep);
    }
    for (const entry of this.#files.values()) {
      if (!entry.made && entry.versions.size > 1) {
        this.#finding(
          'stages were run with different versions of the same file, and nothing says which it has now: the last is taken',
          entry.path,
          entry.place,
        );
      }
    }
    for (const stage of stages) {
      for (const out of stage.outs) add(out.path, stage.place);
      for (const out of stage.locked?.outs ?? []) addVersion(out);
    }
    for (const data of tracked) for (const out of data.outs) addVersion(out);
    // Registries declare models and data that no stage here makes.
    for (const [path, { place }] of declared) add(path, place);
  }

  #addFile(path: string, place: Place, role: FileRole): FileEntry {
    const known = this.#files.get(path);
    if (known) return known;
    const kind = kindOfFile(path, role);
    const entry: FileEntry = { path, kind, place, versions: new Map(), made: role.made, current: null };
    this.#files.set(path, entry);
    for (const folder of foldersAround(path)) {
      const list = this.#below.get(folder);
      if (list) list.push(path);
      else this.#below.set(folder, [path]);
    }
    return entry;
  }

  /**
   * Metrics that dvc.yaml lists for themselves and that lie in a folder which a stage makes: evidence of their own.
   * The lock has the folder's hash only, so theirs is taken from the file, if it is there.
   */
  async #collectMetricsWithinOutputs(): Promise<void> {
    for (const path of this.#project.metricFiles) {
      const folder = foldersAround(path).find((around) => this.#files.get(around)?.made === true);
      const place = folder === undefined ? undefined : this.#files.get(folder)?.place;
      if (this.#files.has(path) || place === undefined) continue;
      const entry = this.#addFile(path, place, { made: false, evidence: true, declaredType: null });
      const bytes = await this.#metricBytes(path);
      if (bytes === null) continue;
      const hash = { algorithm: 'md5', value: createHash('md5').update(bytes).digest('hex') };
      entry.versions.set(labelOf(hash), { hash, size: bytes.length, files: null, place, reference: '' });
      entry.current = labelOf(hash);
    }
  }

  /** A metric file that is there and small enough to be looked into. */
  async #metricBytes(path: string): Promise<Buffer | null> {
    const file = join(this.#folder, path);
    if (!(await isFileWithin(this.#folder, file)) || (await stat(file)).size > MAX_METRIC_BYTES) return null;
    return readFile(file);
  }

  async #emitFile(entry: FileEntry): Promise<void> {
    const { kind, subkind } = entry.kind;
    const id = artifactId({ kind, namespace: this.#namespace, name: entry.path });
    if (entry.versions.size === 0) {
      this.artifacts.push({
        item: { id, kind, ...(subkind === null ? {} : { subkind }), title: entry.path },
        place: { ...entry.place, what: entry.path },
      });
      return;
    }
    for (const [label, version] of entry.versions) {
      const content: Record<string, Json> = { [version.hash.algorithm]: version.hash.value };
      const record = kind === 'EVIDENCE';
      if (record) {
        const results = await this.#results(entry.path, version.hash);
        if (results.length > 0) content.results = results;
      }
      const metadata: Record<string, Json> = {};
      if (version.size !== null) metadata.size = version.size;
      if (version.files !== null) metadata.files = version.files;
      // A record has one version: other contents are another record.
      const versionedId = record
        ? artifactId({ kind, namespace: this.#namespace, name: `${entry.path}/${jsonDigest(content)}` })
        : id;
      version.reference = record ? versionedId : `${id}@${label}`;
      this.artifacts.push({
        item: {
          id: versionedId,
          kind,
          ...(subkind === null ? {} : { subkind }),
          title: entry.path,
          version: {
            ...(record ? {} : { label }),
            content,
            metadata,
            digest: `${version.hash.algorithm}:${version.hash.value}`,
          },
        },
        place: { ...version.place, what: entry.path },
      });
    }
  }

  /** The numbers of a metric file, when it is there and is the one that the lock means. */
  async #results(path: string, hash: FileHash): Promise<{ metric: string; value: number }[]> {
    if (hash.algorithm !== 'md5' || !/\.(json|ya?ml)$/i.test(path)) return [];
    const bytes = await this.#metricBytes(path);
    if (bytes === null || createHash('md5').update(bytes).digest('hex') !== hash.value) return [];
    const parsed = parseYaml({ file: path, text: new TextDecoder().decode(bytes) });
    return numbersOf(toJson(parsed.value), '').sort((left, right) => (left.metric < right.metric ? -1 : 1));
  }

  #emitOrigins(tracked: DvcProject['tracked'][number]): void {
    for (const origin of tracked.origins) {
      const id = artifactId({ kind: 'DATASET', namespace: this.#namespace, name: `import/${origin.name}` });
      const label = origin.hash === null ? null : labelOf(origin.hash);
      this.artifacts.push({
        item: { id, kind: 'DATASET', subkind: 'SOURCE', title: origin.name.slice(0, 2000), ...originVersion(origin) },
        place: tracked.place,
      });
      for (const out of tracked.outs) {
        const entry = this.#files.get(out.path);
        const from = entry && out.hash ? (entry.versions.get(labelOf(out.hash))?.reference ?? null) : null;
        if (from === null || label === null) {
          this.#finding(
            'the import has no recorded version on both sides: not linked to its source',
            out.path,
            tracked.place,
          );
          continue;
        }
        if (entry?.kind.kind === 'ENVIRONMENT' || entry?.kind.kind === 'EVIDENCE') continue;
        this.#link(
          { type: 'DERIVED_FROM', from, to: `${id}@${label}`, role: 'DIRECT', assurance: 'TOOL_DERIVED' },
          tracked.place,
        );
      }
    }
  }

  // ---- parameters -------------------------------------------------------------------------------------------------

  #collectParameters(): void {
    const add = (parameter: StageParameter, place: Place): ParameterEntry => {
      const name = `${parameter.file}:${parameter.key}`;
      let entry = this.#parameters.get(name);
      if (!entry) {
        entry = { ...parameter, place, versions: new Map(), current: null };
        this.#parameters.set(name, entry);
      }
      return entry;
    };
    for (const stage of this.#project.stages) {
      const wholeFiles = new Set(stage.params.filter(({ key }) => key === '').map(({ file }) => file));
      for (const parameter of stage.params) if (parameter.key !== '') add(parameter, stage.place);
      for (const parameter of stage.locked?.params ?? []) add(parameter, stage.locked?.place ?? stage.place);
      // Never run, and reads all of a file: its keys are all that can be said.
      if (stage.locked === null) {
        for (const file of wholeFiles) {
          const now = this.#project.parameterFiles.get(file);
          if (isRecord(now)) for (const key of Object.keys(now)) add({ file, key }, stage.place);
        }
      }
    }
    const setVersion = (entry: ParameterEntry, value: Json): void => {
      const label = jsonDigest(value);
      entry.versions.delete(label);
      entry.versions.set(label, value);
      entry.current = label;
    };
    for (const stage of this.#project.stages) {
      for (const read of stage.locked?.params ?? []) {
        for (const { entry, value } of this.#within(read)) setVersion(entry, value);
      }
    }
    for (const entry of this.#parameters.values()) {
      const now = this.#project.parameterFiles.get(entry.file);
      const value = now === null || now === undefined ? undefined : valueAt(now, entry.key);
      if (value !== undefined) setVersion(entry, value);
    }
  }

  /** A parameter that was read, and the listed ones that are part of its value. */
  #within(read: StageParameter & { readonly value: Json }): { entry: ParameterEntry; value: Json }[] {
    const found: { entry: ParameterEntry; value: Json }[] = [];
    for (const entry of this.#parameters.values()) {
      if (entry.file !== read.file) continue;
      if (entry.key === read.key) found.push({ entry, value: read.value });
      else if (entry.key.startsWith(`${read.key}.`)) {
        const value = valueAt(read.value, entry.key.slice(read.key.length + 1));
        if (value !== undefined) found.push({ entry, value });
      }
    }
    return found;
  }

  #emitParameter(entry: ParameterEntry): void {
    const id = this.#parameterId(entry);
    const place = { ...entry.place, what: `${entry.file}:${entry.key}` };
    const item = { id, kind: 'CODE_UNIT' as const, subkind: 'CONFIG', title: `${entry.file}:${entry.key}` };
    if (entry.versions.size === 0) this.artifacts.push({ item, place });
    for (const [label, value] of entry.versions) {
      this.artifacts.push({ item: { ...item, version: { label, content: { value } } }, place });
    }
  }

  #parameterId(entry: StageParameter): string {
    return artifactId({ kind: 'CODE_UNIT', namespace: this.#namespace, name: `${entry.file}:${entry.key}` });
  }

  // ---- stages -----------------------------------------------------------------------------------------------------

  #emitStage(stage: Stage): void {
    const { ran, written } = this.#emitDefinition(stage);
    if (stage.locked === null) {
      this.#finding(
        'the stage was never run, or its run is not in dvc.lock: recorded as declared',
        stage.address,
        stage.place,
      );
    } else {
      this.#emitRun({ stage, run: stage.locked, executed: true, definition: ran });
      if (ran === written && this.#isUpToDate(stage, stage.locked)) return;
      // The recorded run used what was; a change of what is now reaches the run that is due.
      this.#finding(
        'the stage was changed, or something that it uses was, since it was run',
        stage.address,
        stage.place,
      );
    }
    this.#emitRun({ stage, run: this.#declaredRun(stage), executed: false, definition: written });
  }

  /** Does the project still have what the run used? */
  #isUpToDate(stage: Stage, run: LockedRun): boolean {
    const files = run.deps.every(({ path, hash }) => {
      const entry = this.#files.get(path);
      return hash === null || entry === undefined || entry.current === labelOf(hash);
    });
    const parameters = run.params.every((read) =>
      this.#within(read).every(({ entry, value }) => entry.current === jsonDigest(value)),
    );
    return files && parameters && stage.locked !== null;
  }

  #emitRun(input: { stage: Stage; run: LockedRun; executed: boolean; definition: string }): void {
    const { stage, run, executed, definition } = input;
    const entryDigest = jsonDigest({
      definition: executed ? null : definition,
      command: run.command,
      deps: run.deps.map(({ path, hash }) => [path, hash?.value ?? null]).sort(byText),
      params: run.params.map(({ file, key, value }) => [file, key, value]).sort(byText),
      outs: run.outs.map(({ path, hash }) => [path, hash?.value ?? null]).sort(byText),
    });
    const id = artifactId({
      kind: 'RUN',
      namespace: this.#namespace,
      name: `${stage.address}/${executed ? '' : 'declared-'}${entryDigest}`,
    });
    const makesModel = run.outs.some(({ path }) => this.#files.get(path)?.kind.kind === 'MODEL');
    const subkind = kindOfRun({ stage: stage.name, makesModel });
    this.artifacts.push({
      item: {
        id,
        kind: 'RUN',
        ...(subkind === null ? {} : { subkind }),
        title: stage.address,
        version: {
          content: { stage: stage.address, command: run.command, executed, entry: entryDigest },
          metadata: { frozen: stage.frozen, ...(stage.description === null ? {} : { description: stage.description }) },
        },
      },
      place: stage.place,
    });
    const assurance = executed ? 'TOOL_DERIVED' : 'DECLARED';
    this.#link({ type: 'USED', from: id, to: definition, assurance }, stage.place);
    this.#linkInputs({ id, run, assurance });
    if (!executed) this.#linkDeclaredParameters({ id, stage });
    this.#linkOutputs({ id, run, assurance });
    this.#linkEvaluations(run, assurance);
  }

  /** What the stage is written to be, as a piece of code: another command makes the run stale. */
  #emitDefinition(stage: Stage): { ran: string; written: string } {
    const name = `${stage.file}:${stage.name}`;
    const id = artifactId({ kind: 'CODE_UNIT', namespace: this.#namespace, name });
    const wholeFiles = new Set(stage.params.filter(({ key }) => key === '').map(({ file }) => file));
    const written = definitionOf({ ...stage, wholeFiles: new Set() });
    const ran = stage.locked === null ? written : definitionOf({ ...stage.locked, wholeFiles });
    const references = [ran, written].map((content) => `${id}@${jsonDigest(content)}`);
    for (const [index, content] of [ran, written].entries()) {
      if (index === 1 && references[0] === references[1]) break;
      this.artifacts.push({
        item: {
          id,
          kind: 'CODE_UNIT',
          subkind: 'PIPELINE',
          title: name,
          version: { label: jsonDigest(content), content },
        },
        place: stage.place,
      });
    }
    return { ran: references[0] as string, written: references[1] as string };
  }

  #linkInputs(input: { id: string; run: LockedRun; assurance: 'TOOL_DERIVED' | 'DECLARED' }): void {
    const { id, run, assurance } = input;
    const own = new Set(run.outs.map(({ path }) => path));
    for (const dep of run.deps) {
      const entry = this.#files.get(dep.path);
      if (!entry) continue;
      this.#link({ type: 'USED', from: id, to: this.#reference(entry, dep.hash), assurance }, run.place);
      if (dep.external || dep.path === '.') continue;
      for (const path of [...foldersAround(dep.path), ...(this.#below.get(dep.path) ?? [])]) {
        const related = this.#files.get(path);
        if (!related || own.has(path) || run.deps.some((other) => other.path === path)) continue;
        // The lock does not say which version of the folder, or of the file within, it was: the one known now.
        this.#link(
          {
            type: 'USED',
            from: id,
            to: this.#reference(related, null),
            assurance: 'DECLARED',
            attributes: { because: `${path.length < dep.path.length ? 'holds' : 'is inside'} ${dep.path}` },
          },
          run.place,
        );
      }
    }
    for (const read of run.params) {
      for (const { entry, value } of this.#within(read)) {
        this.#link(
          { type: 'USED', from: id, to: `${this.#parameterId(entry)}@${jsonDigest(value)}`, assurance },
          run.place,
        );
      }
    }
    this.#linkParameterFiles({ id, run });
  }

  /** Not run, or not since: the values that the parameters have now, where they are known. */
  #linkDeclaredParameters(input: { id: string; stage: Stage }): void {
    for (const read of input.stage.params) {
      for (const entry of this.#parameters.values()) {
        if (entry.file !== read.file) continue;
        if (read.key !== '' && entry.key !== read.key && !entry.key.startsWith(`${read.key}.`)) continue;
        const id = this.#parameterId(entry);
        this.#link(
          {
            type: 'USED',
            from: input.id,
            to: entry.current === null ? id : `${id}@${entry.current}`,
            assurance: 'DECLARED',
          },
          input.stage.place,
        );
      }
    }
  }

  /** Who depends on a parameter file as a file uses every key of it. */
  #linkParameterFiles(input: { id: string; run: LockedRun }): void {
    for (const dep of input.run.deps) {
      for (const entry of this.#parameters.values()) {
        if (entry.file !== dep.path || entry.current === null) continue;
        this.#link(
          {
            type: 'USED',
            from: input.id,
            to: `${this.#parameterId(entry)}@${entry.current}`,
            assurance: 'DECLARED',
            attributes: { because: `is part of ${dep.path}` },
          },
          input.run.place,
        );
      }
    }
  }

  #linkOutputs(input: { id: string; run: LockedRun; assurance: 'TOOL_DERIVED' | 'DECLARED' }): void {
    const { id, run, assurance } = input;
    for (const out of run.outs) {
      const entry = this.#files.get(out.path);
      if (!entry) continue;
      this.#link({ type: 'GENERATED', from: id, to: this.#reference(entry, out.hash), assurance }, run.place);
      for (const path of this.#below.get(out.path) ?? []) {
        const inside = this.#files.get(path);
        if (!inside || inside.made) continue;
        this.#link(
          {
            type: 'GENERATED',
            from: id,
            to: this.#reference(inside, null),
            assurance: 'DECLARED',
            attributes: { because: `is inside ${out.path}` },
          },
          run.place,
        );
      }
    }
  }

  /** Metrics of a run speak about the models that it used, else about those that it made. */
  #linkEvaluations(run: LockedRun, assurance: 'TOOL_DERIVED' | 'DECLARED'): void {
    const references = (files: readonly StageFile[], wanted: (kind: FileKind) => boolean): string[] =>
      files.flatMap((file) => {
        const entry = this.#files.get(file.path);
        return entry && wanted(entry.kind) && entry.versions.size > 0 ? [this.#reference(entry, file.hash)] : [];
      });
    const within = run.outs
      .flatMap(({ path }) => this.#below.get(path) ?? [])
      .flatMap((path) => this.#files.get(path) ?? [])
      .filter((entry) => !entry.made && entry.kind.kind === 'EVIDENCE');
    const evidence = [
      ...references(run.outs, ({ kind }) => kind === 'EVIDENCE'),
      ...within.map((entry) => this.#reference(entry, null)),
    ];
    if (evidence.length === 0) return;
    const used = references(run.deps, ({ kind }) => kind === 'MODEL');
    const models = used.length > 0 ? used : references(run.outs, ({ kind }) => kind === 'MODEL');
    for (const from of evidence) {
      for (const to of models) this.#link({ type: 'EVALUATES', from, to, assurance }, run.place);
    }
  }

  /** What a stage is written to do, in the form of a run without hashes. */
  #declaredRun(stage: Stage): LockedRun {
    const bare = (file: { path: string; external: boolean }): StageFile => ({
      ...file,
      hash: null,
      size: null,
      files: null,
      place: stage.place,
    });
    return {
      command: stage.command,
      deps: stage.deps.map(bare),
      outs: stage.outs.map(bare),
      params: [],
      place: stage.place,
    };
  }

  /** The version with this hash; without one the version of now; without any the artifact. */
  #reference(entry: FileEntry, hash: FileHash | null): string {
    const label = hash === null ? entry.current : labelOf(hash);
    const version = label === null ? undefined : entry.versions.get(label);
    return version?.reference ?? artifactId({ kind: entry.kind.kind, namespace: this.#namespace, name: entry.path });
  }

  #link(link: LinkInput, place: Place): void {
    const key = `${link.type} ${link.from} ${link.to} ${link.role ?? ''}`;
    if (this.#linked.has(key)) return;
    this.#linked.add(key);
    this.links.push({ item: link, place });
  }

  #finding(reason: string, example: string, place: Place): void {
    this.findings.push({ reason, example, place });
  }
}

/** An md5 is the label as it is, as people know it from DVC; others carry their name. */
function labelOf(hash: FileHash): string {
  return hash.algorithm === 'md5' ? hash.value : `${hash.algorithm}-${hash.value}`;
}

function originVersion(origin: ImportOrigin): Pick<ArtifactInput, 'version'> {
  if (origin.hash === null) return {};
  const { algorithm, value } = origin.hash;
  return { version: { label: labelOf(origin.hash), content: { [algorithm]: value }, digest: `${algorithm}:${value}` } };
}

/** What of a stage makes `dvc status` call it changed, beside the contents of its files. */
function definitionOf(stage: {
  readonly command: string;
  readonly deps: readonly { readonly path: string }[];
  readonly outs: readonly { readonly path: string }[];
  readonly params: readonly StageParameter[];
  /** Read as a whole: their keys are not part of the definition. */
  readonly wholeFiles: ReadonlySet<string>;
}): JsonObject {
  const params = stage.params.map(({ file, key }) =>
    key === '' || stage.wholeFiles.has(file) ? `${file}:*` : `${file}:${key}`,
  );
  return {
    command: stage.command,
    deps: unique(stage.deps.map(({ path }) => path)),
    params: unique(params),
    outs: unique(stage.outs.map(({ path }) => path)),
  };
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}

function byText(left: Json, right: Json): number {
  return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;
}

/** The value at a dotted key; a key that holds dots itself is found as it is. Undefined: there is none. */
function valueAt(value: Json, key: string): Json | undefined {
  if (key === '') return value;
  if (Array.isArray(value)) {
    const [head = '', ...rest] = key.split('.');
    const item: Json | undefined = /^\d+$/.test(head) ? value[Number(head)] : undefined;
    return item === undefined ? undefined : valueAt(item, rest.join('.'));
  }
  if (!isRecord(value)) return undefined;
  if (Object.hasOwn(value, key)) return value[key] as Json;
  for (let end = key.indexOf('.'); end >= 0; end = key.indexOf('.', end + 1)) {
    const head = key.slice(0, end);
    if (Object.hasOwn(value, head)) {
      const found = valueAt(value[head] as Json, key.slice(end + 1));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Every number in a metric file with the dotted way to it. */
function numbersOf(value: Json, prefix: string): { metric: string; value: number }[] {
  if (typeof value === 'number') return [{ metric: prefix === '' ? 'value' : prefix, value }];
  if (!isRecord(value)) return [];
  return Object.entries(value as JsonObject).flatMap(([key, field]) =>
    numbersOf(field, prefix === '' ? key : `${prefix}.${key}`),
  );
}
