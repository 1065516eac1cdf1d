import {
  type CircuitState,
  ConsecutiveBreaker,
  ConstantBackoff,
  circuitBreaker,
  handleAll,
  type IPolicy,
  retry,
  TimeoutStrategy,
  timeout,
  wrap,
} from "cockatiel";
import { config } from "#lib/config.ts";

const failuresBeforeOpen = 6;
const openForMs = 10_000;
const pauseBeforeRetryMs = 150;

type Guarded = { readonly policy: IPolicy; readonly state: () => CircuitState };
const guards = new Map<string, Guarded>();

/**
 * Time limit, one retry and a circuit breaker of one outside system, in this order from the inside: a system that stays silent is left
 * alone for ten seconds instead of holding every applicant for the whole time limit.
 */
export const guardOf = (system: string, limitMs: number = config.gatewayTimeoutMs): Guarded => {
  const known = guards.get(system);
  if (known) return known;
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: openForMs, breaker: new ConsecutiveBreaker(failuresBeforeOpen) });
  const guard: Guarded = {
    policy: wrap(
      retry(handleAll, { maxAttempts: 1, backoff: new ConstantBackoff(pauseBeforeRetryMs) }),
      breaker,
      timeout(limitMs, TimeoutStrategy.Aggressive),
    ),
    state: () => breaker.state,
  };
  guards.set(system, guard);
  return guard;
};
