import type { OfficialContent } from '../../domain/official/content';
import { annualBook } from '../excel/write/annual-book';
import { applicationList } from '../excel/write/application-list';
import { assessmentBook } from '../excel/write/assessment-book';
import { certificateLedger } from '../excel/write/certificate-ledger';
import { feeBook } from '../excel/write/fee-book';
import { figureList } from '../excel/write/figure-list';
import { attendanceBook, rankingBook } from '../excel/write/meeting-books';
import { memberBook } from '../excel/write/member-book';
import { namedLedger } from '../excel/write/named-ledger';
import { publicityWorkbook } from '../excel/write/publicity-table';
import { registerExport } from '../excel/write/register-export';
import { registerSheet } from '../excel/write/register-sheet';
import { registerTemplate } from '../excel/write/register-template';
import { scoreSummary } from '../excel/write/score-summary';
import { amendmentNotice } from '../papers/amendment-notice';
import { assessmentSheet } from '../papers/assessment-sheet';
import { attendanceSheet } from '../papers/attendance-sheet';
import { type CalibrationJob, calibrationSheet } from '../papers/calibration';
import type { RegisterInput } from '../papers/certificate-lines';
import { certificateRegister } from '../papers/certificate-register';
import type { CommitteeData } from '../papers/committee-data';
import { conflictRegister } from '../papers/conflict-register';
import type { PaperData } from '../papers/data';
import { asPdf, asWord } from '../papers/draft';
import { drawRecord } from '../papers/draw-record';
import type { FigureList } from '../papers/figure-columns';
import { figurePaper } from '../papers/figure-paper';
import type { ApplicationsData, ScoringData } from '../papers/list-data';
import type { MeetingData } from '../papers/meeting-data';
import { memberSheets } from '../papers/member-sheets';
import { meetingMinutes } from '../papers/minutes';
import { namingNotice } from '../papers/naming-notice';
import { publicityList } from '../papers/publicity-list';
import { rankingSheet } from '../papers/ranking-sheet';
import { reckoning } from '../papers/reckoning';
import type { ReckoningData } from '../papers/reckoning-data';
import { type RegisterListInput, registerList } from '../papers/register-list';
import { scoreSheet } from '../papers/score-sheet';
import { type SeatSlips, seatSlips } from '../papers/seat-slips';
import { type VotesData, voteRecord } from '../papers/vote-record';
import {
  certificateFile,
  certificateFindings,
  certificateListFile,
  certificateLogBook,
  type SentCertificateFiles,
  type SentCertificates,
  separateFiles,
  stoppedFiles,
} from './certificates';
import { fontList } from './fonts';
import { checkImportFile, rejectedRowsFile } from './imports';
import { type Job, type JobTools, paper, workbook } from './job';
import { roundFile } from './round-file';

/** Every job of the documents process, by name. A new paper is one function and one line here. */
export const jobs = {
  official: paper((content: OfficialContent, { fonts }) => asPdf(content, fonts())),
  officialWord: paper((content: OfficialContent) => asWord(content)),
  namingNotice: paper((data: PaperData, { fonts }) => asPdf(namingNotice(data), fonts())),
  namingNoticeWord: paper((data: PaperData) => asWord(namingNotice(data))),
  publicityList: paper((data: PaperData, { fonts }) => asPdf(publicityList(data), fonts())),
  publicityListWord: paper((data: PaperData) => asWord(publicityList(data))),
  publicityTable: paper((data: PaperData) => publicityWorkbook(data)),
  amendmentNotice: paper((data: PaperData, { fonts }) => asPdf(amendmentNotice(data), fonts())),
  amendmentNoticeWord: paper((data: PaperData) => asWord(amendmentNotice(data))),
  certificates: (input: SentCertificates, tools: JobTools) => certificateFile(input, tools),
  certificateFiles: (input: SentCertificateFiles, tools: JobTools) => separateFiles(input, tools),
  certificateFilesStopped: stoppedFiles,
  certificateCheck: certificateFindings,
  certificateList: certificateListFile,
  certificateLog: workbook(certificateLogBook),
  certificateLedger: workbook(certificateLedger),
  certificateRegister: paper((input: RegisterInput, { fonts }) => certificateRegister(input, fonts())),
  calibration: paper((input: CalibrationJob, { fonts }) => calibrationSheet(input, fonts())),
  scoreSheet: paper((data: PaperData, { fonts }) => scoreSheet(data, fonts())),
  drawRecord: paper((data: CommitteeData, { fonts }) => drawRecord(data, fonts())),
  seatSlips: paper((data: SeatSlips, { fonts }) => seatSlips(data, fonts())),
  conflictRegister: paper((data: CommitteeData, { fonts }) => conflictRegister(data, fonts())),
  attendanceSheet: paper((data: MeetingData, { fonts }) => attendanceSheet(data, fonts())),
  attendanceBook: paper((data: MeetingData) => attendanceBook(data)),
  ranking: paper((data: MeetingData, { fonts }) => rankingSheet(data, fonts())),
  rankingBook: paper((data: MeetingData) => rankingBook(data)),
  assessmentSheet: paper((data: ReckoningData, { fonts }) => assessmentSheet(data, fonts())),
  assessmentBook: paper((data: ReckoningData) => assessmentBook(data)),
  minutes: paper((data: MeetingData, { fonts }) => asPdf(meetingMinutes(data), fonts())),
  minutesWord: paper((data: MeetingData) => asWord(meetingMinutes(data))),
  annualBook: workbook(annualBook),
  applicationList: paper((data: ApplicationsData) => applicationList(data)),
  memberBook: paper((data: ScoringData) => memberBook(data)),
  memberSheets: paper((data: ScoringData, { fonts }) => memberSheets(data, fonts())),
  feeBook: workbook(feeBook),
  reckoning: paper((data: ReckoningData, { fonts }) => reckoning(data, fonts())),
  voteRecord: paper((data: VotesData, { fonts }) => voteRecord(data, fonts())),
  scoreSummary: paper((data: PaperData) => scoreSummary(data)),
  namedLedger: paper((data: PaperData) => namedLedger(data)),
  registerList: paper((input: RegisterListInput, { fonts }) => registerList(input, fonts())),
  fontList,
  figureList: workbook(figureList),
  figurePaper: paper((input: FigureList, { fonts }) => figurePaper(input, fonts())),
  registerExport: workbook(registerExport),
  registerSheet: workbook(registerSheet),
  registerTemplate: workbook(registerTemplate),
  rejectedRows: workbook(rejectedRowsFile),
  checkImport: checkImportFile,
  roundFile,
};

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0];
export type JobAnswer<N extends JobName> = Awaited<ReturnType<Jobs[N]>>['answer'];

/** The same map as the process sees it: a name and data that arrive in a message. */
export const jobsByName = jobs as unknown as Record<string, Job<unknown, unknown> | undefined>;
