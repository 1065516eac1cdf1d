import { militaryIdAcceptanceRefusalGrounds, militaryIdRefusalGrounds, militaryIdResults } from "../military-id-results.ts";

export const results = militaryIdResults("identity-card", ["central-archive-check", "near-abroad-archive-check", "loss-or-damage-special"]);

export const refusalGrounds = militaryIdRefusalGrounds;

export const acceptanceRefusalGrounds = militaryIdAcceptanceRefusalGrounds;
