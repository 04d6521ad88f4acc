/**
 * What a file of a DVC project is. DVC does not say, so this goes by name, and by what the pipeline does with it.
 * The first rule that fits decides; docs/connectors.md lists them.
 */
import { posix } from 'node:path';
import type { ArtifactKind } from '../../../graph/metamodel/kinds.ts';

export interface FileRole {
  /** Output of a stage, or tracked by a `.dvc` file: made or kept by DVC, so not source code. */
  readonly made: boolean;
  /** Listed as metric or plot. */
  readonly evidence: boolean;
  /** `type` of an entry under `artifacts` in dvc.yaml. */
  readonly declaredType: string | null;
}

export interface FileKind {
  readonly kind: ArtifactKind;
  readonly subkind: string | null;
}

const ENVIRONMENT_LIBRARY =
  /^(requirements[\w.-]*\.(txt|in)|constraints\.txt|environment\.ya?ml|conda[\w.-]*\.ya?ml|(poetry|uv|pdm|pixi|conda|renv|cargo)\.lock|pipfile(\.lock)?|pyproject\.toml|setup\.(py|cfg)|description|package(-lock)?\.json|go\.(mod|sum)|cargo\.toml|manifest\.toml|project\.toml)$/;
const ENVIRONMENT_CONTAINER =
  /^(([\w.-]*\.)?dockerfile([\w.-]*)?|docker-compose[\w.-]*\.ya?ml|containerfile|[\w.-]+\.def)$/;

const CODE_EXTENSIONS: ReadonlySet<string> = new Set(
  '.py .pyx .r .rmd .qmd .jl .sh .bash .ps1 .bat .sql .scala .java .kt .c .cc .cpp .cxx .cu .h .hpp .rs .go .js .mjs .cjs .ts .m .lua .pl .rb .cs .php .mk .cmake .stan .do .nf .smk .jsonnet .proto'.split(
    ' ',
  ),
);
const NOTEBOOK_EXTENSIONS: ReadonlySet<string> = new Set(['.ipynb']);
const CONFIG_EXTENSIONS: ReadonlySet<string> = new Set('.yaml .yml .toml .ini .cfg .conf .gin .properties'.split(' '));

const MODEL_EXTENSIONS: ReadonlySet<string> = new Set(
  '.pt .pth .onnx .keras .safetensors .tflite .pb .ckpt .gguf .mlmodel .mlpackage .xgb .lgb .cbm .torchscript .engine .nemo .mar .model'.split(
    ' ',
  ),
);
/** Used for models and for data alike: a model only when the name says so. */
const AMBIGUOUS_EXTENSIONS: ReadonlySet<string> = new Set(
  '.pkl .pickle .joblib .dill .bin .h5 .hdf5 .rds .rdata .zip .gz .tgz .tar .npz .npy .bst .ubj'.split(' '),
);
/** Hold a model when that is the last word of the name: `model.json`, not `model_metrics.json`. */
const TEXT_EXTENSIONS: ReadonlySet<string> = new Set(['.json', '.txt', '.xml', '.dat']);
const MODEL_WORDS: ReadonlySet<string> = new Set(
  'model models weights checkpoint checkpoints classifier regressor estimator detector predictor network'.split(' '),
);
const CODE_FOLDERS: ReadonlySet<string> = new Set(
  'src source code script scripts lib libs pipeline pipelines notebooks notebook utils tools app'.split(' '),
);

