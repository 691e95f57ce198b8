import { adjustmentCommands } from './adjustments';
import { amendmentCommands } from './amendments';
import { attendanceCommands } from './attendance';
import { ballotCommands } from './ballots';
import { certificateCommands } from './certificates';
import { committeeCommands } from './committee';
import { groupCommands } from './groups';
import { officeKindCommands } from './office-kinds';
import { pollCommands } from './polls';
import { publicationCommands } from './publication';
import { publicityCommands } from './publicity';
import { roundCandidateCommands } from './round-candidates';
import { roundSetupCommands } from './round-setup';
import { roundStageCommands } from './round-stages';
import { selectionCommands } from './selection';
import { sheetCommands } from './sheets';

/** Every command of a round's life, from 草稿 to 归档, and of the certificates that come out of it. */
export const roundCommands = {
  ...roundSetupCommands,
  ...officeKindCommands,
  ...roundCandidateCommands,
  ...committeeCommands,
  ...groupCommands,
  ...attendanceCommands,
  ...ballotCommands,
  ...pollCommands,
  ...sheetCommands,
  ...adjustmentCommands,
  ...selectionCommands,
  ...publicityCommands,
  ...publicationCommands,
  ...amendmentCommands,
  ...roundStageCommands,
  ...certificateCommands,
};
