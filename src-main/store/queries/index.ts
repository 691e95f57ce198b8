import type { QueryName } from '../../api/contract';
import type { InternalQueryName } from '../../api/internal';
import type { Queries } from '../work';
import { annualQueries } from './annual';
import { certificateQueries } from './certificate';
import { choicesQueries } from './choices';
import { documentQueries } from './documents';
import { drawQueries } from './draw';
import { feeQueries } from './fees';
import { homeQueries } from './home';
import { importQueries } from './imports';
import { indicatorQueries } from './indicators';
import { journalQueries } from './journal';
import { officeKindQueries } from './office-kinds';
import { paperQueries } from './paper';
import { committeePaperQueries } from './paper-committee';
import { listPaperQueries } from './paper-lists';
import { meetingPaperQueries } from './paper-meeting';
import { reckoningPaperQueries } from './paper-reckoning';
import { profileQueries } from './profiles';
import { programQueries } from './program';
import { publicityTableQueries } from './publicity-table';
import { recordQueries } from './record-queries';
import { registerQueries } from './register';
import { registerSheetQueries } from './register-sheet';
import { roundQueries } from './round';
import { applicantQueries } from './round-applicants';
import { roundContentsQueries } from './round-contents';
import { roundPublicationQueries } from './round-publication';
import { searchQueries } from './search';
import { seatQueries } from './seats';
import { settingsQueries } from './settings';
import { signingKeyQueries } from './signing-key';
import { templateQueries } from './templates';
import { textQueries } from './texts';
import { userQueries } from './user';
import { viewQueries } from './views';

/** Every query of the store. The type makes the map exhaustive: what is not here cannot be called. */
export const queries: Queries<QueryName | InternalQueryName> = {
  ...homeQueries,
  ...annualQueries,
  ...programQueries,
  ...userQueries,
  ...settingsQueries,
  ...choicesQueries,
  ...journalQueries,
  ...registerQueries,
  ...registerSheetQueries,
  ...recordQueries,
  ...viewQueries,
  ...importQueries,
  ...roundQueries,
  ...applicantQueries,
  ...officeKindQueries,
  ...roundPublicationQueries,
  ...publicityTableQueries,
  ...roundContentsQueries,
  ...drawQueries,
  ...seatQueries,
  ...paperQueries,
  ...committeePaperQueries,
  ...listPaperQueries,
  ...meetingPaperQueries,
  ...feeQueries,
  ...reckoningPaperQueries,
  ...certificateQueries,
  ...templateQueries,
  ...textQueries,
  ...documentQueries,
  ...profileQueries,
  ...signingKeyQueries,
  ...searchQueries,
  ...indicatorQueries,
};
