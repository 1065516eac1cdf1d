import { checkCases as campVoucher } from "./camp-voucher/eligibility.cases.ts";
import type { CheckCase } from "./check-case.ts";
import { checkCases as schoolMeals } from "./school-meals/eligibility.cases.ts";
import { checkCases as schoolTransport } from "./school-transport/eligibility.cases.ts";
import { checkCases as studentMeals } from "./student-meals/eligibility.cases.ts";

/** The cases of every self-check, by service; used by tests only. */
export const casesOfChecks: readonly { readonly serviceId: string; readonly cases: readonly CheckCase[] }[] = [
  { serviceId: "school-meals", cases: schoolMeals },
  { serviceId: "camp-voucher", cases: campVoucher },
  { serviceId: "school-transport", cases: schoolTransport },
  { serviceId: "student-meals", cases: studentMeals },
];
