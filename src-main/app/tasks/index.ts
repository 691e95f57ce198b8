import type { TaskName } from '../../api/contract';
import { annualTasks } from './annual';
import { certificateTasks } from './certificate';
import { certificateBatchTasks } from './certificate-batch';
import { documentTasks } from './document';
import { drawTasks } from './draw';
import { feeTasks } from './fees';
import { fileTasks } from './files';
import { importTasks } from './import';
import { indicatorTasks } from './indicator';
import { keyTasks } from './keys';
import { overprintTasks } from './overprint';
import { paperTasks } from './paper';
import { peopleTasks } from './people';
import { recordTasks } from './record';
import { registerTasks } from './register';
import { roundFileTasks } from './round-file';
import { sampleTasks } from './sample';
import { seatTasks } from './seat';
import { sessionTasks } from './session';
import { settingsTasks } from './settings';
import type { Tasks } from './task';
import { templatePictureTasks } from './template-picture';
import { verifyTasks } from './verify';

/** Everything of the contract that the main process does itself; the compiler asks for what is missing. */
export const tasks: Tasks<TaskName> = {
  ...sessionTasks,
  ...peopleTasks,
  ...keyTasks,
  ...registerTasks,
  ...recordTasks,
  ...sampleTasks,
  ...importTasks,
  ...drawTasks,
  ...seatTasks,
  ...paperTasks,
  ...documentTasks,
  ...certificateTasks,
  ...templatePictureTasks,
  ...certificateBatchTasks,
  ...roundFileTasks,
  ...feeTasks,
  ...overprintTasks,
  ...verifyTasks,
  ...fileTasks,
  ...settingsTasks,
  ...indicatorTasks,
  ...annualTasks,
};
