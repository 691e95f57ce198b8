import type { ComponentType } from 'react';
import type { Stage } from '../../../src-main/domain/review/model';
import { ApplicationStage } from './application/ApplicationStage';
import { ArchiveStage } from './archive/ArchiveStage';
import { CommitteeStage } from './committee/CommitteeStage';
import { DraftStage } from './draft/DraftStage';
import { FormCheckStage } from './formCheck/FormCheckStage';
import { PublicationStage } from './publication/PublicationStage';
import { PublicityStage } from './publicity/PublicityStage';
import { ScoringStage } from './scoring/ScoringStage';
import { SelectionStage } from './selection/SelectionStage';
import { TallyStage } from './tally/TallyStage';
import type { StageProps } from './view';

/** The work of each stage. */
export const stagePages: Record<Stage, ComponentType<StageProps>> = {
  draft: DraftStage,
  application: ApplicationStage,
  formCheck: FormCheckStage,
  committee: CommitteeStage,
  scoring: ScoringStage,
  tally: TallyStage,
  selection: SelectionStage,
  publicity: PublicityStage,
  publication: PublicationStage,
  archive: ArchiveStage,
};
