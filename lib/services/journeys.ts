import { adopterRegistrationJourneys } from "./adopter-registration/journeys.ts";
import { adoptionAgencyAccreditationJourneys } from "./adoption-agency-accreditation/journeys.ts";
import { benefitCertificateJourneys } from "./benefit-certificate/journeys.ts";
import { campVoucherJourneys } from "./camp-voucher/journeys.ts";
import { childOpinionJourneys } from "./child-opinion/journeys.ts";
import { draftDefermentJourneys } from "./draft-deferment/journeys.ts";
import { draftExemptionJourneys } from "./draft-exemption/journeys.ts";
import { fosterFamilyJourneys } from "./foster-family/journeys.ts";
import { guardianshipJourneys } from "./guardianship/journeys.ts";
import { guardianshipCertificateJourneys } from "./guardianship-certificate/journeys.ts";
import type { ServiceJourneys } from "./journey.ts";
import { militaryStatusCertificateJourneys } from "./military-status-certificate/journeys.ts";
import { militaryTrainingJourneys } from "./military-training/journeys.ts";
import { minorPropertyCertificateJourneys } from "./minor-property-certificate/journeys.ts";
import { officerMilitaryIdJourneys } from "./officer-military-id/journeys.ts";
import { parentalContactJourneys } from "./parental-contact/journeys.ts";
import { recruitRegistrationJourneys } from "./recruit-registration/journeys.ts";
import { schoolMealsJourneys } from "./school-meals/journeys.ts";
import { schoolTransportJourneys } from "./school-transport/journeys.ts";
import { serviceRecordCertificateJourneys } from "./service-record-certificate/journeys.ts";
import { soldierMilitaryIdJourneys } from "./soldier-military-id/journeys.ts";
import { studentMealsJourneys } from "./student-meals/journeys.ts";
import { veteranIdJourneys } from "./veteran-id/journeys.ts";

/** Journeys of every service, one line each: the tests walk all of them. */
export const allJourneys: readonly ServiceJourneys[] = [
  draftDefermentJourneys,
  draftExemptionJourneys,
  benefitCertificateJourneys,
  serviceRecordCertificateJourneys,
  militaryStatusCertificateJourneys,
  recruitRegistrationJourneys,
  schoolTransportJourneys,
  schoolMealsJourneys,
  campVoucherJourneys,
  studentMealsJourneys,
  militaryTrainingJourneys,
  soldierMilitaryIdJourneys,
  officerMilitaryIdJourneys,
  veteranIdJourneys,
  guardianshipCertificateJourneys,
  minorPropertyCertificateJourneys,
  guardianshipJourneys,
  childOpinionJourneys,
  parentalContactJourneys,
  fosterFamilyJourneys,
  adopterRegistrationJourneys,
  adoptionAgencyAccreditationJourneys,
];
