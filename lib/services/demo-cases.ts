import { adopterRegistrationCases } from "./adopter-registration/demo.ts";
import { adoptionAgencyAccreditationCases } from "./adoption-agency-accreditation/demo.ts";
import { benefitCertificateCases } from "./benefit-certificate/demo.ts";
import { campVoucherCases } from "./camp-voucher/demo.ts";
import { childOpinionCases } from "./child-opinion/demo.ts";
import type { DemoCase } from "./demo-case.ts";
import { draftDefermentCases } from "./draft-deferment/demo.ts";
import { draftExemptionCases } from "./draft-exemption/demo.ts";
import { fosterFamilyCases } from "./foster-family/demo.ts";
import { guardianshipCases } from "./guardianship/demo.ts";
import { guardianshipCertificateCases } from "./guardianship-certificate/demo.ts";
import { militaryStatusCertificateCases } from "./military-status-certificate/demo.ts";
import { militaryTrainingCases } from "./military-training/demo.ts";
import { minorPropertyCertificateCases } from "./minor-property-certificate/demo.ts";
import { officerMilitaryIdCases } from "./officer-military-id/demo.ts";
import { parentalContactCases } from "./parental-contact/demo.ts";
import { recruitRegistrationCases } from "./recruit-registration/demo.ts";
import { schoolMealsCases } from "./school-meals/demo.ts";
import { schoolTransportCases } from "./school-transport/demo.ts";
import { serviceRecordCertificateCases } from "./service-record-certificate/demo.ts";
import { soldierMilitaryIdCases } from "./soldier-military-id/demo.ts";
import { studentMealsCases } from "./student-meals/demo.ts";
import { veteranIdCases } from "./veteran-id/demo.ts";

/** Demo cases of every service, by its id; a service without any is simply absent. */
export const demoCases: readonly { readonly serviceId: string; readonly cases: readonly DemoCase[] }[] = [
  { serviceId: "draft-deferment", cases: draftDefermentCases },
  { serviceId: "draft-exemption", cases: draftExemptionCases },
  { serviceId: "benefit-certificate", cases: benefitCertificateCases },
  { serviceId: "service-record-certificate", cases: serviceRecordCertificateCases },
  { serviceId: "military-status-certificate", cases: militaryStatusCertificateCases },
  { serviceId: "recruit-registration", cases: recruitRegistrationCases },
  { serviceId: "school-transport", cases: schoolTransportCases },
  { serviceId: "school-meals", cases: schoolMealsCases },
  { serviceId: "camp-voucher", cases: campVoucherCases },
  { serviceId: "student-meals", cases: studentMealsCases },
  { serviceId: "military-training", cases: militaryTrainingCases },
  { serviceId: "soldier-military-id", cases: soldierMilitaryIdCases },
  { serviceId: "officer-military-id", cases: officerMilitaryIdCases },
  { serviceId: "veteran-id", cases: veteranIdCases },
  { serviceId: "guardianship-certificate", cases: guardianshipCertificateCases },
  { serviceId: "minor-property-certificate", cases: minorPropertyCertificateCases },
  { serviceId: "guardianship", cases: guardianshipCases },
  { serviceId: "child-opinion", cases: childOpinionCases },
  { serviceId: "parental-contact", cases: parentalContactCases },
  { serviceId: "foster-family", cases: fosterFamilyCases },
  { serviceId: "adopter-registration", cases: adopterRegistrationCases },
  { serviceId: "adoption-agency-accreditation", cases: adoptionAgencyAccreditationCases },
];
