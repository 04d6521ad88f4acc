/**
 * The files of DVC as its documentation and schema have them: `dvc.yaml`, `dvc.lock` (schema 1.0 and 2.0), `*.dvc`.
 * Unknown fields are let through (DVC gains fields with every release); the known ones must be of their type.
 */
import { z } from 'zod';

const text = z.string();
const optionalText = z.string().nullish();

/** An output with or without options: `model.pkl` or `{ model.pkl: { cache: false } }`. */
const output = z.union([text, z.record(text, z.union([z.looseObject({}), z.array(z.looseObject({})), z.null()]))]);

/** A parameter: a key of `params.yaml`, or `{ file: [keys] }`; no keys: the whole file. */
const parameter = z.union([text, z.record(text, z.array(text).nullable())]);

const command = z.union([text, z.array(text)]);

const variables = z.array(z.union([text, z.record(text, z.unknown())]));

/** A stage as it is written, or as it is after templates are filled in. */
export const stageSchema = z.looseObject({
  cmd: command.nullish(),
  wdir: optionalText,
  deps: z.array(text).nullish(),
  params: z.array(parameter).nullish(),
  outs: z.array(output).nullish(),
  metrics: z.array(output).nullish(),
  plots: z.array(output).nullish(),
  vars: variables.nullish(),
  frozen: z.boolean().nullish(),
  always_changed: z.boolean().nullish(),
  desc: optionalText,
  meta: z.unknown().optional(),
});
export type StageText = z.infer<typeof stageSchema>;

/** `dvc.yaml`. Stages are looked at one by one: a template may turn text into lists and back. */
export const pipelineFileSchema = z.looseObject({
  vars: variables.nullish(),
  stages: z.record(text, z.record(text, z.unknown())).nullish(),
  /** Files with metrics that need not be outputs of their own. */
  metrics: z.array(text).nullish(),
  artifacts: z.record(text, z.looseObject({ path: text, type: optionalText, desc: optionalText })).nullish(),
});

/** Sizes are whole numbers, which arrive as bigint. */
const size = z.union([z.bigint(), z.number()]);

/** A file or folder with its hash, in a lock or a `.dvc` file. */
export const lockedFileSchema = z.looseObject({
  path: text,
  hash: optionalText,
  md5: optionalText,
  etag: optionalText,
  checksum: optionalText,
  version_id: optionalText,
  size: size.nullish(),
  nfiles: size.nullish(),
  desc: optionalText,
  type: optionalText,
  repo: z.looseObject({ url: text, rev: optionalText, rev_lock: optionalText }).nullish(),
});
export type LockedFile = z.infer<typeof lockedFileSchema>;

export const lockedStageSchema = z.looseObject({
  cmd: command.nullish(),
  deps: z.array(lockedFileSchema).nullish(),
  params: z.record(text, z.record(text, z.unknown())).nullish(),
  outs: z.array(lockedFileSchema).nullish(),
});
export type LockedStage = z.infer<typeof lockedStageSchema>;

/** Schema 2.0 holds the stages under a key of their own; 1.0 is the stages themselves. */
export const lockFileSchema = z.looseObject({
  schema: z.union([text, z.number()]).nullish(),
  stages: z.record(text, lockedStageSchema).nullish(),
});
export const lockFileSchemaOne = z.record(text, lockedStageSchema);

/** A `.dvc` file: tracked data, an import, or (before DVC 1.0) a stage. */
export const trackedFileSchema = z.looseObject({
  md5: optionalText,
  wdir: optionalText,
  cmd: command.nullish(),
  frozen: z.boolean().nullish(),
  desc: optionalText,
  deps: z.array(z.looseObject({ ...lockedFileSchema.shape, path: optionalText })).nullish(),
  outs: z.array(lockedFileSchema).nullish(),
});
