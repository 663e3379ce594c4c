// Every template of a letter, by its kind: a list that a person can read.
import businessApplication from '../../../data/letters/business-application.json';
import businessCertificate from '../../../data/letters/business-certificate.json';
import businessDelinquency from '../../../data/letters/business-delinquency.json';
import businessExemption from '../../../data/letters/business-exemption.json';
import businessExemptionEnd from '../../../data/letters/business-exemption-end.json';
import businessRenewal from '../../../data/letters/business-renewal.json';
import businessSuspension from '../../../data/letters/business-suspension.json';
import cashOnly from '../../../data/letters/cash-only.json';
import checkDemand from '../../../data/letters/check-demand.json';
import complaintReceived from '../../../data/letters/complaint-received.json';
import disabilityAccess from '../../../data/letters/disability-access.json';
import hearingDecision from '../../../data/letters/hearing-decision.json';
import hearingEnded from '../../../data/letters/hearing-ended.json';
import hearingNotice from '../../../data/letters/hearing-notice.json';
import homeReferral from '../../../data/letters/home-referral.json';
import informationGiven from '../../../data/letters/information-given.json';
import invoice from '../../../data/letters/invoice.json';
import invoiceReversal from '../../../data/letters/invoice-reversal.json';
import noncompliance1 from '../../../data/letters/noncompliance-1.json';
import noncompliance2 from '../../../data/letters/noncompliance-2.json';
import noncompliance3 from '../../../data/letters/noncompliance-3.json';
import parkingDelinquent from '../../../data/letters/parking-delinquent.json';
import parkingPaid from '../../../data/letters/parking-paid.json';
import paymentReminder from '../../../data/letters/payment-reminder.json';
import planAgreement from '../../../data/letters/plan-agreement.json';
import planBroken from '../../../data/letters/plan-broken.json';
import planReminder from '../../../data/letters/plan-reminder.json';
import refundNotice from '../../../data/letters/refund-notice.json';
import returnedItem from '../../../data/letters/returned-item.json';
import reviewResult from '../../../data/letters/review-result.json';
import statementCover from '../../../data/letters/statement-cover.json';
import suspensionNotice from '../../../data/letters/suspension-notice.json';
import { assert, present } from '../assert.ts';
import type { LetterKind } from './kinds.ts';
import { readTemplate, type Template } from './template.ts';

export const TEMPLATE_FILES: Readonly<Record<LetterKind, unknown>> = {
  'statement-cover': statementCover,
  'payment-reminder': paymentReminder,
  'returned-item': returnedItem,
  'check-demand': checkDemand,
  'cash-only': cashOnly,
  'suspension-notice': suspensionNotice,
  'parking-delinquent': parkingDelinquent,
  'review-result': reviewResult,
  'hearing-notice': hearingNotice,
  'hearing-decision': hearingDecision,
  'parking-paid': parkingPaid,
  'plan-agreement': planAgreement,
  'plan-broken': planBroken,
  'business-renewal': businessRenewal,
  'business-delinquency': businessDelinquency,
  'noncompliance-1': noncompliance1,
  'noncompliance-2': noncompliance2,
  'noncompliance-3': noncompliance3,
  'business-exemption': businessExemption,
  'business-certificate': businessCertificate,
  'disability-access': disabilityAccess,
  'refund-notice': refundNotice,
  'business-suspension': businessSuspension,
  'plan-reminder': planReminder,
  invoice,
  'invoice-reversal': invoiceReversal,
  'hearing-ended': hearingEnded,
  'business-exemption-end': businessExemptionEnd,
  'business-application': businessApplication,
  'home-referral': homeReferral,
  'complaint-received': complaintReceived,
  'information-given': informationGiven,
};

const read = new Map<LetterKind, Template>();

/** Read when it is first asked for; a template that does not read is a fault of the program. */
export function templateOf(kind: LetterKind): Template {
  const known = read.get(kind);
  if (known) return known;
  const found = readTemplate(TEMPLATE_FILES[kind]);
  assert('template' in found, 'problems' in found ? found.problems.join('; ') : '');
  read.set(kind, found.template);
  return present(read.get(kind), kind);
}
