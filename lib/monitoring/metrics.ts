/** Figures for Prometheus. Labels are closed lists: never a number, a name or an address of a client. */
import { Counter, collectDefaultMetrics, Histogram, register } from "prom-client";

// The server and the framework's bundle each load this module; prom-client itself exists once.
const histogram = (name: string, help: string, labelNames: readonly string[], buckets: readonly number[]): Histogram =>
  (register.getSingleMetric(name) as Histogram | undefined) ??
  new Histogram({ name, help, labelNames: [...labelNames], buckets: [...buckets] });

const counter = (name: string, help: string, labelNames: readonly string[]): Counter =>
  (register.getSingleMetric(name) as Counter | undefined) ?? new Counter({ name, help, labelNames: [...labelNames] });

/** Once per process, at its start. */
export const collectProcessMetrics = (): void => collectDefaultMetrics();

export const requestSeconds = histogram(
  "http_request_duration_seconds",
  "Time from the first byte of a request to the last of its answer",
  ["method", "route", "status"],
  [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
);

export const requestsCutOff = counter("http_requests_cut_off_total", "Connections ended because the client sent too slowly", []);
