import { adopterRegistration } from "./adopter-registration/definition.ts";
import { adoptionAgencyAccreditation } from "./adoption-agency-accreditation/definition.ts";
import { benefitCertificate } from "./benefit-certificate/definition.ts";
import { campVoucher } from "./camp-voucher/definition.ts";
import { childOpinion } from "./child-opinion/definition.ts";
import type { ServiceDefinition } from "./define.ts";
import { draftDeferment } from "./draft-deferment/definition.ts";
import { draftExemption } from "./draft-exemption/definition.ts";
import { fosterFamily } from "./foster-family/definition.ts";
import { guardianship } from "./guardianship/definition.ts";
import { guardianshipCertificate } from "./guardianship-certificate/definition.ts";
import { militaryStatusCertificate } from "./military-status-certificate/definition.ts";
import { militaryTraining } from "./military-training/definition.ts";
import { minorPropertyCertificate } from "./minor-property-certificate/definition.ts";
import { officerMilitaryId } from "./officer-military-id/definition.ts";
import { parentalContact } from "./parental-contact/definition.ts";
import { recruitRegistration } from "./recruit-registration/definition.ts";
import { schoolMeals } from "./school-meals/definition.ts";
import { schoolTransport } from "./school-transport/definition.ts";
import { serviceRecordCertificate } from "./service-record-certificate/definition.ts";
import { soldierMilitaryId } from "./soldier-military-id/definition.ts";
import { studentMeals } from "./student-meals/definition.ts";
import { veteranId } from "./veteran-id/definition.ts";

/** Every service of the portal; adding one is one line here. */
const services: readonly ServiceDefinition[] = [
  draftDeferment,
  draftExemption,
  schoolTransport,
  schoolMeals,
  campVoucher,
  studentMeals,
  militaryTraining,
  soldierMilitaryId,
  officerMilitaryId,
  militaryStatusCertificate,
  serviceRecordCertificate,
  benefitCertificate,
  recruitRegistration,
  veteranId,
  guardianshipCertificate,
  minorPropertyCertificate,
  guardianship,
  childOpinion,
  parentalContact,
  fosterFamily,
  adopterRegistration,
  adoptionAgencyAccreditation,
];

export const allServices = (): readonly ServiceDefinition[] => services;

export const findService = (id: string): ServiceDefinition | undefined => services.find((service) => service.id === id);
