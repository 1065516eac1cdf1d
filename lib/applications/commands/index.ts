import type { CommandName } from "../case-words.ts";
import { correct } from "./correct.ts";
import { consultAndExtend, decide } from "./decide.ts";
import { deliver } from "./deliver.ts";
import { followUp } from "./follow-up.ts";
import type { Handler } from "./handler.ts";
import { proposeRefusal } from "./propose-refusal.ts";
import { answerHearing, assign, closeWithoutResult, examine, interview, prepareResult, record, returnCase, withdraw } from "./record.ts";
import { recordPayment } from "./record-payment.ts";
import { register } from "./register.ts";
import { vote } from "./vote.ts";
import { withdrawResult } from "./withdraw-result.ts";

/** Every command that a person gives by a form. `submit` and `pay` have forms of their own; the portal's are given by jobs. */
export const handlers: Partial<Readonly<Record<CommandName, Handler>>> = {
  register,
  "check-completeness": record,
  "refuse-acceptance": decide,
  examine,
  assign,
  consult: consultAndExtend,
  "answer-consultation": record,
  interview,
  forward: record,
  vote,
  conclude: decide,
  "prepare-result": prepareResult,
  correct,
  return: returnCase,
  "propose-refusal": proposeRefusal,
  "answer-hearing": answerHearing,
  "hold-hearing": record,
  "decide-after-hearing": decide,
  sign: decide,
  "record-payment": recordPayment,
  train: record,
  "conclude-contract": record,
  deliver,
  extend: decide,
  "close-without-result": closeWithoutResult,
  "follow-up": followUp,
  withdraw,
  "withdraw-result": withdrawResult,
};
