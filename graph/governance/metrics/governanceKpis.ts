/**
 * How well the governance of models works: steps that were executed, gates that were passed at the first time, how long it takes
 * to get into production, and what never gets there. By team, and in all: the sums are those of the teams.
 */
import { hoursBetween, isWithin, median, share, type Window } from './window.ts';

/** A model on its way. Instants in ms since 1970. */
export interface ModelProgress {
  /** Null: nobody says which. */
  readonly team: string | null;
  /** Steps that it should have taken by the end of the window. */
  readonly stepsDue: number;
  /** Those of them that were taken. */
  readonly stepsExecuted: number;
  /** The first evaluation of each gate about it. */
  readonly firstEvaluations: readonly { readonly at: number; readonly passed: boolean }[];
  /** When work on it began. */
  readonly began: number;
  /** When it was first in production; null: never. */
  readonly inProduction: number | null;
}

export interface GovernanceKpis {
  readonly models: number;
  readonly stepsDue: number;
  readonly stepsExecuted: number;
  /** 0 to 1; null: no step is due. */
  readonly stepsExecutedShare: number | null;
  readonly firstEvaluations: number;
  readonly passedFirstTime: number;
  /** 0 to 1; null: no gate was evaluated for the first time in the window. */
  readonly firstTimePassShare: number | null;
  /** Models that came into production in the window. */
  readonly broughtIntoProduction: number;
  /** Median of the hours from the beginning of the work to production; null: none came. */
  readonly timeToProductionHours: number | null;
  /** Models whose development had begun by the end of the window. */
  readonly developed: number;
  /** Those that were in production at no time before its end. */
  readonly neverDeployed: number;
  /** 0 to 1; null: none was developed. */
  readonly neverDeployedShare: number | null;
}

export interface TeamKpis extends GovernanceKpis {
  readonly team: string | null;
}

export function governanceKpis(models: readonly ModelProgress[], window: Window): GovernanceKpis {
  const sum = (of: (model: ModelProgress) => number) => models.reduce((total, model) => total + of(model), 0);
  const stepsDue = sum((model) => model.stepsDue);
  const stepsExecuted = sum((model) => model.stepsExecuted);
  const evaluations = models.flatMap((model) => model.firstEvaluations).filter(({ at }) => isWithin(at, window));
  const passed = evaluations.filter((one) => one.passed).length;
  const hours = models.flatMap(({ began, inProduction }) =>
    inProduction !== null && isWithin(inProduction, window) ? hoursBetween(began, inProduction) : [],
  );
  const developed = models.filter(({ began }) => began < window.until);
  const never = developed.filter(({ inProduction }) => inProduction === null || inProduction >= window.until).length;
  return {
    models: models.length,
    stepsDue,
    stepsExecuted,
    stepsExecutedShare: share(stepsExecuted, stepsDue),
    firstEvaluations: evaluations.length,
    passedFirstTime: passed,
    firstTimePassShare: share(passed, evaluations.length),
    broughtIntoProduction: hours.length,
    // Work that is known from after the roll-out alone tells nothing of how long it took.
    timeToProductionHours: median(hours.filter((one) => one >= 0)),
    developed: developed.length,
    neverDeployed: never,
    neverDeployedShare: share(never, developed.length),
  };
}

/** Teams by name, the models of no team last. */
export function kpisByTeam(models: readonly ModelProgress[], window: Window): TeamKpis[] {
  const teams = [...new Set(models.map(({ team }) => team))].sort((left, right) => {
    if (left === null || right === null) return left === null ? 1 : -1;
    return left < right ? -1 : 1;
  });
  return teams.map((team) => ({
    team,
    ...governanceKpis(
      models.filter((model) => model.team === team),
      window,
    ),
  }));
}