/** The kind and subkind of a file or folder, by its path within the project (or its address). */
export function kindOfFile(path: string, role: FileRole): FileKind {
  const name = posix.basename(path).toLowerCase();
  const extension = posix.extname(name);
  const written = posix.basename(path);
  const stem = extension === '' ? written : written.slice(0, -extension.length);
  if (role.declaredType?.toLowerCase() === 'model') return { kind: 'MODEL', subkind: null };
  if (role.declaredType?.toLowerCase() === 'dataset') return { kind: 'DATASET', subkind: dataSubkind(stem) };
  if (role.evidence) return { kind: 'EVIDENCE', subkind: null };
  if (!role.made && ENVIRONMENT_LIBRARY.test(name)) return { kind: 'ENVIRONMENT', subkind: 'LIBRARY' };
  if (!role.made && ENVIRONMENT_CONTAINER.test(name)) return { kind: 'ENVIRONMENT', subkind: 'CONTAINER' };
  if (MODEL_EXTENSIONS.has(extension)) return { kind: 'MODEL', subkind: null };
  if (NOTEBOOK_EXTENSIONS.has(extension)) return { kind: 'CODE_UNIT', subkind: 'NOTEBOOK' };
  if (CODE_EXTENSIONS.has(extension) || (!role.made && /^(make|snake|just)file$/.test(name))) {
    return { kind: 'CODE_UNIT', subkind: 'FILE' };
  }
  const words = wordsOf(stem);
  const saysModel = TEXT_EXTENSIONS.has(extension)
    ? MODEL_WORDS.has(words.at(-1) ?? '')
    : (extension === '' || AMBIGUOUS_EXTENSIONS.has(extension)) && words.some((word) => MODEL_WORDS.has(word));
  if (saysModel) return { kind: 'MODEL', subkind: null };
  if (!role.made && CONFIG_EXTENSIONS.has(extension)) return { kind: 'CODE_UNIT', subkind: 'CONFIG' };
  if (!role.made && extension === '' && CODE_FOLDERS.has(name)) return { kind: 'CODE_UNIT', subkind: 'REPO' };
  return { kind: 'DATASET', subkind: dataSubkind(stem) };
}

/** Only where the name begins with the word: `train.csv`, `test_set`; not `model_performance_test`. */
function dataSubkind(stem: string): string | null {
  switch (wordsOf(stem)[0]) {
    case 'train':
    case 'training':
      return 'TRAIN';
    case 'test':
    case 'testing':
      return 'TEST';
    case 'val':
    case 'valid':
    case 'validation':
      return 'VALIDATION';
    case 'raw':
      return 'RAW';
    case 'feature':
    case 'features':
    case 'featurized':
      return 'FEATURE_SET';
    default:
      return null;
  }
}

const RUN_WORDS: readonly (readonly [subkind: string, words: ReadonlySet<string>])[] = [
  ['TRAIN', new Set(['train', 'training', 'retrain', 'fit', 'finetune', 'tune'])],
  ['EVALUATE', new Set(['evaluate', 'evaluation', 'eval', 'test', 'testing', 'benchmark', 'score', 'metrics'])],
  ['LABEL', new Set(['label', 'labels', 'labelling', 'labeling', 'annotate', 'annotation'])],
  ['DEPLOY', new Set(['deploy', 'deployment', 'release'])],
  ['BUILD', new Set(['build', 'compile'])],
];
/** First in a name they say that what follows is prepared or moved, not done: `prepare_train_data`, `split_test`. */
const PREPARATION_WORDS: ReadonlySet<string> = new Set(
  'prepare prep preprocess preprocessing process split featurize featurise features extract download get fetch ingest import clean merge load generate make create transform convert upload export collect'.split(
    ' ',
  ),
);
const DATA_CHECK_WORDS: ReadonlySet<string> = new Set(['validate', 'validation', 'check', 'verify']);

/**
 * The subkind of a stage's runs: by a word of its name; else TRAIN when it makes a model; else none. Not TASK: an
 * outdated input is passed on by runs without subkind, as preparation steps should.
 */
export function kindOfRun(input: { stage: string; makesModel: boolean }): string | null {
  const words = wordsOf(input.stage.replace(/@.*$/, ''));
  if (words.includes('data') && words.some((word) => DATA_CHECK_WORDS.has(word))) return 'VALIDATE_DATA';
  for (const word of words) {
    if (PREPARATION_WORDS.has(word)) break;
    const row = RUN_WORDS.find(([, names]) => names.has(word));
    if (row) return row[0];
  }
  return input.makesModel ? 'TRAIN' : null;
}

/** `trainModel`, `train_model`, `train-model` are the same two words. */
function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}
