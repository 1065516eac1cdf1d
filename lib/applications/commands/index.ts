import type { CommandName } from "../case-words.ts";
import { correct } from "./correct.ts";
import { decide } from "./decide.ts";
import { followUp } from "./follow-up.ts";
import type { Handler } from "./handler.ts";
import { proposeRefusal } from "./propose-refusal.ts";
import {
  answerHearing,
  assign,
  closeWithoutResult,
  examine,
  forward,
  holdHearing,
  prepareResult,
  register,
  returnCase,
  train,
  withdraw,
} from "./record.ts";
import { recordPayment } from "./record-payment.ts";
import { vote } from "./vote.ts";

/** Every command that a person gives by a form. `submit` and `pay` have forms of their own; the portal's are given by jobs. */
export const handlers: Partial<Readonly<Record<CommandName, Handler>>> = {
  register,
  examine,
  assign,
  forward,
  vote,
  conclude: decide,
  "prepare-result": prepareResult,
  correct,
  return: returnCase,
  "propose-refusal": proposeRefusal,
  "answer-hearing": answerHearing,
  "hold-hearing": holdHearing,
  "decide-after-hearing": decide,
  sign: decide,
  "record-payment": recordPayment,
  train,
  "close-without-result": closeWithoutResult,
  "follow-up": followUp,
  withdraw,
};
