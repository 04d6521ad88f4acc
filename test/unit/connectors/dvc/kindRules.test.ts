/** What files and stages are taken for, by name and role. */
import { expect, test } from 'vitest';
import { type FileRole, kindOfFile, kindOfRun } from '../../../../src/connectors/dvc/kindRules.ts';

const SOURCE: FileRole = { made: false, evidence: false, declaredType: null };
const MADE: FileRole = { ...SOURCE, made: true };

const text = (path: string, role = SOURCE): string => {
  const { kind, subkind } = kindOfFile(path, role);
  return subkind === null ? kind : `${kind}/${subkind}`;
};

test.each([
  ['src/train.py', 'CODE_UNIT/FILE'],
  ['pipeline/00-ingest.R', 'CODE_UNIT/FILE'],
  ['notebooks/eda.ipynb', 'CODE_UNIT/NOTEBOOK'],
  ['src', 'CODE_UNIT/REPO'],
  ['config/data.yaml', 'CODE_UNIT/CONFIG'],
  ['requirements.txt', 'ENVIRONMENT/LIBRARY'],
  ['docker/Dockerfile.gpu', 'ENVIRONMENT/CONTAINER'],
  ['models/yolo.pt', 'MODEL'],
  ['pretrained/resnet_weights.h5', 'MODEL'],
  ['data/raw.csv', 'DATASET/RAW'],
  ['train_labels.json', 'DATASET/TRAIN'],
  ['https://example.com/data.xml', 'DATASET'],
])('%s is %s', (path, kind) => {
  expect(text(path)).toBe(kind);
});

test.each([
  ['model.pkl', 'MODEL'],
  ['data/features/train.pkl', 'DATASET/TRAIN'],
  ['output/workflow/fit/model_workflow_fit.zip', 'MODEL'],
  ['output/performance/model_performance_test.parquet', 'DATASET'],
  ['model.json', 'MODEL'],
  ['model_metrics.json', 'DATASET'],
  ['best_params.yaml', 'DATASET'],
  ['models', 'MODEL'],
  ['generated.py', 'CODE_UNIT/FILE'],
])('an output %s is %s', (path, kind) => {
  expect(text(path, MADE)).toBe(kind);
});

test('what dvc.yaml says wins; a metric is evidence', () => {
  expect(text('weights.dat', { ...MADE, declaredType: 'model' })).toBe('MODEL');
  expect(text('model.pkl', { ...MADE, declaredType: 'dataset' })).toBe('DATASET');
  expect(text('model.json', { ...MADE, evidence: true })).toBe('EVIDENCE');
});

test.each([
  ['train', false, 'TRAIN'],
  ['trainModel@small', false, 'TRAIN'],
  ['evaluate', false, 'EVALUATE'],
  ['test_model', false, 'EVALUATE'],
  ['validate_data', false, 'VALIDATE_DATA'],
  ['label', false, 'LABEL'],
  ['prepare_train_data', false, null],
  ['split_test', false, null],
  ['featurize', false, null],
  ['step3', true, 'TRAIN'],
  ['step3', false, null],
])('stage %s (makes a model: %s) runs as %s', (stage, makesModel, subkind) => {
  expect(kindOfRun({ stage, makesModel })).toBe(subkind);
});
