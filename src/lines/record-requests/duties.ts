// What can be done with a request for records: taken, answered, copied, handed over.
import type { LineDuties } from '../../desk/line-duties.ts';
import { REPORTS } from './reports.ts';
import { replayRequest, requestSight } from './rules.ts';
import {
  answerRequest,
  deliverCopies,
  extendRequest,
  withdrawRequest,
} from './verbs/answer-request.ts';
import { askRecords } from './verbs/ask-records.ts';

export const DUTIES: LineDuties = {
  openings: [askRecords],
  acts: [answerRequest, extendRequest, deliverCopies, withdrawRequest],
  reports: REPORTS,
  sight: requestSight,
  replay: replayRequest,
};
