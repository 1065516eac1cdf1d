/** Demo people sign with keys of a test authority that all runs share; its responder answers in the process of the tests, by their clock. */
import { resolve } from "node:path";
import { lendHands } from "../eds/lend-hands.ts";

await lendHands(resolve(".cache/eds"));
